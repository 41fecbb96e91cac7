import type { Passage, Reading } from "./blocks.ts";
import { parseInline } from "./inline.ts";
import type { Row } from "./nodes.ts";

/** Reads a table: a row of names, a row of dashes, and the rows until a blank line. */
export function readTable({ lines }: Passage): Reading {
  const [first = "", second = ""] = lines;
  if (!first.includes("|") || !/^\|?(?::?-+:?\|)*:?-+:?\|?$/.test(second.replaceAll(" ", "")))
    return undefined;
  const head = cells(first);
  if (cells(second).length !== head.length) return undefined;
  const end = lines.findIndex((line, index) => index > 1 && line.trim() === "");
  const rows = lines.slice(2, end === -1 ? undefined : end);
  const table = {
    kind: "table",
    head: row(head, head.length),
    rows: rows.map((line) => row(cells(line), head.length)),
  } as const;
  return { taken: rows.length + 2, blocks: [table] };
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
