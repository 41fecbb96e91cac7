import { BACKSLASH, isAlphanumeric, PERCENT } from "./ascii";
import { pairsBefore, tell } from "./found";
import {
  AHEAD,
  ALONE,
  BEFORE,
  BYTES,
  EXACT_TEXT,
  FOUND,
  LEADS_TO_SIGN,
  LETTERS,
  NOTED,
  PLACES,
  SPELLINGS,
  TEXTS,
} from "./memory";
import { goOnAt } from "./next";
import { ASCII, CASE, MIX, note, noteAgain, STEP } from "./windows";

const PLACES_SHIFT: u32 = 20;
const PLACES_MASK: u32 = 0xfff;
const EMPTY: u32 = 0xffff_ffff;
const THREE: u32 = 0xff_ffff;

/** Of the second number about a spelling: its text has three characters; its letter case counts; and behind, its number. */
const SHORT_SPELLING: u32 = 1;
const EXACT_SPELLING: u32 = 2;
const SPELLED_SHIFT: u32 = 2;

/** No window begins more texts. */
const MOST: usize = 0x1000;

/** Of the first number about a text. */
const LETTERS_MASK: u32 = 0x1_ffff;
const AHEAD_SHIFT: u32 = 17;
const AHEAD_MASK: u32 = 0x7f;

/** Of a byte behind a text. */
const PASSES: u8 = 0;
const SIGN: u8 = 1;

/** So far is a sign looked for. */
const FAR: u32 = 200;

/** The longest escape that may stand before a key is `\u0022`. */
const ESCAPE: u32 = 6;

/**
 * Texts whose window begins from `from` on and before `to`, or less far, in `size` bytes: pairs of a place and the number
 * of a text. Answers how many.
 */
export function findTexts(from: u32, to: u32, size: u32): u32 {
  const end = min(from + STEP, to);
  const noted = noteAgain(from, note(from, end));
  let found: usize = FOUND;
  for (let index: u32 = 0; index < noted; index++) {
    const at = from + <u32>load<u16>(NOTED + ((<usize>index) << 1));
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

/** Tells the texts whose window begins at a place. */
function look(at: u32, size: u32, found: usize): usize {
  const written = load<u32>(BYTES + at) & ASCII;
  const folded = written | CASE;
  const place = placeOf(folded & THREE);
  const last = SPELLINGS + ((<usize>load<u16>(place, 6)) << 3);
  for (let spelling = SPELLINGS + ((<usize>load<u16>(place, 4)) << 3); spelling < last; spelling += 8) {
    const about = load<u32>(spelling, 4);
    const window = (about & EXACT_SPELLING) !== 0 ? written : folded;
    const differs = (window ^ load<u32>(spelling)) & ((about & SHORT_SPELLING) !== 0 ? THREE : ASCII);
    const text = about >> SPELLED_SHIFT;
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

/** True where a text stands in full, between what may be around it. */
function stands(start: u32, size: u32, text: u32): bool {
  const about = TEXTS + ((<usize>text) << 3);
  const length = <u32>load<u8>(about, 4);
  if (<i32>start < 0 || start + length > size) return false;
  const letters = LETTERS + <usize>(load<u32>(about) & LETTERS_MASK);
  const isExact = (load<u8>(about, 7) & EXACT_TEXT) !== 0;
  for (let index: u32 = 0; index < length; index += 16) {
    const bytes = v128.load(BYTES + start + index);
    const same = i8x16.eq(isExact ? bytes : folded(bytes), v128.load(letters + index));
    const others = ~(<u32>i8x16.bitmask(same)) & ((1 << min(16, length - index)) - 1);
    if (others !== 0) return false;
  }
  return mayGoOn(start + length, size, about) && mayBegin(start, about);
}

/** Without letter case, and with one sign for all that join words. */
function folded(bytes: v128): v128 {
  const isCapital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
  const small = v128.or(bytes, v128.and(isCapital, i8x16.splat(0x20)));
  const points = v128.or(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.eq(bytes, i8x16.splat(0x2e)));
  const joints = v128.or(points, i8x16.eq(bytes, i8x16.splat(0x20)));
  return v128.bitselect(i8x16.splat(0x5f), small, joints);
}

/** True where what stands behind a text may; what ends before that can be seen may, too. */
function mayGoOn(start: u32, size: u32, about: usize): bool {
  const kinds = AHEAD + ((<usize>((load<u32>(about) >> AHEAD_SHIFT) & AHEAD_MASK)) << 8);
  const least = <u32>load<u8>(about, 5);
  const leadsToSign = (load<u8>(about, 7) & LEADS_TO_SIGN) !== 0;
  const last = min(size, start + (leadsToSign ? FAR : least));
  let at = start;
  while (at < last && load<u8>(kinds + load<u8>(BYTES + at)) === PASSES) at++;
  if (at === last) return true;
  return leadsToSign && at - start >= least && load<u8>(kinds + load<u8>(BYTES + at)) === SIGN;
}

/** False behind a letter or digit that is none of an escape: zeros in base64 begin a key at each of their places. */
function mayBegin(text: u32, about: usize): bool {
  const start = text - <u32>load<u8>(about, 3);
  if ((load<u8>(about, 7) & ALONE) === 0 || <i32>start <= 0) return true;
  if (!isAlphanumeric(load<u8>(BYTES + start - 1))) return true;
  for (let at = start - 2; <i32>at >= 0 && at + ESCAPE >= start; at--) {
    const byte = <u32>load<u8>(BYTES + at);
    if (byte === BACKSLASH || byte === PERCENT) return true;
  }
  return false;
}
