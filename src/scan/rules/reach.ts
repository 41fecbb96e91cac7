import { EXAMPLES_REACH } from "../examples.ts";
import { BOUND } from "../keyed/bound-names.ts";
import { NEARBY } from "../keyed/keyed-places.ts";
import { WORD_REACH } from "../nearby.ts";
import { PAIRED } from "../pairs/nearest-ids.ts";
import type { Rule } from "./rule.ts";

/**
 * How far from the beginning of a key anything may stand that decides on it, in bytes: what its format looks at, the
 * words that give it its meaning, its public half, and the same again for another key that it overlaps with. The heading of
 * its table may stand farther away: see tables/continued.ts.
 */
export function reachOf(rules: readonly Rule[]): number {
  const longest = rules.reduce((most, { before, after }) => Math.max(most, before + after), 0);
  const around = Math.max(BOUND + 2 * NEARBY.bytes, WORD_REACH, PAIRED.bytes, EXAMPLES_REACH);
  return 2 * (longest + around);
}
