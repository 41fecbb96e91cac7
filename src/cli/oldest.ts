import type { Reported } from "./reported.ts";

/**
 * Keeps, of the same key in the same file, what the oldest commit has: a history holds a file once for each of its
 * versions, and the first one is the leak.
 */
export class Oldest {
  readonly #kept = new Map<string, { readonly age: number; readonly found: readonly Reported[] }>();

  add(age: number, found: readonly Reported[]): void {
    for (const [key, same] of Map.groupBy(found, ({ path, fingerprint }) => `${fingerprint} ${path}`)) {
      if ((this.#kept.get(key)?.age ?? Number.NEGATIVE_INFINITY) < age)
        this.#kept.set(key, { age, found: same });
    }
  }

  /** By file and commit, the newest first. */
  all(): readonly (readonly Reported[])[] {
    const kept = [...this.#kept.values()].sort((one, other) => one.age - other.age);
    const groups = Map.groupBy(kept, ({ age, found }) => `${age} ${found[0]?.path}`);
    return [...groups.values()].map((group) => group.flatMap(({ found }) => found));
  }
}
