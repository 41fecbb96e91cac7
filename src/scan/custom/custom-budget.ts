import type { CustomRule } from "./custom-rule.ts";

/**
 * What a team's own rules may spend together on a megabyte, and on any text that is shorter: a step of a pattern at a
 * character costs 1, and at most some 10 ns (re2js 2.10, measured 2026-11). Ten rules of 50 steps may look at all of a
 * text; most look at no more than what stands around their keywords.
 */
const MOST = 500_000_000;

const MEGABYTE = 1_000_000;

/** What a team's own rules may still do in one text, as {@link Budget} says it of the built-in ones. */
export class CustomBudget {
  #left: number;
  readonly #exceeded = new Set<string>();

  /** For a text of so many characters. */
  constructor(characters: number) {
    this.#left = MOST * Math.max(1, characters / MEGABYTE);
  }

  /** False when too little is left for a rule to look at so many characters. */
  allows({ id, pattern }: CustomRule, characters: number): boolean {
    const price = pattern.size * characters;
    if (price > this.#left) this.#exceeded.add(id);
    else this.#left -= price;
    return !this.#exceeded.has(id);
  }

  /** The ids of the rules that did not look at everything. */
  get exceeded(): readonly string[] {
    return [...this.#exceeded];
  }
}
