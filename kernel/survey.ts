import { digitsIn, lowerIn, upperIn } from "./classes";
import { pairsBefore, tell } from "./found";
import { BYTES, FOUND } from "./memory";
import { goOnAt } from "./next";

/** Shorter runs are words; a key of fifteen characters has twenty digits in base64. */
const SHORTEST: i32 = 20;

/** So many parts of a run, each behind a sign, may be the encoded one: a path may stand before it. */
const BEGINNINGS: i32 = 4;

/**
 * What a byte is, by its lower four bits and by its upper four: the bits that both have. The lower five bits are digits of
 * base64 and base64url, the others are {@link CONTROL}, {@link PERCENT} and the backslash, the sign of a number.
 */
const KINDS_BY_LOW = memory.data<u8>([38, 7, 7, 7, 7, 71, 7, 7, 7, 7, 3, 41, 129, 9, 1, 25]);
const KINDS_BY_HIGH = memory.data<u8>([32, 32, 72, 4, 1, 146, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
const LOWER_FOUR = memory.data<u8>([0x0f]);
const DIGITS = memory.data<u8>([31]);
/** A zero, an escape, and two others that no text has either. */
const CONTROL: i8 = 32;
const PERCENT: i8 = 64;

let there: u32 = 0;

/**
 * Which bytes there were in the last survey that are rare in texts: 1 for a zero or an escape, 2 for a percent sign, 4 for
 * a backslash before a slash, 8 for one before the end of a line.
 */
export function rareBytes(): u32 {
  return there;
}

/**
 * Looks for rare bytes, and for runs of digits of base64 and base64url that may say a text and end before `to`: pairs of
 * beginning and end. One may have begun at `start`, even before the bytes; the next one may begin at the next place.
 * Answers how many.
 */
export function survey(start: i32, to: i32): u32 {
  let found: usize = FOUND;
  let all = i8x16.splat(0);
  let slashes: u32 = 0;
  let breaks: u32 = 0;
  // From memory: what stands in the code, V8 makes anew in each round.
  const kindsByLow = v128.load(KINDS_BY_LOW);
  const kindsByHigh = v128.load(KINDS_BY_HIGH);
  const lowerFour = v128.load_splat<u8>(LOWER_FOUR);
  const digits = v128.load_splat<u8>(DIGITS);
  for (let at = 0; at < to; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    const kinds = v128.and(
      i8x16.swizzle(kindsByLow, v128.and(bytes, lowerFour)),
      i8x16.swizzle(kindsByHigh, v128.and(i16x8.shr_u(bytes, 4), lowerFour)),
    );
    all = v128.or(all, kinds);
    const backslashes = <u32>i8x16.bitmask(kinds);
    if (backslashes !== 0) {
      const next = v128.load(BYTES + <usize>at, 1);
      const ends = v128.or(i8x16.eq(next, i8x16.splat(0x0a)), i8x16.eq(next, i8x16.splat(0x0d)));
      slashes |= backslashes & <u32>i8x16.bitmask(i8x16.eq(next, i8x16.splat(0x2f)));
      breaks |= backslashes & <u32>i8x16.bitmask(ends);
    }

    const gaps = <u32>i8x16.bitmask(i8x16.eq(v128.and(kinds, digits), i8x16.splat(0)));
    if (gaps === 0) continue;
    const end = at + <i32>ctz(gaps);
    // What began before the bytes cannot be seen any more.
    if (end - start >= SHORTEST && (start < 0 || maySay(start, end))) found = tell(start, end, found);
    start = at + 32 - <i32>clz(gaps);
  }
  there =
    <u32>v128.any_true(v128.and(all, i8x16.splat(CONTROL))) |
    ((<u32>v128.any_true(v128.and(all, i8x16.splat(PERCENT)))) << 1) |
    (slashes === 0 ? 0 : 4) |
    (breaks === 0 ? 0 : 8);
  goOnAt(start);
  return pairsBefore(found);
}

function maySay(start: i32, end: i32): bool {
  for (let tries = 0; tries < BEGINNINGS && end - start >= SHORTEST; tries++) {
    if (isHexOfText(start) || isBase64OfText(start)) return true;
    start = behindSign(start, end);
  }
  return false;
}

/** True where the first eight hexadecimal digits say four characters that a text has. */
function isHexOfText(start: i32): bool {
  for (let at = start; at < start + 8; at += 2) {
    const high = hexDigit(load<u8>(BYTES + at));
    const low = hexDigit(load<u8>(BYTES + at, 1));
    const isSeen = high > 1 && high < 8 && low < 16 && !(high === 7 && low === 15);
    const isSpace = high === 0 && (low === 9 || low === 10 || low === 13);
    if (!isSeen && !isSpace) return false;
  }
  return true;
}

/** 255 for what is none. */
function hexDigit(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 0xff;
}

/** True where each first of four digits may begin a character of a text, or a zero: A, C, D, I to Z and a to f may. */
function isBase64OfText(start: i32): bool {
  for (let at = start; at < start + SHORTEST; at += 4) {
    const byte = <u32>load<u8>(BYTES + at);
    if (byte !== 0x41 && byte - 0x43 >= 2 && byte - 0x49 >= 18 && byte - 0x61 >= 6) return false;
  }
  return true;
}

/** Behind `0x`, or else behind the next sign that is no letter and no number. */
function behindSign(start: i32, end: i32): i32 {
  if (load<u8>(BYTES + start) === 0x30 && (load<u8>(BYTES + start, 1) | 0x20) === 0x78) return start + 2;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    const others = ~(lowerIn(bytes) | upperIn(bytes) | digitsIn(bytes)) & 0xffff;
    if (others !== 0) return min(end, at + <i32>ctz(others) + 1);
  }
  return end;
}
