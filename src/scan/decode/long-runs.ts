import type { Span } from "../source-text.ts";

/** What base64, base64url and hexadecimal digits are written with. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Shorter runs are words; a key of fifteen characters has twenty in base64. */
export const SHORTEST = 20;

/**
 * The runs of twenty and more digits of base64. From where a run could begin, the last of twenty bytes is looked at
 * first: behind one that is no digit, it jumps, and most words are passed with a few looks.
 */
export function longRuns(bytes: Uint8Array): readonly Span[] {
  const runs: Span[] = [];
  const { length } = bytes;
  for (let start = 0; start + SHORTEST <= length; ) {
    let at = start + SHORTEST - 1;
    while (at >= start && DIGITS[bytes[at] ?? 0] === 1) at--;
    if (at >= start) start = at + 1;
    else {
      let end = start + SHORTEST;
      while (end < length && DIGITS[bytes[end] ?? 0] === 1) end++;
      runs.push({ start, end });
      start = end + 1;
    }
  }
  return runs;
}
