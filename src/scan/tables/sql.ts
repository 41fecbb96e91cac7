import type { Span } from "../texts/source-text.ts";
import { linesOf, partedBy } from "./parts.ts";
import { type HeadingCell, placedRow, type Row } from "./table.ts";

/** What may stand between the list of columns and the rows of an `INSERT`, and of a `COPY` by which `pg_dump` fills a table. */
const VALUES = /^\s{0,40}(?:overriding\s{1,8}\w{1,20}\s{1,8}value\s{1,8})?values?\s{0,40}(?=\()/i;
const COPIED = /^\s{0,8}from\s{1,8}stdin[^;\n]{0,200};[ \t]{0,8}\r?\n/i;

/** What stands before the list. */
const INTO = /\b(?:into|copy)\s{1,8}[^\s()]{1,120}\s{0,8}$/i;

/** How long what leads to a list of columns is; undefined where none follows. */
export function leadToColumns(before: string): number | undefined {
  return INTO.exec(before)?.[0].length;
}

/** The names in a list of columns that begins a text and ends with a bracket; undefined where it is none. */
export function columnsIn(text: string): readonly HeadingCell[] | undefined {
  const list = /^[\w\s"'`[\].,$\x80-\xff]{1,4000}(?=\))/.exec(text)?.[0];
  return list === undefined ? undefined : partedBy(",", list);
}

/** What the rows behind a list of columns are, and how long what leads to them is; undefined where none follow. */
export function leadToRows(
  behind: string,
): { readonly by: "insert" | "copy"; readonly length: number } | undefined {
  const insert = VALUES.exec(behind)?.[0].length;
  if (insert !== undefined) return { by: "insert", length: insert };
  const copy = COPIED.exec(behind)?.[0].length;
  return copy === undefined ? undefined : { by: "copy", length: copy };
}

/** The lines of a `COPY`, to the one that ends it. */
export function* copiedRows(text: string, columns: number): Iterable<Row> {
  for (const { start, end } of linesOf(text)) {
    const cells = partedBy("\t", text.slice(start, end));
    if (cells.length !== columns) return;
    yield placedRow(start, cells);
  }
}

/**
 * The rows of an `INSERT`: `(7, 'ann', crypt('…')), (8, …)`, as long as each has as many values. A value is its first text
 * in quotes; what has none is empty.
 */
export function* insertedRows(text: string, columns: number): Iterable<Row> {
  for (let at = 0; ; ) {
    const row = rowAt(text, at);
    if (row === undefined || row.cells.length !== columns) return;
    yield { start: at, cells: row.cells };
    const next = /^\s{0,80},\s{0,80}(?=\()/.exec(text.slice(row.end, row.end + 200))?.[0].length;
    if (next === undefined) return;
    at = row.end + next;
  }
}

function rowAt(text: string, start: number) {
  const cells: Span[] = [];
  let depth = 0;
  let quoted: Span | undefined;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "'" || sign === '"') {
      const end = endOfQuoted(text, at + 1, sign);
      quoted ??= { start: at + 1, end };
      at = end;
    } else if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === ";") return undefined;
    if (depth > 1 || (sign !== "," && depth > 0)) continue;
    cells.push(quoted ?? { start: at, end: at });
    quoted = undefined;
    if (depth === 0) return { cells, end: at + 1 };
  }
  return undefined;
}

/** A doubled quote, and one behind a backslash, are parts of the text. */
export function endOfQuoted(text: string, start: number, quote: string): number {
  let at = start;
  while (at < text.length) {
    if (text[at] === "\\") at += 2;
    else if (text[at] !== quote) at++;
    else if (text[at + 1] === quote) at += 2;
    else break;
  }
  return Math.min(at, text.length);
}
