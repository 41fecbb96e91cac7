import { type CharacterKind, kindOf, kinds } from "../../values/character-kinds.ts";
import { EMPTY_WORD, hashOn } from "../../values/common-words.ts";
import { leastBits } from "../../values/drawn-cost.ts";
import { joinedNouns } from "../../values/name-words.ts";
import { wordsOfSecrets } from "../../values/names.ts";
import { mostBehind, mostInWord } from "../../values/written-cost.ts";
import { PLACE } from "./places.ts";

/** What is no ASCII is in no value. */
const ASCII = 128;
const [FIRST_CAPITAL, FIRST_SMALL, LETTERS] = [0x41, 0x61, 26];
const [SPACE, BEHIND_VISIBLE] = [0x20, 0x7f];

/** A value begins behind the first two, as in `NAME=…` and `USER%…`. */
const [EQUALS, PERCENT, HYPHEN, UNDERSCORE] = [0x3d, 0x25, 0x2d, 0x5f];

/** Bits of what a byte is. */
const [LOWER, UPPER, DIGIT, BEYOND_HEX, MARK, BEFORE_VALUE, BEFORE_REST] = [1, 2, 4, 8, 16, 32, 64];

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing. */
const MIX = 0x9e37_79b1;
const NAME_BITS = 10;

/** What kernel/names.ts and kernel/random.ts look into, from {@link PLACE}.written on; kernel/memory.ts says what it is. */
export function valueTables(): Uint8Array {
  const bytes = new Uint8Array(PLACE.namesEnd - PLACE.written);
  writeCosts(bytes.subarray(0, ASCII * ASCII));
  for (let code = 0; code < ASCII; code++) bytes[PLACE.kinds - PLACE.written + code] = bitsOf(code);
  new Float32Array(bytes.buffer).set(alphabets(), (PLACE.alphabets - PLACE.written) / 4);
  new Uint32Array(bytes.buffer).set(namesTable(), (PLACE.names - PLACE.written) / 4);
  return bytes;
}

/** A row for each character before. By hand, as far as that saves calls: this is done whenever a process starts. */
function writeCosts(costs: Uint8Array): void {
  const rows = [kinds.lower, kinds.upper, kinds.digit, kinds.mark].map(rowBehind);
  for (let before = 0; before < ASCII; before++)
    costs.set(rows[Math.min(kindOf(before), kinds.mark)] ?? [], ASCII * before);
  for (let letter = 0; letter < LETTERS; letter++) {
    const next = mostInWord.subarray(LETTERS * letter, LETTERS * (letter + 1));
    const [small, capital] = [ASCII * (FIRST_SMALL + letter), ASCII * (FIRST_CAPITAL + letter)];
    costs.set(next, small + FIRST_SMALL);
    costs.set(next, capital + FIRST_CAPITAL);
    // A small letter goes on with a word, or begins a value behind capitals.
    for (let at = 0; at < LETTERS; at++) {
      const place = capital + FIRST_SMALL + at;
      costs[place] = Math.max(costs[place] ?? 0, next[at] ?? 0);
    }
  }
}

/** What is neither a space nor visible costs as much as there is room for. */
function rowBehind(kind: CharacterKind): Uint8Array {
  const row = new Uint8Array(ASCII).fill(0xff);
  for (let code = SPACE; code < BEHIND_VISIBLE; code++) row[code] = mostBehind(kind, code);
  return row;
}

function bitsOf(code: number): number {
  const kind = kindOf(code);
  if (kind === kinds.digit) return DIGIT;
  if (kind <= kinds.upper)
    return (kind === kinds.lower ? LOWER : UPPER | BEFORE_REST) | ((code & 31) > 6 ? BEYOND_HEX : 0);
  if (code === 0 || code === EQUALS || code === PERCENT) return MARK | BEFORE_VALUE;
  return code === HYPHEN || code === UNDERSCORE ? MARK | BEFORE_REST : MARK;
}

/** Thirds of a bit, by the kinds of letters and digits. */
function alphabets(): readonly number[] {
  return Array.from(
    { length: 16 },
    (_, bits) =>
      3 *
      leastBits({
        lower: bits & LOWER,
        upper: bits & UPPER,
        digits: bits & DIGIT,
        beyondHex: bits & BEYOND_HEX,
      }),
  );
}

/** The lengths of nouns, as bits, and hashes: odd ones of nouns, even ones of words. */
function namesTable(): Uint32Array {
  const made = new Uint32Array(1 + 2 ** NAME_BITS);
  const hashes = made.subarray(1);
  for (const noun of joinedNouns) {
    made[0] = (made[0] ?? 0) | (1 << noun.length);
    enter(hashes, hashOf(noun) | 1);
  }
  for (const word of wordsOfSecrets) enter(hashes, hashOf(word) & ~1);
  return made;
}

function enter(hashes: Uint32Array, hash: number): void {
  let place = Math.imul(hash, MIX) >>> (32 - NAME_BITS);
  while (hashes[place] !== 0) place = (place + 1) % hashes.length;
  hashes[place] = hash;
}

/** From the end back, so that the end of a word has a hash before all of it has. */
function hashOf(word: string): number {
  let hash = EMPTY_WORD;
  for (let at = word.length - 1; at >= 0; at--) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}
