import type { Reported } from "../report/reported.ts";
import type { Place, ScannedFile } from "../sources/item.ts";

/** Findings of a version of a file. */
interface Version {
  readonly age: number;
  readonly found: readonly Reported[];
}

/** A file, as its bytes stood at one or more places, and that of the places where a finding was judged. */
export interface Versions {
  readonly file: ScannedFile;
  readonly place: ScannedFile;
}

/**
 * Keeps, of the same key in the same file, what the oldest commit has: a history holds a file once for each of its
 * versions, and the first one is the leak.
 */
export class Oldest {
  readonly #kept = new Map<string, Version>();
  readonly #elsewhere = new Map<string, Version>();

  add(age: number, found: readonly Reported[]): void {
    keepOldest(this.#kept, age, found);
  }

  /**
   * The same bytes also stood at another place, for which they are not told; but where another version of that file has
   * the key as well, as a file has that was renamed first and changed later, it has had it since then.
   */
  addElsewhere({ path, age = 0, commit }: Place, found: readonly Reported[]): void {
    const there = found.filter(({ isInName }) => !isInName);
    const moved = there.map(({ commit: _, ...one }) => ({
      ...one,
      path,
      rootPath: path,
      ...(commit && { commit }),
    }));
    keepOldest(this.#elsewhere, age, moved);
  }

  /** How many keys are to be told, in each file by itself. */
  get size(): number {
    return this.#kept.size;
  }

  /** By file and commit, the newest first. */
  all(): readonly (readonly Reported[])[] {
    const kept = [...this.#kept].map(([key, told]) => olderOf(told, this.#elsewhere.get(key)));
    const sorted = kept.sort((one, other) => one.age - other.age);
    const groups = Map.groupBy(sorted, ({ age, found }) => `${age} ${found[0]?.path}`);
    return [...groups.values()].map((group) => group.flatMap(({ found }) => found));
  }
}

/** Keeps what was found in a file where it was judged, and at the other places of its bytes. */
export function keepAt(oldest: Oldest, { file, place }: Versions, found: readonly Reported[]): void {
  oldest.add(place.age ?? 0, found);
  for (const other of [file, ...(file.others ?? [])])
    if (other.path !== place.path) oldest.addElsewhere(other, found);
}

function keepOldest(kept: Map<string, Version>, age: number, found: readonly Reported[]): void {
  for (const [key, same] of Map.groupBy(
    found,
    ({ path, fingerprint, tag = "" }) => `${fingerprint} ${path} ${tag}`,
  )) {
    if ((kept.get(key)?.age ?? Number.NEGATIVE_INFINITY) < age) kept.set(key, { age, found: same });
  }
}

/** What was told there was judged by its path. */
function olderOf(told: Version, elsewhere: Version | undefined): Version {
  const [first] = told.found;
  if (first === undefined || first.isInName || elsewhere === undefined || elsewhere.age <= told.age)
    return told;
  const { level, next } = first;
  return { age: elsewhere.age, found: elsewhere.found.map((one) => ({ ...one, level, next })) };
}
