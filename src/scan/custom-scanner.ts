import type { CustomRule } from "./custom-rule.ts";
import { CUSTOM_REACH, customMatches } from "./custom-rules.ts";
import { withoutDoubles } from "./doubles.ts";
import type { Match, Position } from "./match.ts";
import { readingsOf } from "./readings.ts";
import type { Scanner } from "./scanner.ts";

/** A scanner that also runs a team's own rules, but for the files in which such rules stand. */
export function withCustomRules(
  scanner: Scanner,
  rules: readonly CustomRule[],
  holdsRules: (path: string) => boolean,
): Scanner {
  return {
    reach: Math.max(scanner.reach, CUSTOM_REACH),
    scan(path, bytes) {
      const scanned = scanner.scan(path, bytes);
      if (holdsRules(path)) return scanned;
      const { matches: builtIn } = scanned;
      const custom = readingsOf(bytes).flatMap((reading) => customMatches(path, reading.toString(), rules));
      if (custom.length === 0) return scanned;
      return { ...scanned, matches: inOrder(withoutDoubles(builtIn, custom, isSamePlace)) };
    },
  };
}

function isSamePlace(one: Match, other: Match): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function inOrder(matches: readonly Match[]): readonly Match[] {
  return [...matches].sort((one, other) => (isBefore(one.start, other.start) ? -1 : 1));
}
