import type { Draft } from "./context.ts";

/** The bytes of a text file. */
export function encode(text: string, encoding: Draft["encoding"]): Uint8Array {
  switch (encoding) {
    case undefined:
      return Buffer.from(text);
    case "utf8-bom":
      return Buffer.from(`\uFEFF${text}`);
    case "utf16le":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "utf16be":
      return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  }
}

/** The place of a line and column, both counted from 1, in a text. */
export function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start + column - 1;
}

/** The number of the line in which a place is. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
