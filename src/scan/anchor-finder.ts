import { type AnchorText, fourthBytes, spellingsOf } from "./anchor-text.ts";
import { folded, foldedFour, foldOf } from "./character-classes.ts";
import { rarestFour } from "./window-frequency.ts";
import { WindowTable } from "./window-table.ts";

/** Where a text stands: `index` is its place in the list that the finder was made from. */
export type OnAnchor = (position: number, index: number) => void;

/** One way to write the window of a text. */
interface Spelling {
  /** Folded, and without what a short text does not have. */
  readonly window: number;
  readonly mask: number;
  readonly entry: Entry;
}

/** Three and four of four bytes. */
const [SHORT, WHOLE] = [0xff_ffff, -1];

/** A text, folded where letter case does not count. */
interface Entry {
  readonly index: number;
  readonly exact: boolean;
  readonly text: string;
  /** Where in the text the characters stand by which it is known. */
  readonly offset: number;
}

/** So many bits has the number of a window. The table of them has to fit into a processor's second cache. */
const BITS = 20;
const SHIFT = 32 - BITS;

/** 2 to the power of 32 by the golden ratio: the factor of Fibonacci hashing. */
const MIX = 0x9e37_79b1;

/** So many words are searched at a time; what is noted of them stays in a processor's first cache. */
const BLOCK = 4_096;

/**
 * Finds many texts in one pass over bytes. Each text is known by four of its characters, the rarest; whatever four
 * characters stand at a place, one look into a table of bits says whether some text may be there. Four bytes are read a
 * step, and places are noted without a branch, because a processor guesses which way a branch goes, and pays for each
 * wrong guess. A text of three characters is known by those and everything that may stand behind them.
 * docs/performance.md has the figures.
 */
export class AnchorFinder {
  /** One bit for each window that a text has. */
  readonly #known = new Uint8Array(2 ** (BITS - 3));
  /** By the first three characters of their windows. */
  readonly #texts: WindowTable<Spelling>;
  /** The places of a block that were noted. */
  readonly #places = new Int32Array(4 * BLOCK);

  /** Each text needs at least three characters, all ASCII; throws a RangeError otherwise. */
  constructor(texts: readonly AnchorText[]) {
    const spelled = new Map<number, Spelling[]>();
    for (const [index, text] of texts.entries()) {
      const entry = entryOf(text, index);
      const mask = text.text.length === 3 ? SHORT : WHOLE;
      for (const window of spellingsOf(text, entry.offset)) {
        enter(spelled, { window, mask, entry });
        this.#flag(window, text);
      }
    }
    this.#texts = new WindowTable(spelled);
  }

  /** Calls back for every place where one of the texts stands. One search at a time. */
  find(bytes: Uint8Array, onAnchor: OnAnchor): void {
    const begin = Math.min(-bytes.byteOffset & 3, bytes.length);
    const words = wordsIn(bytes, begin);
    // The last word has no next one.
    const last = Math.max(0, words.length - 1);
    for (let at = 0; at < begin; at++) this.#look(bytes, at, onAnchor);
    for (let from = 0; from < last; from += BLOCK) {
      const noted = this.#notePlaces(words, from, Math.min(last, from + BLOCK));
      for (let index = 0; index < noted; index++)
        this.#look(bytes, begin + (this.#places[index] ?? 0), onAnchor);
    }
    for (let at = begin + 4 * last; at + 3 <= bytes.length; at++) this.#look(bytes, at, onAnchor);
  }

  /** Notes the places from one word up to another where a known window begins, in bytes; tells how many. */
  #notePlaces(words: Int32Array, from: number, to: number): number {
    const [known, places] = [this.#known, this.#places];
    let noted = 0;
    let here = words[from] ?? 0;
    for (let step = from; step < to; step++) {
      const next = words[step + 1] ?? 0;
      const first = Math.imul(foldedFour(here), MIX) >>> SHIFT;
      const second = Math.imul(foldedFour((here >>> 8) | (next << 24)), MIX) >>> SHIFT;
      const third = Math.imul(foldedFour((here >>> 16) | (next << 16)), MIX) >>> SHIFT;
      const fourth = Math.imul(foldedFour((here >>> 24) | (next << 8)), MIX) >>> SHIFT;
      places[noted] = 4 * step;
      noted += ((known[first >>> 3] ?? 0) >>> (first & 7)) & 1;
      places[noted] = 4 * step + 1;
      noted += ((known[second >>> 3] ?? 0) >>> (second & 7)) & 1;
      places[noted] = 4 * step + 2;
      noted += ((known[third >>> 3] ?? 0) >>> (third & 7)) & 1;
      places[noted] = 4 * step + 3;
      noted += ((known[fourth >>> 3] ?? 0) >>> (fourth & 7)) & 1;
      here = next;
    }
    return noted;
  }

  /** Tells the texts whose window begins at a place. */
  #look(bytes: Uint8Array, at: number, onAnchor: OnAnchor): void {
    const here = foldedFour(fourAt(bytes, at));
    const spellings = this.#texts.get(here & SHORT);
    if (spellings === undefined) return;
    for (const { window, mask, entry } of spellings) {
      if ((here & mask) !== window) continue;
      if (stands(bytes, at - entry.offset, entry)) onAnchor(at - entry.offset, entry.index);
    }
  }

  /** Sets the bit of a window; those of a short one with all characters that may follow. */
  #flag(window: number, text: AnchorText): void {
    if (text.text.length > 3) this.#set(window);
    else for (const fourth of fourthBytes(text)) this.#set(window | fourth);
  }

  #set(window: number): void {
    const number = Math.imul(window, MIX) >>> SHIFT;
    this.#known[number >>> 3] = (this.#known[number >>> 3] ?? 0) | (1 << (number & 7));
  }
}

/** True where the first of four bytes is the smallest part of the number that they are read as. */
const IS_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Bytes four by four, from where the processor can read them so; none where it would swap them. */
function wordsIn(bytes: Uint8Array, begin: number): Int32Array {
  const words = IS_LITTLE ? (bytes.length - begin) >> 2 : 0;
  return words > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + begin, words) : new Int32Array();
}

/** Four bytes as {@link wordsIn} reads them; zeros behind the last. */
function fourAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function entryOf({ text, exact }: AnchorText, index: number): Entry {
  if (text.length < 3 || Buffer.byteLength(text) !== text.length)
    throw new RangeError(`"${text}" is no text to look for`);
  return { index, exact, text: exact ? text : folded(text), offset: rarestFour(text) };
}

function enter(windows: Map<number, Spelling[]>, spelling: Spelling): void {
  const first = spelling.window & SHORT;
  const known = windows.get(first);
  if (known === undefined) windows.set(first, [spelling]);
  else if (known.every(({ window, entry }) => window !== spelling.window || entry !== spelling.entry))
    known.push(spelling);
}

function stands(bytes: Uint8Array, start: number, { text, exact }: Entry): boolean {
  if (start < 0 || start + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    const byte = bytes[start + index] ?? 0;
    if ((exact ? byte : foldOf(byte)) !== text.charCodeAt(index)) return false;
  }
  return true;
}
