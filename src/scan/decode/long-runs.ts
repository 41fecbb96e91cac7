import type { Span } from "../source-text.ts";

/** What base64, base64url and hexadecimal digits are written with. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Shorter runs are words; a key of fifteen characters has twenty in base64. */
export const SHORTEST = 20;

const STRIDE = 12;
const SURE = SHORTEST - STRIDE;

/**
 * The runs of twenty and more digits of base64. One byte in twelve is looked at first: a run of twenty has one
 * of those, and the eight bytes after it.
 */
export function longRuns(bytes: Uint8Array): readonly Span[] {
  const runs: Span[] = [];
  const { length } = bytes;
  for (let at = 0; at + SURE < length; at += STRIDE) {
    // Together, because a branch for each costs more than it saves.
    const all =
      digitAt(bytes, at) &
      digitAt(bytes, at + SURE - 5) &
      digitAt(bytes, at + SURE - 2) &
      digitAt(bytes, at + SURE);
    if (all === 0) continue;
    const { start, end } = widened(bytes, at);
    if (end - start < SHORTEST) continue;
    runs.push({ start, end });
    at = end - (end % STRIDE);
  }
  return runs;
}

function widened(bytes: Uint8Array, at: number): Span {
  let end = at + 1;
  while (end < bytes.length && digitAt(bytes, end) === 1) end++;
  if (end - at <= SURE) return { start: at, end };
  let start = at;
  while (start > 0 && digitAt(bytes, start - 1) === 1) start--;
  return { start, end };
}

function digitAt(bytes: Uint8Array, at: number): number {
  return DIGITS[bytes[at] ?? 0] ?? 0;
}
