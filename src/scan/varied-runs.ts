import type { Span } from "./source-text.ts";

/** What a byte is in a value: 0 ends it. */
const [NONE, LOWER, UPPER, DIGIT, SIGN] = [0, 1, 2, 3, 4];

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(String.fromCharCode(byte)));

const SHORTEST = 8;

/** Generators change between small letters, capitals, digits and signs more often than people do. */
const LETTERS_PER_CHANGE = 4;

/**
 * The runs of characters that could be random: at least eight, with a change of their kind every four characters on
 * average. A random text of letters and digits has twice as many; words in camel case have fewer.
 */
export function variedRuns(bytes: Uint8Array, { start, end }: Span): readonly Span[] {
  const runs: Span[] = [];
  let begin = start;
  while (begin + SHORTEST <= end) {
    const gap = lastGap(bytes, begin);
    if (gap >= begin) begin = gap + 1;
    else {
      const run = runAt(bytes, begin, end);
      if (run.changes * LETTERS_PER_CHANGE >= run.end - begin) runs.push({ start: begin, end: run.end });
      begin = run.end + 1;
    }
  }
  return runs;
}

/** The last byte that is in no value, of the eight from here on: most words are shorter, and are passed at once. */
function lastGap(bytes: Uint8Array, begin: number): number {
  let at = begin + SHORTEST - 1;
  while (at >= begin && KINDS[bytes[at] ?? 0] !== NONE) at--;
  return at;
}

function runAt(
  bytes: Uint8Array,
  begin: number,
  most: number,
): { readonly end: number; readonly changes: number } {
  let changes = 0;
  let before = KINDS[bytes[begin] ?? 0] ?? NONE;
  let at = begin + 1;
  for (; at < most; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? NONE;
    if (kind === NONE) break;
    if (kind !== before) changes++;
    before = kind;
  }
  return { end: at, changes };
}

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  return /[_+/=.~!?@#$%^*-]/.test(character) ? SIGN : NONE;
}
