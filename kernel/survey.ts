import { pairsBefore, tell } from "./found";
import { BYTES, FOUND } from "./memory";
import { goOnAt } from "./next";

/** Shorter runs are words; a key of fifteen characters has twenty digits in base64. */
const SHORTEST: i32 = 20;

/** So many parts of a run, each behind a sign, may be the encoded one: a path may stand before it. */
const BEGINNINGS: i32 = 4;

let there: u32 = 0;

/**
 * Which bytes there were in the last survey that are rare in texts: 1 for a zero, 2 for an escape, 4 for a percent sign, 8
 * for a backslash before a slash or the end of a line.
 */
export function rareBytes(): u32 {
  return there;
}

/**
 * Looks at so many bytes for the rare ones, and for runs of digits of base64 and base64url that may say a text and end
 * before `to`: pairs of beginning and end. One may have begun at `start`, even before the bytes; the next one may begin at
 * the next place. Answers how many.
 */
export function survey(start: i32, to: i32, size: i32): u32 {
  let found: usize = FOUND;
  let zeros: u32 = 0;
  let escapes = i8x16.splat(0);
  let percents = i8x16.splat(0);
  let backslashes = i8x16.splat(0);
  for (let at = 0; at < to; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    // The zeros behind the bytes do not count.
    zeros |= <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0))) & ((1 << min(16, size - at)) - 1);
    escapes = v128.or(escapes, i8x16.eq(bytes, i8x16.splat(0x1b)));
    percents = v128.or(percents, i8x16.eq(bytes, i8x16.splat(0x25)));
    backslashes = v128.or(backslashes, backslashesIn(bytes, v128.load(BYTES + <usize>at, 1)));

    const gaps = ~(<u32>i8x16.bitmask(digitsIn(bytes))) & 0xffff;
    if (gaps === 0) continue;
    const end = at + <i32>ctz(gaps);
    // What began before the bytes cannot be seen any more.
    if (end - start >= SHORTEST && (start < 0 || maySay(start, end))) found = tell(start, end, found);
    start = at + 32 - <i32>clz(gaps);
  }
  there =
    u32(zeros !== 0) |
    ((<u32>v128.any_true(escapes)) << 1) |
    ((<u32>v128.any_true(percents)) << 2) |
    ((<u32>v128.any_true(backslashes)) << 3);
  goOnAt(start);
  return pairsBefore(found);
}

/** The backslashes before a slash or the end of a line. */
function backslashesIn(bytes: v128, following: v128): v128 {
  const ends = v128.or(i8x16.eq(following, i8x16.splat(0x0a)), i8x16.eq(following, i8x16.splat(0x0d)));
  const goesOn = v128.or(ends, i8x16.eq(following, i8x16.splat(0x2f)));
  return v128.and(i8x16.eq(bytes, i8x16.splat(0x5c)), goesOn);
}

function digitsIn(bytes: v128): v128 {
  const letters = i8x16.lt_u(
    i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)),
    i8x16.splat(26),
  );
  // The slash stands before the numbers.
  const numbers = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x2f)), i8x16.splat(11));
  const minus = v128.or(i8x16.eq(bytes, i8x16.splat(0x2b)), i8x16.eq(bytes, i8x16.splat(0x2d)));
  return v128.or(v128.or(letters, numbers), v128.or(minus, i8x16.eq(bytes, i8x16.splat(0x5f))));
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
  for (let at = start; at < end; at++) {
    const byte = <u32>load<u8>(BYTES + at);
    if ((byte | 0x20) - 0x61 >= 26 && byte - 0x30 >= 10) return at + 1;
  }
  return end;
}
