import { type Ahead, NEVER } from "./ahead.ts";
import { foldedFour, foldedThree, spellings } from "./character-classes.ts";

/** A text that is looked for. */
export interface AnchorText {
  readonly text: string;
  /** True where letter case counts. Otherwise it does not, and `_` stands for `-`, `.` and a space as well. */
  readonly exact: boolean;
  /** What has to stand behind it; left out where that is anything. */
  readonly ahead?: Ahead | undefined;
  /** How many bytes of a key stand before it. */
  readonly before?: number;
  /** True where no key begins behind a letter or digit. */
  readonly alone?: boolean;
}

/** The folded windows that the four characters from an offset on may make, or the three that there are. */
export function spellingsOf({ text, exact }: AnchorText, offset: number): readonly number[] {
  const length = Math.min(4, text.length);
  let all = [0];
  for (let index = 0; index < length; index++) {
    const byte = text.charCodeAt(offset + index);
    const next = exact ? undefined : spellings(byte);
    if (next === undefined)
      for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) | (byte << (8 * index));
    else all = all.flatMap((begun) => next.map((one) => begun | (one << (8 * index))));
  }
  return all.map(length === 3 ? foldedThree : foldedFour);
}

/** Four characters of a text from an offset on as they are written, or the three that there are. */
export function writtenWindow(text: string, offset: number): number {
  let window = 0;
  for (let index = 0; index < Math.min(4, text.length); index++)
    window |= text.charCodeAt(offset + index) << (8 * index);
  return window;
}

/** Where the fourth byte is any. */
const ANYTHING = new Uint8Array(256);
const [FOLDED, WRITTEN] = [new Map<Uint8Array, Int32Array>(), new Map<Uint8Array, Int32Array>()];

/** What may stand behind a text, folded, as the fourth byte of a window. */
export function foldedFourths(anchor: AnchorText): Int32Array {
  return fourths(FOLDED, anchor, (byte) => foldedFour(byte << 24) & FOURTH);
}

/** The same as it is written, without what tells ASCII from what is none. */
export function writtenFourths(anchor: AnchorText): Int32Array {
  return fourths(WRITTEN, anchor, (byte) => (byte << 24) & ASCII_FOURTH);
}

const [FOURTH, ASCII_FOURTH] = [0xff << 24, 0x7f << 24];

function fourths(
  made: Map<Uint8Array, Int32Array>,
  { ahead }: AnchorText,
  fourthOf: (byte: number) => number,
): Int32Array {
  const table = ahead?.table ?? ANYTHING;
  const known = made.get(table);
  if (known !== undefined) return known;
  const different = new Set<number>();
  for (let byte = 0; byte < table.length; byte++) if (table[byte] !== NEVER) different.add(fourthOf(byte));
  const all = Int32Array.from(different);
  made.set(table, all);
  return all;
}
