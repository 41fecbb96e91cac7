import { BINARY, type NotShown } from "./not-shown.ts";

const PROPERTY = /^## (?<range>-[\d,]+ \+[\d,]+) ##$/;

/** The header of a hunk as all others write it: Subversion has properties of a file in hunks of their own (1.14). */
export function hunkHeader(text: string): string {
  return text.replace(PROPERTY, "@@ $<range> @@");
}

/** Hears what Subversion says of a binary file: its name, a line of signs, and that it is not shown. */
export class BinaryFiles {
  #path = "";

  named(text: string): NotShown | undefined {
    if (text.startsWith("Index: ")) this.#path = text.slice("Index: ".length);
    if (text !== "Cannot display: file marked as a binary type.") return undefined;
    return { path: this.#path, reason: BINARY };
  }
}
