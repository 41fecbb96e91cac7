import type { Rule } from "./rules/rule.ts";

/**
 * What a rule may spend on a megabyte, and on any text that is shorter. A try at one place costs 1, a value that has to
 * be judged {@link VALUE}. Real files are far from it: of 17,600 in our node_modules and our own none took more than
 * 2 % of it (test/support/measure-budgets.ts, 2026-11-22).
 */
const MOST = 40_000;

const MEGABYTE = 1_000_000;

/** To look at what stands around a value and to tell what it is takes as long as so many tries. */
export const VALUE = 8;

/** Of that, to look at what stands right around it, and to find what it is called. */
export const LOOK = 2;
export const NAMING = 5;

/**
 * What the rules may still do in one text, so that nobody can keep a scan busy with a text made for it. A rule that has
 * used up its part does nothing more there, and the text counts as not fully scanned.
 */
export class Budget {
  readonly #most: number;
  /** Made when something is spent: most files have nothing to try. */
  #spent: Map<Rule, number> | undefined;

  /** For a text of so many bytes, and all that is decoded from it. */
  constructor(bytes: number) {
    this.#most = MOST * Math.max(1, bytes / MEGABYTE);
  }

  /** False when a rule has no more to spend. */
  allows(rule: Rule, price: number): boolean {
    this.#spent ??= new Map();
    const spent = (this.#spent.get(rule) ?? 0) + price;
    this.#spent.set(rule, spent);
    return spent <= this.#most;
  }

  /** The ids of the formats that were not looked for everywhere. */
  get exceeded(): readonly string[] {
    if (this.#spent === undefined) return [];
    return [...this.shares].flatMap(([id, share]) => (share > 1 ? id : []));
  }

  /** How much of its part each rule has spent, by the id of its format; more than 1 where it was not enough. */
  get shares(): ReadonlyMap<string, number> {
    return new Map([...(this.#spent ?? [])].map(([{ format }, spent]) => [format.id, spent / this.#most]));
  }
}
