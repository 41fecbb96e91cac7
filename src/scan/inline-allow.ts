import type { FileChange } from "./texts/file-change.ts";
import { textBlocks } from "./texts/text-block.ts";

/** `rekey:allow` as a word of its own; people write it into whatever kind of comment their file has. */
const MARK = /(?<![\w:.-])rekey:allow(?![\w:-])/giu;

/** The lines of a file, counted from 1, that hold the mark `rekey:allow`. Most files have none. */
export function markedLines(change: FileChange): ReadonlySet<number> {
  if (change.kind === "unreadable") return new Set();
  const text = change.kind === "patch" ? change.patch : change.text;
  if (text.search(MARK) < 0) return new Set();
  const lines = textBlocks(change).flatMap((block) =>
    block.text.split("\n").flatMap((line, index) => (line.search(MARK) < 0 ? [] : [block.numberOf(index)])),
  );
  return new Set(lines);
}

/** True when one of a finding's lines, or the line above the first of them, is marked. */
export function isAllowedInline(marked: ReadonlySet<number>, startLine: number, endLine: number): boolean {
  for (let line = startLine - 1; marked.size > 0 && line <= endLine; line++) {
    if (marked.has(line)) return true;
  }
  return false;
}
