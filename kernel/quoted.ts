import { BACKSLASH, DOUBLE, HYPHEN, SINGLE, SPACE } from "./ascii";
import { byteAt } from "./byte-at";
import { lowerIn, upperIn, valueCharactersIn } from "./classes";
import { DIGIT, LOWER, UPPER } from "./costs";
import { isDrawn } from "./drawn";
import { pairsBefore, tell } from "./found";
import { BYTES, FOUND, KINDS, LOOKED } from "./memory";
import { endBefore } from "./value-end";

/** Values are no shorter and no longer, in bytes. */
const SHORTEST: i32 = 8;
const LONGEST: i32 = 512;

/** Bits of what a byte is: a letter or digit. */
const OF_WORD: u32 = LOWER | UPPER | DIGIT;

const LAST_VISIBLE: u32 = 0x7e;

/** The quotes, by their lower four bits; no byte is one of the others. */
const QUOTES_BY_LOW = i8x16(0x60, -1, 0x22, -1, -1, -1, -1, 0x27, -1, -1, -1, -1, -1, -1, -1, -1);

/**
 * What stands before a quote that opens a text, a bit for each byte from 0x00, 0x20, 0x40 and 0x60 on: line ends, tabs and
 * spaces, `!#$&(+,:;<=>?`, `@[` and `{|~`.
 */
const OPENING_0: u32 = 0x2600;
const OPENING_2: u32 = 0xfc00_195b;
const OPENING_4: u32 = 0x0800_0001;
const OPENING_6: u32 = 0x5800_0000;

/** Of each of three kinds of quotes, the places up to which texts were looked at: in plain and in escaped ones. */
const OF_KIND: usize = 8;
const ESCAPED: usize = 4;

/**
 * The texts between quotes that open from `from` on and before `to`, close before `last`, and may be random: those with
 * something among their first characters that ends a run of {@link findValues}. Pairs of beginning and end; answers how
 * many. Of a kind of quotes, no text is looked at within another, so that each byte is looked at six times at most.
 */
export function findQuoted(from: i32, to: i32, last: i32): u32 {
  let found: usize = FOUND;
  for (let kind: usize = 0; kind < 3; kind++) store<u64>(LOOKED + kind * OF_KIND, 0);
  for (let at = from; at < to; at += 16) {
    for (let quotes = quotesAt(at); quotes !== 0; quotes &= quotes - 1) {
      const start = at + <i32>ctz(quotes) + 1;
      if (start > to) break;
      const end = endOfText(start, last);
      if (end - start >= SHORTEST && isDrawn(start, endBefore(end))) found = tell(start, end, found);
    }
  }
  return pairsBefore(found);
}

/** A bit for each of sixteen bytes. */
function quotesAt(at: i32): u32 {
  const bytes = v128.load(BYTES + <usize>at);
  const quotes = i8x16.swizzle(QUOTES_BY_LOW, v128.and(bytes, i8x16.splat(0x0f)));
  return <u32>i8x16.bitmask(i8x16.eq(quotes, bytes));
}

/** Where the text ends that the quote before this place opens; 0 and less where it opens none, or none that is looked for. */
function endOfText(start: i32, last: i32): i32 {
  const quote = byteAt(start - 1);
  let before = start - 2;
  while (byteAt(before) === BACKSLASH) before--;
  const depth = start - 2 - before;
  if (!mayOpen(before) || !mayBegin(start, quote)) return 0;
  const kind: usize = quote === DOUBLE ? 0 : quote === SINGLE ? 1 : 2;
  const looked = LOOKED + kind * OF_KIND + (depth > 0 ? ESCAPED : 0);
  if (start <= load<i32>(looked)) return 0;
  const end = closingQuote(start, depth, min(last, start + LONGEST));
  store<i32>(looked, abs(end));
  return end;
}

/** True for what stands before a quote that opens a text: a space, a mark, or a letter by itself, as in `b"` and `-p'`. */
function mayOpen(at: i32): bool {
  const byte = byteAt(at);
  if ((<u32>load<u8>(KINDS + <usize>byte) & OF_WORD) === 0) return isOpening(byte);
  return isOpening(byteAt(at - 1)) || byteAt(at - 1) === HYPHEN;
}

function isOpening(byte: u32): bool {
  if (byte >= 0x80) return false;
  const low = byte < 0x20 ? OPENING_0 : OPENING_2;
  const high = byte < 0x60 ? OPENING_4 : OPENING_6;
  return (((byte < 0x40 ? low : high) >> (byte & 0x1f)) & 1) !== 0;
}

/** True where a text begins with less than what could be a value without quotes; but not with a word, as sentences do. */
function mayBegin(start: i32, quote: u32): bool {
  const bytes = v128.load(BYTES + <usize>start);
  const others = ~valueCharactersIn(bytes) & ((1 << SHORTEST) - 1);
  if (others === 0) return false;
  const length = <i32>ctz(others);
  const byte = byteAt(start + length);
  if (byte === quote) return length > 0 && behindDoubled(start + length, quote) > start + length;
  if (byte !== SPACE) return true;
  // Small letters, perhaps behind a capital, or capitals.
  const word = (1 << length) - 1;
  const capitals = ~upperIn(bytes) & word;
  return capitals !== 0 && (~lowerIn(bytes) & (capitals | ~1) & word) !== 0;
}

/** Where the quote stands that ends a text; where the text cannot go on, the place below 0. */
function closingQuote(start: i32, depth: i32, most: i32): i32 {
  const quote = byteAt(start - 1);
  let backslashes = 0;
  for (let at = start; at < most; at++) {
    const byte = byteAt(at);
    if (byte < SPACE || byte > LAST_VISIBLE) return -at;
    if (byte === quote && (depth > 0 ? backslashes <= depth : (backslashes & 1) === 0)) {
      const next = depth > 0 ? at : behindDoubled(at, quote);
      if (next === at) return at;
      at = next - 1;
    }
    backslashes = byte === BACKSLASH ? backslashes + 1 : 0;
  }
  return -most;
}

/** Behind a quote that stands for itself: two of them, and `'\''` of a shell. The same place where it does not. */
function behindDoubled(at: i32, quote: u32): i32 {
  if (byteAt(at + 1) === quote) return at + 2;
  const isOfShell = byteAt(at + 1) === BACKSLASH && byteAt(at + 2) === quote && byteAt(at + 3) === quote;
  return isOfShell ? at + 4 : at;
}
