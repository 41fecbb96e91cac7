import type { CustomRule } from "./custom-rule.ts";
import { customMatches } from "./custom-rules.ts";
import { withoutDoubles } from "./doubles.ts";
import type { Match, Position } from "./match.ts";
import type { Scanner } from "./scanner.ts";
import { textsIn } from "./text-runs.ts";

/** A scanner that also runs a team's own rules, but for the files in which such rules stand. */
export function withCustomRules(
  scanner: Scanner,
  rules: readonly CustomRule[],
  holdsRules: (path: string) => boolean,
): Scanner {
  return {
    scan(path, bytes) {
      const builtIn = scanner.scan(path, bytes);
      if (holdsRules(path)) return builtIn;
      const custom = textsOf(bytes).flatMap((text) => customMatches(path, text, rules));
      return custom.length === 0 ? builtIn : inOrder(withoutDoubles(builtIn, custom, isSamePlace));
    },
  };
}

/** UTF-8 as it is; of UTF-16 and of what is no text, the same runs of text that the other rules see. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const isText = bytes[0] !== 0xff && bytes[0] !== 0xfe && !bytes.includes(0);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isText ? [buffer.toString("utf8")] : textsIn(buffer);
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
