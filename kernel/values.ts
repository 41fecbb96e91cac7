import { BACKSLASH, BACKTICK, BAR, COLON, DOUBLE, HYPHEN, SINGLE, SPACE, TAB } from "./ascii";
import { byteAt } from "./byte-at";
import { digitsIn, lowerIn, signsIn, upperIn } from "./classes";
import { pairsBefore, tell } from "./found";
import { BYTES, FOUND } from "./memory";
import { goOnAt } from "./next";
import { mayBeRandom } from "./random";
import { endBefore } from "./value-end";

const SHORTEST: i32 = 8;

/** Of longer ones, randomness looks only at the beginning. */
const LONGEST: i32 = 500;

/**
 * Generators change between small letters, capitals, digits and signs more often than people do. A value of digits and
 * small letters alone changes least; words in camel case, which have no digits, are told from values by less.
 */
const LETTERS_PER_CHANGE: i32 = 4;
const LETTERS_PER_CHANGE_WITH_DIGITS: i32 = 6;

/** How often the kind has changed in the run that begins at the next place, and how many digits it has. */
let changesAtNext: i32 = 0;
let digitsAtNext: i32 = 0;

/**
 * The runs of characters that could be random values and end before `to`, looked for from `from` on until one would begin
 * at `enough` or later: pairs of beginning and end. One may have begun before, at `start`: at the next place of the last
 * search, wherever that is now. Answers how many.
 */
export function findValues(start: i32, from: i32, enough: i32, to: i32): u32 {
  let changes = start < from ? changesAtNext : 0;
  let digits = start < from ? digitsAtNext : 0;
  let found: usize = FOUND;
  // Of the byte before, if a run has begun there.
  const before = start < from ? v128.load(BYTES - 16 + <usize>from) : i8x16.splat(0);
  let lowerBefore = lowerIn(before) >> 15;
  let upperBefore = upperIn(before) >> 15;
  let digitBefore = digitsIn(before) >> 15;
  let signBefore = signsIn(before) >> 15;
  for (let at = from; at < to && start < enough; at += 16) {
    const bytes = v128.load(BYTES + <usize>at);
    const lower = lowerIn(bytes);
    const upper = upperIn(bytes);
    const digit = digitsIn(bytes);
    const sign = signsIn(bytes);
    const any = lower | upper | digit | sign;
    const anyBefore = lowerBefore | upperBefore | digitBefore | signBefore;
    const isSame =
      (lower & ((lower << 1) | lowerBefore)) |
      (upper & ((upper << 1) | upperBefore)) |
      (digit & ((digit << 1) | digitBefore)) |
      (sign & ((sign << 1) | signBefore));
    const change = any & ((any << 1) | anyBefore) & ~isSame;
    lowerBefore = lower >> 15;
    upperBefore = upper >> 15;
    digitBefore = digit >> 15;
    signBefore = sign >> 15;

    const gaps = ~any & 0xffff;
    if (gaps === 0) {
      changes += countOf(change);
      digits += countOf(digit);
      continue;
    }
    const first = <i32>ctz(gaps);
    const last = 31 - <i32>clz(gaps);
    changes += countOf(change & below(first));
    digits += countOf(digit & below(first));
    if (isVaried(at + first - start, changes, digits) && mayHoldValue(start, at + first, to))
      found = tell(start, at + first, found);
    // Between two gaps in sixteen bytes is one such run at most.
    const within = runsOfEight(any) & below(last) & ~below(first);
    if (within !== 0) {
      const begin = <i32>ctz(within);
      const end = begin + <i32>ctz(gaps >> begin);
      const inside = below(end) & ~below(begin);
      const isChanging = isVaried(end - begin, countOf(change & inside), countOf(digit & inside));
      if (isChanging && mayHoldValue(at + begin, at + end, to)) found = tell(at + begin, at + end, found);
    }
    start = at + last + 1;
    changes = countOf(change & ~below(last + 1));
    digits = countOf(digit & ~below(last + 1));
  }
  goOnAt(start);
  changesAtNext = changes;
  digitsAtNext = digits;
  return pairsBefore(found);
}

/** The same of what ends at `to`, whatever stands behind. */
export function findLastValues(start: i32, from: i32, enough: i32, to: i32): u32 {
  const behind = BYTES + <usize>to;
  const byte = load<u8>(behind);
  store<u8>(behind, <u8>SPACE);
  const pairs = findValues(start, from, enough, to + 1);
  store<u8>(behind, byte);
  return pairs;
}

/** A bit for each place from which on eight of sixteen bits are set. */
function runsOfEight(bits: u32): u32 {
  const two = bits & (bits >> 1);
  const four = two & (two >> 2);
  return four & (four >> 4);
}

function isVaried(length: i32, changes: i32, digits: i32): bool {
  const most = digits > 0 ? LETTERS_PER_CHANGE_WITH_DIGITS : LETTERS_PER_CHANGE;
  return length >= SHORTEST && changes * most >= length;
}

/**
 * False where neither a run nor the quoted text that begins with it is random. What the value is says
 * src/scan/general/assigned-value.ts; true where that has to see more.
 */
function mayHoldValue(start: i32, end: i32, to: i32): bool {
  if (start < 2 || end - start > LONGEST) return true;
  const before = byteAt(start - 1);
  const isNumbered = before === BAR && byteAt(start - 2) - 0x30 < 10;
  if (isNumbered || (before === COLON && byteAt(start) === HYPHEN)) return true;
  if (isQuote(before) && byteAt(end) !== before) {
    const quote = endOfWord(end, before);
    if (quote >= to - 3 || quote - start > LONGEST) return true;
    if (byteAt(quote) === before) {
      if (mayGoOn(start, quote) || mayBeRandom(start, endBefore(quote))) return true;
    }
  }
  return mayBeRandom(start, end);
}

function isQuote(byte: u32): bool {
  return byte === DOUBLE || byte === SINGLE || byte === BACKTICK;
}

/** True where the quote may stand for itself, as in `\"`, `''` and `'\''`, and the text that begins here ends later. */
function mayGoOn(start: i32, quote: i32): bool {
  const byte = byteAt(quote);
  const isPlain = byteAt(start - 2) !== BACKSLASH && byteAt(start - 2) !== byte;
  if (!isPlain) return false;
  return byteAt(quote - 1) === BACKSLASH || byteAt(quote + 1) === byte || byteAt(quote + 1) === BACKSLASH;
}

/** The next quote, or what stands before it that no value has: spaces and what is no ASCII. */
function endOfWord(from: i32, quote: u32): i32 {
  let at = from;
  for (let byte = byteAt(at); byte !== quote && byte < 0x80 && !isSpace(byte); byte = byteAt(at)) at++;
  return at;
}

function isSpace(byte: u32): bool {
  return byte === SPACE || byte - TAB < 5;
}

/** All bits before this one. */
function below(bit: i32): u32 {
  return (1 << bit) - 1;
}

function countOf(bits: u32): i32 {
  return <i32>popcnt(bits);
}
