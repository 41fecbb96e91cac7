import { BEFORE, BYTES, FOUND } from "./memory";
import { goOnAt } from "./next";

/** Runs of fewer letters can hold no key. */
const SHORTEST: i32 = 8;

const LINE_FEED: u8 = 0x0a;

/** What is written takes so much more room than the run: a zero before it, and what the last sixteen bytes go too far. */
const MORE: i32 = 32;

/**
 * Writes at {@link FOUND} what of a binary file is text, from `from` on and beginning before `to`, in `size` bytes: line
 * feeds, runs of printable bytes behind a zero each, and those with a zero behind each letter, without it. It goes as far as
 * there is room, and stops at a run that ends behind `most`. Answers how many bytes it wrote.
 */
export function writeTextRuns(from: i32, to: i32, size: i32, most: i32): u32 {
  let out: usize = FOUND;
  let at = beginningFrom(from, to, size);
  while (at < to) {
    const end = endOf(at, size);
    if (end > most || out + <usize>(end - at + MORE) > BEFORE) break;
    out = write(at, end, out);
    at = beginningFrom(end, to, size);
  }
  goOnAt(at);
  return <u32>(out - FOUND);
}

/** The next place where a line feed or a run begins; `to` or more where there is none before it. */
function beginningFrom(from: i32, to: i32, size: i32): i32 {
  let bytes = v128.load(BYTES + <usize>from);
  let printable = printableIn(bytes);
  let zeros = zerosIn(bytes);
  for (let at = from; at < to; at += 16) {
    const feeds = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(LINE_FEED)));
    bytes = v128.load(BYTES + <usize>at, 16);
    printable |= printableIn(bytes) << 16;
    zeros |= zerosIn(bytes) << 16;
    const begins = beginnings(feeds, printable, zeros);
    if (begins !== 0) {
      const there = size - at < 32 ? <u32>((1 << (size - at)) - 1) : 0xffff_ffff;
      const first = beginnings(feeds & there, printable & there, zeros & there);
      if (first !== 0) return at + <i32>ctz(first);
    }
    printable >>= 16;
    zeros >>= 16;
  }
  return max(from, to);
}

/** A bit for each of sixteen places where a line feed or a run begins. */
function beginnings(feeds: u32, printable: u32, zeros: u32): u32 {
  return (feeds | narrow(printable) | wide(printable, zeros)) & 0xffff;
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

/** Writes the text of a line feed or a run; where the next one goes. */
function write(start: i32, end: i32, out: usize): usize {
  const first = load<u8>(BYTES + <usize>start);
  if (first === LINE_FEED) {
    store<u8>(out, LINE_FEED);
    return out + 1;
  }
  store<u8>(out++, 0);
  if (load<u8>(BYTES + <usize>start, 1) === 0) {
    for (let at = start; at < end; at += 2) store<u8>(out++, load<u8>(BYTES + <usize>at));
    return out;
  }
  for (let at = 0; at < end - start; at += 16)
    v128.store(out + <usize>at, v128.load(BYTES + <usize>(start + at)));
  return out + <usize>(end - start);
}
