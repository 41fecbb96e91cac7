import { safeJson } from "../printable.ts";
import type { Write } from "./report.ts";
import type { Reported } from "./reported.ts";

/** So much text is written at a time, in UTF-16 code units. */
const FULL = 64 * 1024;

/** A list that may be longer than a text can be, which is 512 MB in Node 24. */
export interface LongList {
  /** What it is called in the document, which has an empty one there. */
  readonly name: string;
  readonly found: readonly Reported[];
  toItem(found: Reported): object;
}

/** Writes a document as {@link safeJson} with an indent of two spaces would, with the items in its empty list. */
export async function writeLong(write: Write, document: object, list: LongList): Promise<void> {
  const { name, found, toItem } = list;
  // In what comes from outside, a quote has a backslash before it.
  const [before = "", after = ""] = safeJson(document, 2).split(`"${name}": []`);
  const indent = before.slice(before.lastIndexOf("\n"));
  let text = `${before}"${name}": [`;
  for (const [index, one] of found.entries()) {
    const item = `\n${safeJson(toItem(one), 2)}`.replaceAll("\n", `${indent}  `);
    text += `${index === 0 ? "" : ","}${item}`;
    if (text.length < FULL) continue;
    await write(text);
    text = "";
  }
  await write(`${text}${found.length === 0 ? "" : indent}]${after}\n`);
}
