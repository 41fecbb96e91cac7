import { byteAt } from "./byte-at";
import { digitsIn, lowerIn, upperIn } from "./classes";
import { BEYOND_HEX, DIGIT, END, isCostly, isPossible, LOWER, MARK, SPLIT, UPPER } from "./costs";
import { BYTES, WRITTEN } from "./memory";

/** False where a text as a whole is not random: src/values/randomness.ts would say so, too. */
export function isDrawn(start: i32, end: i32): bool {
  let kinds: u32 = 0;
  let plain = 0;
  let splits = 0;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    const valid = firstBits(end - at);
    const lower = lowerIn(bytes) & valid;
    const upper = upperIn(bytes) & valid;
    const digit = digitsIn(bytes) & valid;
    const letters = lower | upper;
    if (lower !== 0) kinds |= LOWER;
    if (upper !== 0) kinds |= UPPER;
    if (digit !== 0) kinds |= DIGIT;
    if ((beyondHexIn(bytes) & letters) !== 0) kinds |= BEYOND_HEX;
    plain += <i32>popcnt(letters | digit);
    const next = upperIn(v128.load(BYTES + 1 + <usize>at));
    const third = lowerIn(v128.load(BYTES + 2 + <usize>at));
    splits += <i32>popcnt(upper & next & third & firstBits(end - at - 2));
  }
  const marks = end - start - plain;
  if (marks > 0) kinds |= MARK;
  if (!isPossible(end - start, kinds)) return false;
  return isCostly(END + SPLIT * splits + written(start, end), end - start, marks, kinds);
}

/** So many of sixteen bits, the lowest ones. */
function firstBits(count: i32): u32 {
  return (1 << max(0, min(16, count))) - 1;
}

/** A bit for each of sixteen bytes, if it is a letter. */
function beyondHexIn(bytes: v128): u32 {
  const place = v128.and(bytes, i8x16.splat(0x1f));
  return <u32>i8x16.bitmask(i8x16.gt_u(place, i8x16.splat(6)));
}

/** What it costs to write, told by each two characters. */
function written(start: i32, end: i32): i32 {
  let cost = 0;
  let before: u32 = 0;
  for (let at = start; at < end; at++) {
    const byte = byteAt(at);
    cost += <i32>load<u8>(WRITTEN + ((before << 7) | byte));
    before = byte;
  }
  return cost;
}
