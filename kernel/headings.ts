import {
  BRACKET,
  CLOSING,
  COMMA,
  isAlphanumeric,
  LESS,
  LINE_FEED,
  RETURN,
  SEMICOLON,
  SLASH,
  SPACE,
  UNDERSCORE,
} from "./ascii";
import { byteAt } from "./byte-at";

/** Bits of what a byte is made for: a name, a cell, a list of columns; or what parts cells. */
const NAME: u8 = 1;
const CELL: u8 = 2;
const LIST: u8 = 4;
const MARK: u8 = 8;

/** By byte: the sum of them. */
const KINDS = memory.data(256, 16);

for (let byte: u32 = 0; byte < 256; byte++) store<u8>(KINDS + <usize>byte, kindsOf(byte));

/** Letters, digits and what is no ASCII stand in all of them. */
function kindsOf(byte: u32): u8 {
  if (isAlphanumeric(byte) || byte >= 128 || byte === UNDERSCORE) return NAME | CELL | LIST;
  switch (byte) {
    case 0x20: // a space
    case 0x22: // "
    case 0x27: // '
    case 0x2e: // .
    case 0x5b: // [
    case 0x5d: // ]
    case 0x60: // `
      return NAME | CELL | LIST;
    case 0x2a: // *
    case 0x2d: // -
      return NAME | CELL;
    case 0x23: // #
    case 0x26: // &
    case 0x28: // (
    case 0x29: // )
    case 0x2f: // /
    case 0x3f: // ?
      return CELL;
    case 0x2c: // ,
    case 0x09: // a tab
      return LIST | MARK;
    case 0x3b: // ;
    case 0x7c: // |
      return MARK;
    case 0x0a:
    case 0x0d:
    case 0x24: // $
      return LIST;
    default:
      return 0;
  }
}

const SMALL_H: u32 = 0x68;
const SMALL_O: u32 = 0x6f;
const SMALL_T: u32 = 0x74;
const SMALL_Y: u32 = 0x79;

/** A name, what ends a cell, and the name of a table stand within so many bytes; what of a list stands before, within more. */
const NEAR: i32 = 64;
const LONGEST_LIST: i32 = 120;

/** True for a name that may stand in the heading of a table, as far as what stands right around it tells. Behind `size` the text ends. */
export function isInHeading(at: i32, size: i32): bool {
  const most = min(size, at + NEAR);
  let end = at;
  for (; end < most && isA(NAME, byteAt(end)); end++) if (isOfBox(end, most)) return true;
  const sign = signAt(end, size);
  if (sign === LESS) return endsHead(end, min(size, end + NEAR));
  if (endsCell(end, sign, size) && beginsCell(at, sign)) return true;
  while (end < most && (sign === LINE_FEED || sign === RETURN) && byteAt(end) <= SPACE) end++;
  const behind = signAt(end, size);
  return (behind === COMMA || behind === CLOSING) && isInList(at);
}

/** True for a character that boxes are drawn with: E2 94 and E2 95 begin its UTF-8. */
function isOfBox(at: i32, most: i32): bool {
  return byteAt(at) === 0xe2 && at + 1 < most && (byteAt(at + 1) | 1) === 0x95;
}

/** In sentences and programs a space follows a comma, and what calls a function stands right before its bracket. */
function endsCell(end: i32, sign: u32, size: i32): bool {
  if (sign === BRACKET) return byteAt(end - 1) === SPACE;
  if (sign !== COMMA && sign !== SEMICOLON) return sign === LINE_FEED || sign === RETURN || isA(MARK, sign);
  const next = signAt(end + 1, size);
  return next !== SPACE && next !== LINE_FEED && next !== RETURN;
}

/** True behind a mark or a part of a box; and at the beginning of a line, of which the cell is not all. */
function beginsCell(at: i32, sign: u32): bool {
  const least = max(0, at - NEAR);
  let begin = at - 1;
  for (; begin >= least && isA(CELL, byteAt(begin)); begin--) if (isOfBox(begin, at)) return true;
  const before = begin < 0 ? LINE_FEED : byteAt(begin);
  if (before !== LINE_FEED) return isA(MARK, before);
  return sign !== LINE_FEED && sign !== RETURN;
}

/** True where nothing but a list stands between a bracket and the name, or much of one; two words in a row are of none. */
function isInList(at: i32): bool {
  const least = max(0, at - LONGEST_LIST);
  let behind = byteAt(at);
  let begin = at - 1;
  for (; begin >= least && isA(LIST, byteAt(begin)); begin--) {
    const byte = byteAt(begin);
    if (byte <= SPACE) continue;
    if (byteAt(begin + 1) <= SPACE && isOfWord(byte) && isOfWord(behind)) return false;
    behind = byte;
  }
  return begin < least ? begin >= 0 : byteAt(begin) === BRACKET && isBehindTable(begin);
}

/** True where `into users` or `copy users` may stand before a bracket: the last letter of the first word tells most. */
function isBehindTable(bracket: i32): bool {
  const least = max(-1, bracket - NEAR);
  let at = bracket - 1;
  while (at > least && byteAt(at) <= SPACE) at--;
  while (at > least && byteAt(at) > SPACE && byteAt(at) !== BRACKET) at--;
  while (at > least && byteAt(at) <= SPACE) at--;
  if (at === least) return least >= 0;
  const letter = byteAt(at) | 0x20;
  return letter === SMALL_O || letter === SMALL_Y;
}

/** True where `</th` follows. */
function endsHead(from: i32, to: i32): bool {
  for (let at = from; at + 3 < to; at++) {
    const isEnd = byteAt(at) === LESS && byteAt(at + 1) === SLASH;
    if (isEnd && (byteAt(at + 2) | 0x20) === SMALL_T && (byteAt(at + 3) | 0x20) === SMALL_H) return true;
  }
  return false;
}

function isOfWord(byte: u32): bool {
  return byte > SPACE && byte !== COMMA && isA(LIST, byte);
}

function isA(kind: u8, byte: u32): bool {
  return (load<u8>(KINDS + <usize>byte) & kind) !== 0;
}

/** The text ends with its last line. */
function signAt(at: i32, size: i32): u32 {
  return at < size ? byteAt(at) : LINE_FEED;
}
