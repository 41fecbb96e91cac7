import { bytesOf } from "../texts/byte-kinds.ts";
import type { Span } from "../texts/source-text.ts";

/** No line of headings, list of columns or row of them in HTML is longer, in bytes. */
export const LONGEST_HEADING = 4_000;

const [LINE_FEED, SPACE, BRACKET, LESS, BAR, R, T] = [0x0a, 0x20, 0x28, 0x3c, 0x7c, 0x72, 0x74];

/** What a list of columns in SQL is made of. */
const OF_LIST = bytesOf(/[\w\s"'`[\].,$\x80-\xff]/);
const OF_WORD = bytesOf(/[\w"'`[\]$\x80-\xff]/);

/** What a line of names is made of, what is between them, and the line below some of such. */
const OF_NAMES = bytesOf(/[\w\s.\-/()[\]?#&'",;|\x80-\xff]/);
const MARKS = bytesOf(/[,;\t|]/);
const OF_RULE = bytesOf(/[ \t\r>|+:=-]/);

/**
 * Where headings may begin in a text, asked for names in ascending order. Each place is told once, and to find them no
 * byte is looked at for more than two names.
 */
export class HeadingPlaces {
  readonly #bytes: Buffer;
  /** Where the last line ends that was looked at. */
  #lineEnd = -1;
  /** The last bracket with nothing but a list behind it, up to where lists were looked for; -1 where there is none. */
  #open = -1;
  #listed = 0;
  #toldList = -1;
  /** The last `<tr` up to where such were looked for. */
  #row = -1;
  #rowsTo = 0;
  #toldRow = -1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line around a name, without its line feed. */
  newLine(name: number): Span | undefined {
    const bytes = this.#bytes;
    if (name <= this.#lineEnd) return undefined;
    this.#lineEnd = lineEnd(bytes, name);
    const start = name === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, name - 1) + 1;
    const line = { start, end: this.#lineEnd };
    return line.end - start <= LONGEST_HEADING && isOfCells(bytes, line) ? line : undefined;
  }

  /** From the bracket that opens the list around a name. Two words in a row are none of a list. */
  newList(name: number): Span | undefined {
    const bytes = this.#bytes;
    const least = Math.max(this.#listed, name - LONGEST_HEADING);
    let behind = bytes[name] ?? 0;
    let at = name - 1;
    for (; at >= least && OF_LIST[bytes[at] ?? 0] === 1; at--) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE) continue;
      if (OF_WORD[byte] === 1 && OF_WORD[behind] === 1 && (bytes[at + 1] ?? 0) <= SPACE) break;
      behind = byte;
    }
    if (at >= least) this.#open = bytes[at] === BRACKET ? at : -1;
    else if (least > this.#listed) this.#open = -1;
    this.#listed = name;
    if (this.#open < name - LONGEST_HEADING || this.#open <= this.#toldList) return undefined;
    this.#toldList = this.#open;
    return { start: this.#open, end: name };
  }

  /** From the `<tr` before a name. */
  newRow(name: number): Span | undefined {
    const bytes = this.#bytes;
    for (let at = Math.max(this.#rowsTo, name - LONGEST_HEADING); at < name; at++)
      if (bytes[at] === LESS && letterAt(bytes, at + 1) === T && letterAt(bytes, at + 2) === R)
        this.#row = at;
    this.#rowsTo = name;
    if (this.#row < name - LONGEST_HEADING || this.#row <= this.#toldRow) return undefined;
    this.#toldRow = this.#row;
    return { start: this.#row, end: name };
  }
}

function lineEnd(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  return feed < 0 ? bytes.length : feed;
}

/** True for a line of nothing but names and marks between them, and for one with bars that a line is drawn below. */
function isOfCells(bytes: Buffer, { start, end }: Span): boolean {
  let isOfNames = 1;
  let hasMark = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    isOfNames &= OF_NAMES[byte] ?? 0;
    hasMark |= MARKS[byte] ?? 0;
    // Of a box; in lines with bars, nobody draws one.
    if (byte === 0xe2 && ((bytes[at + 1] ?? 0) | 1) === 0x95) hasMark = 1;
  }
  if (hasMark === 0) return false;
  return isOfNames === 1 || (bytes.subarray(start, end).includes(BAR) && isRule(bytes, end + 1));
}

function isRule(bytes: Buffer, start: number): boolean {
  let at = start;
  while (at < bytes.length && OF_RULE[bytes[at] ?? 0] === 1) at++;
  return at > start + 1 && (at === bytes.length || bytes[at] === LINE_FEED);
}

/** In lower case. */
function letterAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | 0x20;
}
