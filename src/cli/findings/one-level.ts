import { blocksSomewhere } from "../../policy/judge.ts";
import type { Policy } from "../../policy/policy.ts";
import type { RuleBook } from "../engine/rule-book.ts";
import type { Reported } from "../report/reported.ts";

/**
 * One key has one level: where it blocks at one place, it blocks at all that are told. Where the policy has levels for
 * paths, a warning waits for the end if its key may block in a file that comes later.
 */
export class OneLevel {
  readonly #rules: RuleBook;
  readonly #policy: Policy;
  /** By rule, whether it blocks anywhere. */
  readonly #known = new Map<string, boolean>();
  readonly #blocking = new Set<string>();
  readonly #waiting: Reported[] = [];

  constructor(rules: RuleBook, policy: Policy) {
    this.#rules = rules;
    this.#policy = policy;
  }

  /** Keeps what may block elsewhere; gives what can be told at once. */
  keep(found: readonly Reported[]): readonly Reported[] {
    if (this.#policy.paths.levels.length === 0) return found;
    this.#hear(found);
    const waits = (one: Reported): boolean => !this.#blocks(one) && this.#mayBlock(one);
    this.#waiting.push(...found.filter(waits));
    return this.#raised(found.filter((one) => !waits(one)));
  }

  /** What was kept, by file and commit, and behind it what comes last. */
  all(last: readonly (readonly Reported[])[]): readonly (readonly Reported[])[] {
    for (const found of last) this.#hear(found);
    const kept = Map.groupBy(this.#waiting, ({ path, commit = "" }) => `${commit} ${path}`);
    return [...kept.values(), ...last].map((found) => this.#raised(found));
  }

  #hear(found: readonly Reported[]): void {
    for (const { level, fingerprint } of found) if (level === "block") this.#blocking.add(fingerprint);
  }

  #blocks({ fingerprint }: Reported): boolean {
    return this.#blocking.has(fingerprint);
  }

  #mayBlock({ provider: providerId, rule }: Reported): boolean {
    const key = `${providerId} ${rule}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { level, idFormats } = this.#rules.of({ providerId, formatId: rule });
    const may =
      blocksSomewhere(this.#policy, { providerId, formatId: rule, level }) ||
      idFormats.some((formatId) => blocksSomewhere(this.#policy, { providerId, formatId, level: "off" }));
    this.#known.set(key, may);
    return may;
  }

  #raised(found: readonly Reported[]): readonly Reported[] {
    return found.map((one) => {
      if (one.level === "block" || !this.#blocks(one)) return one;
      const { warn, block } = this.#rules.of({ providerId: one.provider, formatId: one.rule }).next;
      return { ...one, level: "block", next: one.next.replace(warn, () => block) };
    });
  }
}
