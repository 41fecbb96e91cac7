import type { Scanner } from "../../scan/scanner.ts";
import type { Span } from "../../scan/texts/source-text.ts";
import { findIn, isEmpty } from "../findings/find-in-file.ts";

/** Files in a slot, one after the other: the path of each, and where its texts are. */
export interface Batch {
  readonly kind: "slot";
  readonly slot: number;
  readonly files: readonly { readonly path: string; readonly texts: readonly Span[] }[];
}

/** The numbers of the files that have something, or too much to look at all of it; most files have nothing. */
export function holding(scanner: Scanner, { files }: Batch, slot: SharedArrayBuffer): readonly number[] {
  return files.flatMap(({ path, texts: spans }, file) => {
    const texts = spans.map(({ start, end }) => ({ bytes: new Uint8Array(slot, start, end - start) }));
    return isEmpty(findIn(scanner, { path, texts })) ? [] : [file];
  });
}
