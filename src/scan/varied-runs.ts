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
  let before = NONE;
  let changes = 0;
  for (let at = start; at <= end; at++) {
    const kind = at < end ? (KINDS[bytes[at] ?? 0] ?? NONE) : NONE;
    if (kind !== NONE && before !== NONE) {
      if (kind !== before) changes++;
    } else if (kind === NONE) {
      const length = at - begin;
      if (before !== NONE && length >= SHORTEST && changes * LETTERS_PER_CHANGE >= length)
        runs.push({ start: begin, end: at });
    } else {
      begin = at;
      changes = 0;
    }
    before = kind;
  }
  return runs;
}

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  return /[_+/=.~!?@#$%^*-]/.test(character) ? SIGN : NONE;
}
