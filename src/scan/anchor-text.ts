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

const FOLDED = new Map<Uint8Array | undefined, readonly number[]>();

/** What may stand behind a text, folded, as the fourth byte of a window. */
export function fourthBytes({ next }: AnchorText): readonly number[] {
  const known = FOLDED.get(next);
  if (known !== undefined) return known;
  const bytes = new Set<number>();
  for (let byte = 0; byte < 256; byte++) if (next?.[byte] !== 0) bytes.add(foldedFour(byte << 24) & FOURTH);
  const made = [...bytes];
  FOLDED.set(next, made);
  return made;
}

const FOURTH = 0xff << 24;
