import { firstFrom, type Place, type Reading } from "./blocks.ts";
import { parseInline } from "./inline.ts";
import type { Row } from "./nodes.ts";

/** Reads a table: a row of names, a row of dashes, and the rows until a blank line. */
export function readTable({ lines, at }: Place): Reading {
  const [first = "", second = ""] = [lines[at], lines[at + 1]];
  if (!first.includes("|") || !/^\|?(?::?-+:?\|)*:?-+:?\|?$/.test(second.replaceAll(" ", "")))
    return undefined;
  const head = cells(first);
  if (cells(second).length !== head.length) return undefined;
  const end = firstFrom(lines, at + 2, (line) => line.trim() === "");
  const rows = lines.slice(at + 2, end).map((line) => row(cells(line), head.length));
  return { end, blocks: [{ kind: "table", head: row(head, head.length), rows }] };
}

/** A pipe ends a cell, also in code, unless a backslash stands before it. */
function cells(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function row(texts: readonly string[], width: number): Row {
  return Array.from({ length: width }, (_, index) => parseInline(texts[index] ?? ""));
}
