import { assertNever } from "../../incident/assert-never.ts";
import type { FileChange } from "./file-change.ts";

/** One line of a file after the commit. `added` lines are the commit's own; the others are its surroundings. */
export interface HunkLine {
  readonly number: number;
  readonly text: string;
  readonly added: boolean;
}

/** Consecutive lines of a file as one text. Its lines are counted from 0, by line feeds. */
export interface TextBlock {
  readonly text: string;
  /** The number in the file of a line of the text. */
  readonly numberOf: (line: number) => number;
  /** True when one of these lines of the text was added by the commit; the last one counts. */
  readonly isAdded: (first: number, last: number) => boolean;
}

const HUNK_HEADER = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,\d+)? @@/;

/** The parts of a file that a commit touched, one block a hunk; a whole file is one block. */
export function textBlocks(change: FileChange): readonly TextBlock[] {
  switch (change.kind) {
    case "patch":
      return hunksOf(change.patch).map(hunkBlock);
    case "unreadable":
      return [];
    case "content":
      return [wholeFile(change.text)];
    default:
      return assertNever(change);
  }
}

/** All lines count. */
function wholeFile(text: string): TextBlock {
  return { text, numberOf: (line) => line + 1, isAdded: () => true };
}

/** The lines of each hunk of a patch. */
export function hunksOf(patch: string): readonly (readonly HunkLine[])[] {
  const result: HunkLine[][] = [];
  let next = 0;
  for (const line of patch.split("\n")) {
    const start = HUNK_HEADER.exec(line)?.groups?.start;
    if (start !== undefined) {
      result.push([]);
      next = Number(start);
    } else if (line.startsWith("+") || line.startsWith(" ")) {
      result.at(-1)?.push({ number: next++, text: line.slice(1), added: line.startsWith("+") });
    }
  }
  return result;
}

function hunkBlock(lines: readonly HunkLine[]): TextBlock {
  return {
    text: lines.map((line) => line.text).join("\n"),
    numberOf: (line) => lines[line]?.number ?? 1,
    isAdded: (first, last) => lines.slice(first, last + 1).some((line) => line.added),
  };
}
