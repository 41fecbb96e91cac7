import {
  BACKTICK,
  BRACKET,
  COLON,
  COMMA,
  DOUBLE,
  EQUALS,
  HYPHEN,
  isAlphanumeric,
  LINE_FEED,
  RETURN,
  SINGLE,
  SPACE,
  TAB,
  UNDERSCORE,
} from "./ascii";
import { byteAt } from "./byte-at";
import { isInHeading } from "./headings";
import { FOUND } from "./memory";

/** Bits beside the place of a name, by what stands around it; src/scan/kernel/names.ts has the same. */
const IN_HEADING: u32 = 1 << 24;
const OF_COLUMN: u32 = 1 << 25;
const OF_OPTION: u32 = 1 << 26;
const BEHIND_VALUE: u32 = 1 << 27;

/** Names are no longer. */
const LONGEST: i32 = 64;

/** So far behind a name it is looked for the type of a column. */
const FAR: i32 = 200;

/**
 * Marks those of the names at {@link FOUND} that may stand in the heading of a table, be a column of a table that is created,
 * be an option that is given something in quotes, or stand behind their value. Behind `size` the text ends.
 */
export function markNames(count: u32, size: i32): void {
  for (let index: u32 = 0; index < count; index++) {
    const place = FOUND + ((<usize>index) << 2);
    const at = load<i32>(place);
    let marks = <u32>at;
    if (isInHeading(at, size)) marks |= IN_HEADING;
    if (isOfColumn(at, size)) marks |= OF_COLUMN;
    if (isOfOption(at, size)) marks |= OF_OPTION;
    if (isBehindValue(at)) marks |= BEHIND_VALUE;
    store<u32>(place, marks);
  }
}

/** True for a word at the beginning of a line or behind a comma or bracket, with another word behind it. */
function isOfColumn(at: i32, size: i32): bool {
  let end = behindWord(at, size, UNDERSCORE);
  if (end < size && isQuote(byteAt(end))) end++;
  if (end >= size || !isBlank(byteAt(end))) return false;
  const most = at + FAR;
  while (end < size && end < most && isBlank(byteAt(end))) end++;
  if (end < most && (end >= size || !isOfWord(byteAt(end), UNDERSCORE))) return false;
  const least = max(0, at - LONGEST);
  let start = at;
  while (start > least && isOfWord(byteAt(start - 1), UNDERSCORE)) start--;
  if (start > 0 && isQuote(byteAt(start - 1))) start--;
  while (start > least && isBlank(byteAt(start - 1))) start--;
  if (start === 0) return true;
  const before = byteAt(start - 1);
  return before === LINE_FEED || before === RETURN || before === BRACKET || before === COMMA;
}

/** True for what begins with two hyphens, with a quote behind a space or an equals sign. */
function isOfOption(at: i32, size: i32): bool {
  const end = behindWord(at, size, HYPHEN);
  if (end + 1 >= size || (byteAt(end) !== SPACE && byteAt(end) !== EQUALS)) return false;
  if (byteAt(end + 1) !== DOUBLE && byteAt(end + 1) !== SINGLE) return false;
  const least = max(0, at - LONGEST);
  let start = at;
  while (start > least && isOfWord(byteAt(start - 1), HYPHEN)) start--;
  return byteAt(start) === HYPHEN && byteAt(start + 1) === HYPHEN;
}

/** True where what leads to a name ends like `name`, `key`, `field`, `set`, `put`, `add` or `create`, or is `to`. */
function isBehindValue(at: i32): bool {
  const least = max(0, at - LONGEST);
  let start = at;
  while (start > least && (byteAt(start - 1) === HYPHEN || isOfWord(byteAt(start - 1), UNDERSCORE))) start--;
  let lead = start;
  while (lead > least && isOpening(byteAt(lead - 1))) lead--;
  if (lead === start || lead < 3) return false;
  switch (threeBefore(lead)) {
    case 0x616d65: // ame
    case 0x6b6579: // key
    case 0x656c64: // eld
    case 0x736574: // set
    case 0x707574: // put
    case 0x616464: // add
    case 0x617465: // ate
    case 0x20746f: // to
      return true;
    default:
      return false;
  }
}

/** Three letters as a number, in whatever case. */
function threeBefore(end: i32): u32 {
  return (byteAt(end - 3) << 16) | (byteAt(end - 2) << 8) | byteAt(end - 1) | 0x202020;
}

/** Where the letters, digits and such signs end that begin here. */
function behindWord(at: i32, size: i32, joint: u32): i32 {
  const most = min(size, at + LONGEST);
  let end = at;
  while (end < most && isOfWord(byteAt(end), joint)) end++;
  return end;
}

function isOfWord(byte: u32, joint: u32): bool {
  return isAlphanumeric(byte) || byte === joint;
}

function isBlank(byte: u32): bool {
  return byte === SPACE || byte === TAB;
}

/** A quote of SQL: ", `, [ or ]. */
function isQuote(byte: u32): bool {
  return byte === DOUBLE || byte === BACKTICK || byte === 0x5b || byte === 0x5d;
}

/** A space, a quote, a colon or an equals sign. */
function isOpening(byte: u32): bool {
  return byte === SPACE || byte === DOUBLE || byte === SINGLE || byte === COLON || byte === EQUALS;
}
