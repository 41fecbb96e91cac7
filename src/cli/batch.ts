import type { Position } from "../scan/match.ts";
import type { Scanner } from "../scan/scanner.ts";
import type { Span } from "../scan/texts/source-text.ts";
import { findIn } from "./examine.ts";

/** Files in a slot, one after the other: the path of each, and where its texts are. */
export interface Batch {
  readonly kind: "slot";
  readonly slot: number;
  readonly files: readonly { readonly path: string; readonly texts: readonly Span[] }[];
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
  return files.flatMap(({ path, texts: spans }, file) => {
    const texts = spans.map(({ start, end }) => ({ bytes: new Uint8Array(slot, start, end - start) }));
    const { found, unfinished } = findIn(scanner, { path, texts });
    if (unfinished.length > 0) return { file };
    if (found.length === 0) return [];
    const starts = found.filter(({ isInName }) => !isInName).map((placed) => placed.start);
    return starts.length > MOST_STARTS ? { file } : { file, starts };
  });
}
