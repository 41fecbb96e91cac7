import { ALPHABETS } from "./memory";

/** Bits of what a byte is: the lower four tell an alphabet. */
export const LOWER: u32 = 1;
export const UPPER: u32 = 2;
export const DIGIT: u32 = 4;
export const BEYOND_HEX: u32 = 8;
export const MARK: u32 = 16;
const ALPHABET: u32 = 15;

/** All costs are thirds of a bit. More than this it does not cost that a word ends, or that a capital behind others begins one. */
export const END: i32 = 14;
export const SPLIT: i32 = 44;

/** So much more than to draw a value it costs to write it, or it is not random. */
const DOUBT: f32 = 33;

/** Of a mark between drawn parts, of a character of base64, and what marks add to the letters of an alphabet. */
const BETWEEN: f32 = 9;
const BASE64: f32 = 18;
const WITH_MARKS: f32 = 1.2;

/** Values are longer, and below twelve characters they have small letters, capitals and something else. */
const SHORTEST: i32 = 8;
const SHORT: i32 = 12;

/** True for what costs so much more to write than to draw, by its length, its marks and the kinds of its characters. */
export function isCostly(cost: i32, length: i32, marks: i32, kinds: u32): bool {
  return isPossible(length, kinds) && <f32>cost >= leastDrawn(length, marks, kinds) + DOUBT;
}

export function isPossible(length: i32, kinds: u32): bool {
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
