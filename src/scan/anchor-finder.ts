import { classOf, spellings } from "./character-classes.ts";
import { windowFrequency } from "./window-frequency.ts";

/** A text that is looked for. */
export interface AnchorText {
  readonly text: string;
  /** True where letter case counts. Otherwise it does not, and `_` stands for `-`, `.` and a space as well. */
  readonly exact: boolean;
}

/** Where a text stands: `index` is its place in the list that the finder was made from. */
export type OnAnchor = (position: number, index: number) => void;

/** A text, and its bytes, or their classes where letter case does not count. */
interface Entry {
  readonly index: number;
  readonly exact: boolean;
  readonly codes: Uint8Array;
  /** Where in the text those characters stand by which it is known. */
  readonly offset: number;
}

/** So many bits has the number of a window; one bit for each has to fit into a processor's first cache. */
const WINDOW_BITS = 18;
const SHIFT = 32 - WINDOW_BITS;

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing. */
const MIX = 0x9e37_79b1;

/** What tells a capital from a small letter, in each of four characters. */
const CASES = 0x2020_2020;

/** Which two of the three characters of a short text a pair is. */
const [FIRST, LAST] = [1, 2];

/**
 * Finds many texts in one pass over bytes. Each text is known by four of its characters, the rarest; whatever four
 * characters stand at a place, one look into a table of bits says whether some text may be there. Two bytes are read a
 * step, and nothing depends on them but that one answer, which is nearly always no: it takes a nanosecond.
 * Texts of three characters are looked for by the pairs in them. docs/performance.md has the figures.
 */
export class AnchorFinder {
  /** One bit for each window that a text has. */
  readonly #known = new Uint8Array(2 ** (WINDOW_BITS - 3));
  /** Pairs of bytes, as they are read, that stand in texts of three characters. */
  readonly #pairs = new Uint8Array(65_536);
  /** By window: the number of its bucket. */
  readonly #numbers = new Uint16Array(2 ** WINDOW_BITS);
  readonly #buckets: Entry[][] = [[]];

  /** Each text needs at least three characters, all ASCII; throws a RangeError otherwise. */
  constructor(texts: readonly AnchorText[]) {
    for (const [index, text] of texts.entries()) this.#add(text, index);
  }

  /** Calls back for every place where one of the texts stands. */
  find(bytes: Uint8Array, onAnchor: OnAnchor): void {
    const [known, pairs] = [this.#known, this.#pairs];
    const odd = bytes.byteOffset & 1;
    const read = pairsIn(bytes, odd);
    const steps = Math.max(0, read.length - 1);
    let before = odd === 1 ? (bytes[0] ?? 0) << 8 : 0;
    let here = read[0] ?? 0;
    for (let step = 0; step < steps; step++) {
      const next = read[step + 1] ?? 0;
      const even = Math.imul(here | (next << 16) | CASES, MIX) >>> SHIFT;
      const uneven = Math.imul((before >>> 8) | (here << 8) | (next << 24) | CASES, MIX) >>> SHIFT;
      const answer =
        ((known[even >>> 3] ?? 0) >>> (even & 7)) | ((known[uneven >>> 3] ?? 0) >>> (uneven & 7));
      if ((answer & 1) !== 0) {
        this.#look(bytes, odd + 2 * step - 1, uneven, onAnchor);
        this.#look(bytes, odd + 2 * step, even, onAnchor);
      }
      const pair = pairs[here] ?? 0;
      if (pair !== 0) this.#lookForShort(bytes, odd + 2 * step, pair, onAnchor);
      before = here;
      here = next;
    }
    this.#findRest(bytes, steps === 0 ? 0 : 2 * steps + odd - 1, onAnchor);
  }

  /** What is left at the end, byte by byte. */
  #findRest(bytes: Uint8Array, start: number, onAnchor: OnAnchor): void {
    for (let at = start; at + 3 <= bytes.length; at++) {
      const fourth = bytes[at + 3];
      if (fourth !== undefined)
        this.#look(bytes, at, windowOf(threeAt(bytes, at) | (fourth << 24)), onAnchor);
      this.#look(bytes, at, shortWindowAt(bytes, at), onAnchor);
    }
  }

  /** Looks at the three characters that a pair begins, or ends. */
  #lookForShort(bytes: Uint8Array, at: number, pair: number, onAnchor: OnAnchor): void {
    if ((pair & LAST) !== 0 && at > 0) this.#look(bytes, at - 1, shortWindowAt(bytes, at - 1), onAnchor);
    if ((pair & FIRST) !== 0) this.#look(bytes, at, shortWindowAt(bytes, at), onAnchor);
  }

  #look(bytes: Uint8Array, at: number, window: number, onAnchor: OnAnchor): void {
    if ((((this.#known[window >>> 3] ?? 0) >>> (window & 7)) & 1) === 0) return;
    const entries = this.#buckets[this.#numbers[window] ?? 0];
    if (entries === undefined) return;
    for (const entry of entries) {
      if (stands(bytes, at - entry.offset, entry)) onAnchor(at - entry.offset, entry.index);
    }
  }

  #add({ text, exact }: AnchorText, index: number): void {
    if (!/^\p{ASCII}{3,}$/u.test(text)) throw new RangeError(`"${text}" is no text to look for`);
    const bytes = Buffer.from(text, "latin1");
    const offset = rarestWindow(text, exact);
    const entry = { index, exact, codes: exact ? bytes : bytes.map(classOf), offset };
    for (const spelled of spellingsOf(bytes.subarray(offset, offset + 4), exact)) {
      const fourth = spelled[3];
      this.#enter(
        fourth === undefined ? shortWindowAt(spelled, 0) : windowOf(threeAt(spelled, 0) | (fourth << 24)),
        entry,
      );
      if (fourth === undefined) this.#flag(spelled);
    }
  }

  #enter(window: number, entry: Entry): void {
    this.#known[window >>> 3] = (this.#known[window >>> 3] ?? 0) | (1 << (window & 7));
    const number = this.#numbers[window] || this.#buckets.push([]) - 1;
    this.#numbers[window] = number;
    const bucket = this.#buckets[number];
    if (bucket !== undefined && !bucket.includes(entry)) bucket.push(entry);
  }

  #flag([first = 0, second = 0, third = 0]: Uint8Array): void {
    const [one, other] = [first | (second << 8), second | (third << 8)];
    this.#pairs[one] = (this.#pairs[one] ?? 0) | FIRST;
    this.#pairs[other] = (this.#pairs[other] ?? 0) | LAST;
  }
}

/** True where the first of two bytes is the smaller part of the number that they are read as. */
const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Bytes two by two, from where the processor can read them so; none where it would swap them. */
function pairsIn(bytes: Uint8Array, odd: number): Uint16Array {
  const pairs = IS_LITTLE ? (bytes.length - odd) >> 1 : 0;
  return pairs > 0 ? new Uint16Array(bytes.buffer, bytes.byteOffset + odd, pairs) : new Uint16Array();
}

/** The four characters in a row that are met least often. */
function rarestWindow(text: string, exact: boolean): number {
  let rarest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset + 4 <= text.length; offset++) {
    const frequency = windowFrequency(text, offset, exact);
    if (frequency < least) [rarest, least] = [offset, frequency];
  }
  return rarest;
}

function threeAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** The number of four characters in the tables, whatever their letter case. */
function windowOf(characters: number): number {
  return Math.imul(characters | CASES, MIX) >>> SHIFT;
}

/** The same of three characters: where four have a bit of their letter case, these have none. */
function shortWindowAt(bytes: Uint8Array, at: number): number {
  return Math.imul(threeAt(bytes, at) | (CASES >>> 8), MIX) >>> SHIFT;
}

/** A text in all ways in which it may be written. The letter case of four characters is not looked at. */
function spellingsOf(bytes: Uint8Array, exact: boolean): readonly Uint8Array[] {
  if (exact) return [bytes];
  let all: readonly (readonly number[])[] = [[]];
  for (const byte of bytes) {
    const next = bytes.length > 3 && isLetter(byte) ? [byte] : spellings(byte);
    all = all.flatMap((begun) => next.map((one) => [...begun, one]));
  }
  return all.map((one) => Uint8Array.from(one));
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function stands(bytes: Uint8Array, start: number, { codes, exact }: Entry): boolean {
  if (start < 0 || start + codes.length > bytes.length) return false;
  for (let index = 0; index < codes.length; index++) {
    const byte = bytes[start + index] ?? 0;
    if ((exact ? byte : classOf(byte)) !== codes[index]) return false;
  }
  return true;
}
