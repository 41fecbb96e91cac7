import { pairsBefore, tell } from "./found";
import {
  BEFORE,
  BYTES,
  EXACT,
  FOLDS,
  FOUND,
  KNOWN,
  LETTERS,
  LOOSE,
  NOTED,
  PLACES,
  SPELLINGS,
  TEXTS,
} from "./memory";
import { goOnAt } from "./next";

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing. */
const MIX: u32 = 0x9e37_79b1;
const PLACES_SHIFT: u32 = 20;
const PLACES_MASK: u32 = 0xfff;
const EMPTY: u32 = 0xffff_ffff;
/** 2 to the power of 32 by the root of 3: what looks the same in one table does not in the next. */
const MIX_AGAIN: u32 = 0x93cd_3a2d;
/** Of a product: the upper bits are the number of a byte, the lower three that of a bit in it. */
const KNOWN_SHIFT: u32 = 15;
const AGAIN_SHIFT: u32 = 17;

/** Of a window: without what tells capitals from small letters, and ASCII from what is none. */
const CASE: u32 = 0x2020_2020;
const ASCII: u32 = 0x7f7f_7f7f;
const THREE: u32 = 0xff_ffff;

/** The same in memory, from where a loop has them at hand: V8 makes what stands in the code anew in each round. */
const MIX_IN_MEMORY = memory.data<u32>([0x9e37_79b1]);
const CASE_IN_MEMORY = memory.data<u32>([0x2020_2020]);
const ASCII_IN_MEMORY = memory.data<u32>([0x7f7f_7f7f]);

/** So many places are looked at in one step. */
const STEP: u32 = 4_096;

/** No window begins more texts. */
const MOST: usize = 0x1000;

/**
 * Texts whose window begins from `from` on and before `to`, or less far, in `size` bytes: pairs of a place and the number
 * of a text. Answers how many.
 */
export function findTexts(from: u32, to: u32, size: u32): u32 {
  const end = min(from + STEP, to);
  const noted = noteAgain(note(from, end));
  let found: usize = FOUND;
  for (let index: u32 = 0; index < noted; index++) {
    const at = load<u32>(NOTED + ((<usize>index) << 2));
    if (found + (MOST << 3) > BEFORE) {
      goOnAt(at);
      return pairsBefore(found);
    }
    found = look(at, size, found);
  }
  goOnAt(end);
  return pairsBefore(found);
}

/** The same of one place, whatever stands behind the texts of three characters. */
export function findTextsAt(at: u32, size: u32): u32 {
  return pairsBefore(look(at, size, FOUND));
}

/** Notes the places where a known window begins, without a branch: processors guess those, and pay for wrong guesses. */
function note(from: u32, to: u32): u32 {
  const mix = v128.load_splat<u32>(MIX_IN_MEMORY);
  const cases = v128.load_splat<u32>(CASE_IN_MEMORY);
  const ascii = v128.load_splat<u32>(ASCII_IN_MEMORY);
  let out: usize = NOTED;
  for (let at: usize = from; at < <usize>to; at += 16) {
    const a = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at), cases), ascii), mix);
    const b = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 1), cases), ascii), mix);
    const c = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 2), cases), ascii), mix);
    const d = i32x4.mul(v128.and(v128.or(v128.load(BYTES + at, 3), cases), ascii), mix);
    out = noteIf(i32x4.extract_lane(a, 0), at, out);
    out = noteIf(i32x4.extract_lane(b, 0), at + 1, out);
    out = noteIf(i32x4.extract_lane(c, 0), at + 2, out);
    out = noteIf(i32x4.extract_lane(d, 0), at + 3, out);
    out = noteIf(i32x4.extract_lane(a, 1), at + 4, out);
    out = noteIf(i32x4.extract_lane(b, 1), at + 5, out);
    out = noteIf(i32x4.extract_lane(c, 1), at + 6, out);
    out = noteIf(i32x4.extract_lane(d, 1), at + 7, out);
    out = noteIf(i32x4.extract_lane(a, 2), at + 8, out);
    out = noteIf(i32x4.extract_lane(b, 2), at + 9, out);
    out = noteIf(i32x4.extract_lane(c, 2), at + 10, out);
    out = noteIf(i32x4.extract_lane(d, 2), at + 11, out);
    out = noteIf(i32x4.extract_lane(a, 3), at + 12, out);
    out = noteIf(i32x4.extract_lane(b, 3), at + 13, out);
    out = noteIf(i32x4.extract_lane(c, 3), at + 14, out);
    out = noteIf(i32x4.extract_lane(d, 3), at + 15, out);
  }
  // The last sixteen may go too far.
  while (out > NOTED && load<u32>(out - 4) >= to) out -= 4;
  return <u32>((out - NOTED) >> 2);
}

function noteIf(product: u32, at: usize, out: usize): usize {
  store<u32>(out, <u32>at);
  const bits = <u32>load<u8>(product >> KNOWN_SHIFT, KNOWN);
  return out + <usize>(((bits >> (product & 7)) & 1) << 2);
}

/** Keeps those of the noted places whose window is known by its letter case as well, or does not need to be. */
function noteAgain(noted: u32): u32 {
  let out: usize = NOTED;
  for (let index: u32 = 0; index < noted; index++) {
    const at = load<u32>(NOTED + ((<usize>index) << 2));
    const window = load<u32>(BYTES + at);
    const isExact = isSet(EXACT, window * MIX_AGAIN);
    const isLoose = isSet(LOOSE, ((window | CASE) & ASCII) * MIX_AGAIN);
    store<u32>(out, at);
    out += (<usize>(isExact | isLoose)) << 2;
  }
  return <u32>((out - NOTED) >> 2);
}

function isSet(table: usize, product: u32): u32 {
  return (<u32>load<u8>(table + (product >> AGAIN_SHIFT)) >> (product & 7)) & 1;
}

/** Tells the texts whose window begins at a place. */
function look(at: u32, size: u32, found: usize): usize {
  const window = (load<u32>(BYTES + at) | CASE) & ASCII;
  const place = placeOf(window & THREE);
  const last = SPELLINGS + ((<usize>load<u16>(place, 6)) << 3);
  for (let spelling = SPELLINGS + ((<usize>load<u16>(place, 4)) << 3); spelling < last; spelling += 8) {
    const about = load<u32>(spelling, 4);
    const differs = (window ^ load<u32>(spelling)) & ((about & 1) === 1 ? THREE : ASCII);
    const text = about >> 1;
    const start = at - <u32>load<u8>(TEXTS + ((<usize>text) << 3), 6);
    if (differs === 0 && stands(start, size, text)) found = tell(start, text, found);
  }
  return found;
}

/** Where it is said what texts have these three characters; an empty place says that there are none. */
function placeOf(three: u32): usize {
  let number = (three * MIX) >> PLACES_SHIFT;
  let known = load<u32>(PLACES + ((<usize>number) << 3));
  while (known !== three && known !== EMPTY) {
    number = (number + 1) & PLACES_MASK;
    known = load<u32>(PLACES + ((<usize>number) << 3));
  }
  return PLACES + ((<usize>number) << 3);
}

/** True where a text stands in full. */
function stands(start: u32, size: u32, text: u32): bool {
  const about = TEXTS + ((<usize>text) << 3);
  const length = <u32>load<u16>(about, 4);
  if (<i32>start < 0 || start + length > size) return false;
  const letters = LETTERS + <usize>load<u32>(about);
  const isExact = load<u8>(about, 7) === 1;
  for (let index: u32 = 0; index < length; index++) {
    const byte = load<u8>(BYTES + start + index);
    if ((isExact ? byte : load<u8>(FOLDS + byte)) !== load<u8>(letters + index)) return false;
  }
  return true;
}
