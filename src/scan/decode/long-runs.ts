import type { Span } from "../source-text.ts";

/** What base64, base64url and hexadecimal digits are written with. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

const STRIDE = 8;

/** Shorter runs are words; a key of fifteen characters has twenty in base64. */
export const SHORTEST = 20;

/**
 * The runs of twenty and more digits of base64. One byte in eight is looked at first: a run of twenty has one of
 * those, and the twelve bytes after it.
 */
export function longRuns(bytes: Uint8Array): readonly Span[] {
  const runs: Span[] = [];
  const { length } = bytes;
  for (let at = 0; at + 12 < length; at += STRIDE) {
    if (!(isDigit(bytes, at) && isDigit(bytes, at + 6) && isDigit(bytes, at + 12))) continue;
    const { start, end } = widened(bytes, at);
    if (end - start < SHORTEST) continue;
    runs.push({ start, end });
    at = end - (end % STRIDE);
  }
  return runs;
}

function widened(bytes: Uint8Array, at: number): Span {
  let end = at + 1;
  while (end < bytes.length && isDigit(bytes, end)) end++;
  if (end - at <= 12) return { start: at, end };
  let start = at;
  while (start > 0 && isDigit(bytes, start - 1)) start--;
  return { start, end };
}

function isDigit(bytes: Uint8Array, at: number): boolean {
  return DIGITS[bytes[at] ?? 0] === 1;
}
