import { pairsBefore, tell } from "./found";
import { BEFORE, BYTES, FOUND } from "./memory";
import { goOnAt } from "./next";

/** Runs of fewer letters can hold no key. */
const SHORTEST: i32 = 8;

const LINE_FEED: u8 = 0x0a;

/**
 * What of a binary file is text, from `from` on and beginning before `to`, or less far, in `size` bytes: line feeds, runs
 * of printable bytes, and those with a zero behind each letter, as pairs of beginning and end. Answers how many.
 */
export function findTextRuns(from: i32, to: i32, size: i32): u32 {
  let found: usize = FOUND;
  let at = beginningFrom(from, to, size);
  while (at < to && found < BEFORE) {
    const end = endOf(at, size);
    found = tell(at, end, found);
    at = beginningFrom(end, to, size);
  }
  goOnAt(at);
  return pairsBefore(found);
}

/** The next place where a line feed or a run begins; `to` or more where there is none before it. */
function beginningFrom(from: i32, to: i32, size: i32): i32 {
  for (let at = from; at < to; at += 16) {
    const there = size - at < 32 ? <u32>((1 << (size - at)) - 1) : 0xffff_ffff;
    const first = v128.load(BYTES + <usize>at);
    const second = v128.load(BYTES + <usize>at, 16);
    const printable = (printableIn(first) | (printableIn(second) << 16)) & there;
    const zeros = (zerosIn(first) | (zerosIn(second) << 16)) & there;
    const feeds = <u32>i8x16.bitmask(i8x16.eq(first, i8x16.splat(LINE_FEED))) & there;
    const begins = (feeds | narrow(printable) | wide(printable, zeros)) & 0xffff;
    if (begins !== 0) return at + <i32>ctz(begins);
  }
  return to;
}

/** A tab, a return, an escape, and what can be seen. */
function printableIn(bytes: v128): u32 {
  const seen = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x20)), i8x16.splat(0x5f));
  const spaces = v128.or(i8x16.eq(bytes, i8x16.splat(0x09)), i8x16.eq(bytes, i8x16.splat(0x0d)));
  return <u32>i8x16.bitmask(v128.or(v128.or(seen, spaces), i8x16.eq(bytes, i8x16.splat(0x1b))));
}

function zerosIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0)));
}

/** A bit for each place where eight printable bytes begin. */
function narrow(printable: u32): u32 {
  const two = printable & (printable >> 1);
  const four = two & (two >> 2);
  return four & (four >> 4);
}

/** A bit for each place where eight printable bytes begin that have zeros between them. */
function wide(printable: u32, zeros: u32): u32 {
  const two = printable & (printable >> 2);
  const four = two & (two >> 4);
  const between = zeros & (zeros >> 2);
  const three = between & (zeros >> 4);
  return four & (four >> 8) & (three >> 1) & (between >> 7) & (three >> 9);
}

/** Where the line feed or the run ends that begins here. */
function endOf(start: i32, size: i32): i32 {
  if (load<u8>(BYTES + <usize>start) === LINE_FEED) return start + 1;
  let end = start;
  for (; end < size; end += 16) {
    const others = ~printableIn(v128.load(BYTES + <usize>end)) & 0xffff;
    if (others === 0) continue;
    end += <i32>ctz(others);
    break;
  }
  end = min(end, size);
  return end - start >= SHORTEST ? end : endOfWide(start, size);
}

function endOfWide(start: i32, size: i32): i32 {
  let end = start;
  while (end + 1 < size && isPrintable(end) && load<u8>(BYTES + <usize>end, 1) === 0) end += 2;
  return end < size && isPrintable(end) ? end + 1 : end - 1;
}

function isPrintable(at: i32): bool {
  const byte = <u32>load<u8>(BYTES + <usize>at);
  return byte - 0x20 < 0x5f || byte === 0x09 || byte === 0x0d || byte === 0x1b;
}
