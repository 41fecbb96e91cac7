import { BYTES, EXACT, KNOWN, LOOSE, NOTED } from "./memory";

/** So many places are looked at in one step. */
export const STEP: u32 = 4_096;

/** Of a window: without what tells capitals from small letters, and ASCII from what is none. */
export const CASE: u32 = 0x2020_2020;
export const ASCII: u32 = 0x7f7f_7f7f;

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing. */
export const MIX: u32 = 0x9e37_79b1;
/** 2 to the power of 32 by the root of 3: what looks the same in one table does not in the next. */
const MIX_AGAIN: u32 = 0x93cd_3a2d;
/** Of a product: the upper bits are the number of a byte, the lower three that of a bit in it. */
const KNOWN_SHIFT: u32 = 15;
const AGAIN_SHIFT: u32 = 17;

/** In memory, from where a loop has them at hand: V8 makes what stands in the code anew in each round. */
const MIX_IN_MEMORY = memory.data<u32>([0x9e37_79b1]);
const CASE_IN_MEMORY = memory.data<u32>([0x2020_2020]);
const ASCII_IN_MEMORY = memory.data<u32>([0x7f7f_7f7f]);
const SEVEN = memory.data<u32>([7]);
const EIGHT = memory.data<u16>([8]);
const POWERS = memory.data<u8>([1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0]);

/** By eight bits: the numbers of those that are set, a byte each. What stands behind them means nothing. */
const SET = memory.data(2_048);
listSetBits();

function listSetBits(): void {
  for (let bits: usize = 0; bits < 256; bits++) {
    let out = SET + (bits << 3);
    for (let bit: usize = 0; bit < 8; bit++) {
      store<u8>(out, <u8>bit);
      out += (bits >> bit) & 1;
    }
  }
}

/**
 * Notes the places where a known window begins, two bytes each, counted from the first one; tells how many. There is no
 * branch in it: processors guess those, and pay for wrong guesses.
 */
export function note(from: u32, to: u32): u32 {
  const mix = v128.load_splat<u32>(MIX_IN_MEMORY);
  const cases = v128.load_splat<u32>(CASE_IN_MEMORY);
  const ascii = v128.load_splat<u32>(ASCII_IN_MEMORY);
  const seven = v128.load_splat<u32>(SEVEN);
  const eight = v128.load_splat<u16>(EIGHT);
  const powers = v128.load(POWERS);
  let place = i16x8.splat(0);
  let out: usize = NOTED;
  for (let at: usize = from; at < <usize>to; at += 16) {
    const a = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at), cases), ascii), mix);
    const b = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 1), cases), ascii), mix);
    const c = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 2), cases), ascii), mix);
    const d = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 3), cases), ascii), mix);
    const bits = interleaved(v128.and(a, seven), v128.and(b, seven), v128.and(c, seven), v128.and(d, seven));
    const bytes = interleaved(knownBytes(a), knownBytes(b), knownBytes(c), knownBytes(d));
    const known = v128.and(bytes, i8x16.swizzle(powers, bits));
    const others = <u32>i8x16.bitmask(i8x16.eq(known, i8x16.splat(0)));
    out = noteSet(~others & 0xff, place, out);
    place = i16x8.add(place, eight);
    out = noteSet((~others >> 8) & 0xff, place, out);
    place = i16x8.add(place, eight);
  }
  // The last sixteen may go too far.
  while (out > NOTED && <u32>load<u16>(out - 2) >= to - from) out -= 2;
  return <u32>((out - NOTED) >> 1);
}

/** Of each product the byte in the table of known windows. */
function knownBytes(products: v128): v128 {
  const numbers = i32x4.shr_u(products, KNOWN_SHIFT);
  // Two at a time: few numbers a cycle can leave the registers of vectors.
  const first = <u64>i64x2.extract_lane(numbers, 0);
  const last = <u64>i64x2.extract_lane(numbers, 1);
  let bytes = v128.load8_lane(<usize>(<u32>first), i8x16.splat(0), 0, KNOWN);
  bytes = v128.load8_lane(<usize>(first >> 32), bytes, 4, KNOWN);
  bytes = v128.load8_lane(<usize>(<u32>last), bytes, 8, KNOWN);
  return v128.load8_lane(<usize>(last >> 32), bytes, 12, KNOWN);
}

/** The lowest byte of each number of four bytes, those of the first place of all, of the second, and so on. */
function interleaved(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.or(a, i32x4.shl(b, 8)), v128.or(i32x4.shl(c, 16), i32x4.shl(d, 24)));
}

function noteSet(bits: u32, place: v128, out: usize): usize {
  v128.store(out, i16x8.add(place, v128.load8x8_u(SET + ((<usize>bits) << 3))));
  return out + ((<usize>popcnt(bits)) << 1);
}

/** Keeps those of the noted places whose window is known by its letter case as well, or does not need to be. */
export function noteAgain(from: u32, noted: u32): u32 {
  let out: usize = NOTED;
  for (let index: u32 = 0; index < noted; index++) {
    const place = load<u16>(NOTED + ((<usize>index) << 1));
    const window = load<u32>(BYTES + from + <u32>place) & ASCII;
    const isExact = isSet(EXACT, window * MIX_AGAIN);
    const isLoose = isSet(LOOSE, ((window | CASE) & ASCII) * MIX_AGAIN);
    store<u16>(out, place);
    out += (<usize>(isExact | isLoose)) << 1;
  }
  return <u32>((out - NOTED) >> 1);
}

function isSet(table: usize, product: u32): u32 {
  return (<u32>load<u8>(table + (product >> AGAIN_SHIFT)) >> (product & 7)) & 1;
}
