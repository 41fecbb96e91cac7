import { isBefore, type Match } from "../match.ts";
import type { Scanner } from "../scanner.ts";
import { readingsOf } from "../texts/readings.ts";
import { CustomBudget } from "./custom-budget.ts";
import type { CustomRule } from "./custom-rule.ts";
import { customMatches } from "./custom-rules.ts";
import { withoutDoubles } from "./doubles.ts";
import { CUSTOM_REACH } from "./keyword-windows.ts";

/** What the policy says of files and findings. */
export interface Say {
  /** True for the files in which such rules stand. */
  readonly holdsRules: (path: string) => boolean;
  /** How little a finding does in a file: see {@link withoutDoubles}. */
  readonly mildness: (path: string, finding: Match) => number;
}

/** A scanner that also runs a team's own rules, but for the files in which such rules stand. */
export function withCustomRules(
  scanner: Scanner,
  rules: readonly CustomRule[],
  { holdsRules, mildness }: Say,
): Scanner {
  return {
    reach: Math.max(scanner.reach, CUSTOM_REACH),
    lead: scanner.lead,
    scan(path, bytes) {
      const scanned = scanner.scan(path, bytes);
      if (holdsRules(path)) return scanned;
      const own = readingsOf(bytes).map((reading) => find(path, reading.toString(), rules));
      const custom = own.flatMap(({ matches }) => matches);
      const unfinished = [...new Set([...scanned.unfinished, ...own.flatMap(({ exceeded }) => exceeded)])];
      if (custom.length === 0) return { ...scanned, unfinished };
      const comparison = { isSamePlace, mildness: (match: Match) => mildness(path, match) };
      return { matches: inOrder(withoutDoubles(scanned.matches, custom, comparison)), unfinished };
    },
  };
}

function find(path: string, text: string, rules: readonly CustomRule[]) {
  const budget = new CustomBudget(text.length);
  const matches = customMatches(path, text, rules, budget);
  return { matches, exceeded: budget.exceeded };
}

function isSamePlace(one: Match, other: Match): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function inOrder(matches: readonly Match[]): readonly Match[] {
  return [...matches].sort((one, other) => (isBefore(one.start, other.start) ? -1 : 1));
}
