import type { Position } from "../scan/match.ts";
import type { Scanner } from "../scan/scanner.ts";
import { findIn } from "./examine.ts";

/** Files in a slot, one after the other: the path of each, and where its texts end. */
export interface Batch {
  readonly slot: number;
  readonly files: readonly { readonly path: string; readonly ends: readonly number[] }[];
}

/** A file of a batch that has something, or too much to look at all of it. */
export interface Held {
  readonly file: number;
  /** Where in its texts keys begin; absent where there are too many places to tell, or some that nobody looked at. */
  readonly starts?: readonly Position[];
}

const MOST_STARTS = 100;

/** What of a batch has something; most files have nothing. */
export function holding(scanner: Scanner, { files }: Batch, slot: SharedArrayBuffer): readonly Held[] {
  let start = 0;
  return files.flatMap(({ path, ends }, file) => {
    const texts = ends.map((end) => {
      const bytes = new Uint8Array(slot, start, end - start);
      start = end;
      return { bytes };
    });
    const { found, unfinished } = findIn(scanner, { path, texts });
    if (unfinished.length > 0) return { file };
    if (found.length === 0) return [];
    const starts = found.filter(({ isInName }) => !isInName).map((placed) => placed.start);
    return starts.length > MOST_STARTS ? { file } : { file, starts };
  });
}
