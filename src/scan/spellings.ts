import { type AnchorText, spellingsOf } from "./anchor-text.ts";
import { folded, foldedFour, foldOf } from "./character-classes.ts";
import { rarestFour } from "./window-frequency.ts";
import { WindowTable } from "./window-table.ts";

/** A text with the four of its characters, or three, by which it is known. */
export interface SpelledText {
  readonly anchor: AnchorText;
  /** Where in the text they stand. */
  readonly offset: number;
  /** All that they can be, folded. */
  readonly windows: readonly number[];
}

/** A text to look for; throws a RangeError where it is too short or no ASCII. */
export function spelledText(anchor: AnchorText): SpelledText {
  const { text } = anchor;
  if (text.length < 3 || Buffer.byteLength(text) !== text.length)
    throw new RangeError(`"${text}" is no text to look for`);
  const offset = rarestFour(text);
  return { anchor, offset, windows: spellingsOf(anchor, offset) };
}

/** A text as it is compared, folded where letter case does not count. */
interface Entry {
  readonly index: number;
  readonly exact: boolean;
  readonly text: string;
  readonly offset: number;
}

/** One way to write the window of a text. */
interface Spelling {
  /** The bits that make of four bytes what is compared: those that are set before, and those that are kept then. */
  readonly set: number;
  readonly kept: number;
  readonly window: number;
  readonly entry: Entry;
}

/** The first three of four bytes. */
const THREE = 0xff_ffff;

/** So many numbers has a spelling in the list of all: those that are set, those that are kept, the window. */
const NUMBERS = 3;

/**
 * All spellings of all texts, in lists by the first three characters of their windows. Flat, because most places that
 * have such a window have no text: what decides on them stands side by side in memory.
 */
export class Spellings {
  readonly #windows: WindowTable;
  /** By the place of a window: where its list begins; it ends where the next one begins. */
  readonly #begins: Int32Array;
  readonly #numbers: Int32Array;
  readonly #entries: readonly Entry[];

  constructor(texts: readonly SpelledText[]) {
    const lists = new Map<number, Spelling[]>();
    for (const [index, text] of texts.entries()) enter(lists, text, index);
    const all = [...lists.values()].flat();
    this.#windows = new WindowTable([...lists.keys()]);
    this.#begins = new Int32Array(lists.size + 1);
    for (const [place, { length }] of [...lists.values()].entries())
      this.#begins[place + 1] = (this.#begins[place] ?? 0) + length;
    this.#numbers = Int32Array.from(all.flatMap(({ set, kept, window }) => [set, kept, window]));
    this.#entries = all.map(({ entry }) => entry);
  }

  /** Tells the texts whose window begins at a place: where they begin, and their numbers. */
  look(bytes: Uint8Array, at: number, onText: (position: number, index: number) => void): void {
    const here = fourAt(bytes, at);
    const place = this.#windows.placeOf(foldedFour(here) & THREE);
    if (place < 0) return;
    const numbers = this.#numbers;
    const end = this.#begins[place + 1] ?? 0;
    for (let index = this.#begins[place] ?? 0; index < end; index++) {
      const compared = (here | (numbers[NUMBERS * index] ?? 0)) & (numbers[NUMBERS * index + 1] ?? 0);
      if (compared !== numbers[NUMBERS * index + 2]) continue;
      const entry = this.#entries[index];
      if (entry !== undefined && stands(bytes, at - entry.offset, entry))
        onText(at - entry.offset, entry.index);
    }
  }
}

/** Four bytes, the first the smallest part of the number; zeros behind the last. */
function fourAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

/** A text of three characters is compared by those; letter case is compared where it counts. */
function enter(
  lists: Map<number, Spelling[]>,
  { anchor, offset, windows }: SpelledText,
  index: number,
): void {
  const { text, exact } = anchor;
  const entry = { index, exact, text: exact ? text : folded(text), offset };
  const here = text.length === 3 ? THREE : -1;
  for (const window of windows) {
    const spelling = exact
      ? { set: 0, kept: here, window: fourAt(Buffer.from(text), offset) & here, entry }
      : { set: foldedFour(0), kept: foldedFour(-1) & here, window, entry };
    const known = lists.get(window & THREE);
    if (known === undefined) lists.set(window & THREE, [spelling]);
    else if (known.every((other) => other.window !== spelling.window || other.entry !== entry))
      known.push(spelling);
  }
}

function stands(bytes: Uint8Array, start: number, { text, exact }: Entry): boolean {
  if (start < 0 || start + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    const byte = bytes[start + index] ?? 0;
    if ((exact ? byte : foldOf(byte)) !== text.charCodeAt(index)) return false;
  }
  return true;
}
