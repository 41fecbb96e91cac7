import type { Scanner } from "../scan/scanner.ts";
import { findIn } from "./examine.ts";

/** Files in a slot, one after the other: the path of each, and where its texts end. */
export interface Batch {
  readonly slot: number;
  readonly files: readonly { readonly path: string; readonly ends: readonly number[] }[];
}

/** The numbers of the files of a batch that have something; most files have nothing. */
export function holding(scanner: Scanner, { files }: Batch, slot: SharedArrayBuffer): readonly number[] {
  let start = 0;
  return files.flatMap(({ path, ends }, number) => {
    const texts = ends.map((end) => {
      const bytes = new Uint8Array(slot, start, end - start);
      start = end;
      return { bytes };
    });
    return findIn(scanner, { path, texts }).length > 0 ? [number] : [];
  });
}
