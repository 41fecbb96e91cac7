import { ALPHABETS, BYTES, KINDS, WRITTEN } from "./memory";

/** Bits of what a byte is: the lower four tell an alphabet. */
const LOWER: u32 = 1;
const UPPER: u32 = 2;
const DIGIT: u32 = 4;
const ALPHABET: u32 = 15;
const MARK: u32 = 16;

/** A value begins behind it, and behind a prefix what is left of one. */
const BEFORE_VALUE: u32 = 32;
const BEFORE_REST: u32 = 64;

/** As what stands before the first character. */
const NOTHING: u32 = 0;

/** All costs are thirds of a bit. More than this it does not cost that a word ends, or that a capital behind others begins one. */
const END: i32 = 14;
const SPLIT: i32 = 44;

/** Two bits for each of three letters, the last one highest: two capitals and a small one. */
const CAPITALS_AND_SMALL: u32 = 0b10_10_01;

/** So much more than to draw a value it costs to write it, or it is not random. */
const DOUBT: f32 = 33;

/** Of a mark between drawn parts, of a character of base64, and what marks add to the letters of an alphabet. */
const BETWEEN: f32 = 9;
const BASE64: f32 = 18;
const WITH_MARKS: f32 = 1.2;

/** Values are longer, and below twelve characters they have small letters, capitals and something else. */
const SHORTEST: i32 = 8;
const SHORT: i32 = 12;

/** Of what stands behind a prefix. */
const SHORTEST_REST: i32 = 24;

/**
 * False where nothing that ends here and begins here, behind a `=`, a `%` or a prefix is random: src/values/randomness.ts
 * would say so, too. What it costs to write is told by each two characters, and never too low.
 */
export function mayBeRandom(start: i32, end: i32): bool {
  let cost = END;
  let kinds: u32 = 0;
  let marks = 0;
  let cases: u32 = 0;
  let byte = <u32>load<u8>(BYTES - 1 + <usize>end);
  let kind = <u32>load<u8>(KINDS + byte);
  for (let at = end - 1; at >= start; at--) {
    const before = at > start ? <u32>load<u8>(BYTES - 1 + <usize>at) : NOTHING;
    cost += <i32>load<u8>(WRITTEN + ((before << 7) | byte));
    cases = (cases >> 2) | ((kind & (LOWER | UPPER)) << 4);
    if (cases === CAPITALS_AND_SMALL) cost += SPLIT;
    kinds |= kind;
    marks += <i32>((kind / MARK) & 1);
    byte = before;
    kind = <u32>load<u8>(KINDS + byte);
    if ((kind & BEFORE_VALUE) === 0 && ((kind & BEFORE_REST) === 0 || end - at < SHORTEST_REST)) continue;
    if (isPossible(end - at, kinds) && <f32>cost >= leastDrawn(end - at, marks, kinds) + DOUBT) return true;
  }
  return false;
}

function isPossible(length: i32, kinds: u32): bool {
  if (length >= SHORT) return true;
  const letters = kinds & (LOWER | UPPER);
  return length >= SHORTEST && letters === (LOWER | UPPER) && (kinds & (DIGIT | MARK)) !== 0;
}

/** What it costs at least to draw so many characters. */
function leastDrawn(length: i32, marks: i32, kinds: u32): f32 {
  const each = load<f32>(ALPHABETS + ((<usize>(kinds & ALPHABET)) << 2));
  if (8 * marks > length) return <f32>length * min(BASE64, each + WITH_MARKS);
  return <f32>(length - marks) * each + <f32>marks * BETWEEN;
}
