import { foldedFour, foldedThree, spellings } from "./character-classes.ts";

/** A text that is looked for. */
export interface AnchorText {
  readonly text: string;
  /** True where letter case counts. Otherwise it does not, and `_` stands for `-`, `.` and a space as well. */
  readonly exact: boolean;
  /** By byte: not 0 where it may stand right behind the text; left out where that is anything. */
  readonly next?: Uint8Array;
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

const [FOLDED, WRITTEN] = [new WeakMap<Uint8Array, Int32Array>(), new WeakMap<Uint8Array, Int32Array>()];

/** What may stand behind a text, folded, as the fourth byte of a window. */
export function foldedFourths({ next = ANYTHING }: AnchorText): Int32Array {
  const known =
    FOLDED.get(next) ??
    Int32Array.from(new Set(bytesOf(next).map((byte) => foldedFour(byte << 24) & FOURTH)));
  FOLDED.set(next, known);
  return known;
}

/** The same as it is written. */
export function writtenFourths({ next = ANYTHING }: AnchorText): Int32Array {
  const known = WRITTEN.get(next) ?? Int32Array.from(bytesOf(next), (byte) => byte << 24);
  WRITTEN.set(next, known);
  return known;
}

const FOURTH = 0xff << 24;
const ANYTHING = new Uint8Array(256).fill(1);

function bytesOf(table: Uint8Array): readonly number[] {
  return Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => table[byte] !== 0);
}
