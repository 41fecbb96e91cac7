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
  let all: readonly number[] = [0];
  const length = Math.min(4, text.length);
  for (let index = 0; index < length; index++) {
    const byte = text.charCodeAt(offset + index);
    const next = exact ? [byte] : spellings(byte);
    all = all.flatMap((begun) => next.map((one) => begun | (one << (8 * index))));
  }
  return all.map(length === 3 ? foldedThree : foldedFour);
}
