import { assertNever } from "../incident/assert-never.ts";
import type { FileChange } from "./file-change.ts";

/** One line of a file after the commit. `added` lines are the commit's own; the others are its surroundings. */
interface Line {
  readonly number: number;
  readonly text: string;
  readonly added: boolean;
}

/** Consecutive lines of a file as one text, with the way back from an offset to a line. */
export interface TextBlock {
  readonly text: string;
  /** The line at an offset of `text`. */
  readonly lineAt: (offset: number) => number;
  /** True when a line between the two offsets was added by the commit. */
  readonly isAdded: (start: number, end: number) => boolean;
}

const HUNK_HEADER = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,\d+)? @@/;

/** The parts of a file that a commit touched, one block a hunk; a whole file is one block. */
export function textBlocks(change: FileChange): readonly TextBlock[] {
  switch (change.kind) {
    case "patch":
      return hunks(change.patch).map(hunkBlock);
    case "unreadable":
      return [];
    case "content":
      return [wholeFile(change.text)];
    default:
      return assertNever(change);
  }
}

/** All lines count. They are counted from key to key: most files, large or not, hold none. */
function wholeFile(text: string): TextBlock {
  const endAfter = (position: number): number => {
    const end = text.indexOf("\n", position);
    return end < 0 ? text.length : end;
  };
  let line = { number: 1, start: 0, end: endAfter(0) };
  return {
    text,
    lineAt(offset) {
      if (offset < line.start) line = { number: 1, start: 0, end: endAfter(0) };
      while (line.end < offset && line.end < text.length) {
        line = { number: line.number + 1, start: line.end + 1, end: endAfter(line.end + 1) };
      }
      return line.number;
    },
    isAdded: () => true,
  };
}

function hunks(patch: string): readonly (readonly Line[])[] {
  const result: Line[][] = [];
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

function hunkBlock(lines: readonly Line[]): TextBlock {
  const offsets: number[] = [];
  let length = 0;
  for (const line of lines) {
    offsets.push(length);
    length += line.text.length + 1;
  }
  const indexAt = (offset: number): number => lastAtMost(offsets, offset);
  return {
    text: lines.map((line) => line.text).join("\n"),
    lineAt: (offset) => lines[indexAt(offset)]?.number ?? 1,
    isAdded: (start, end) => lines.slice(indexAt(start), indexAt(end) + 1).some((line) => line.added),
  };
}

/** The index of the last number that is not greater than `limit`, by bisection. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
