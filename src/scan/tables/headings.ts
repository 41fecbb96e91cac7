import type { Names } from "../kernel/names.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { ASCIIDOC_REACH, asciidocHeading, asciidocRows } from "./asciidoc.ts";
import { borderHeading, boxedHeading, boxedRows, hasBox } from "./boxed.ts";
import { insertedIn } from "./created.ts";
import { delimitedHeading, delimitedRows, isRowOf } from "./delimited.ts";
import { HeadingPlaces, LONGEST_HEADING } from "./heading-places.ts";
import { htmlHeading, htmlRows } from "./html.ts";
import { ruledHeading, ruledRows, wikiHeading } from "./ruled.ts";
import { columnsIn, copiedRows, insertedRows, leadToColumns, leadToRows } from "./sql.ts";
import type { Heading, HeadingCell, RowReader } from "./table.ts";

/** What stands before a list of columns, and what leads from it to its rows, is no longer, in bytes. */
const LEAD = 300;

/**
 * The headings of tables in which one of these names stands. Each is told by what stands right around it, but for those of
 * dumps that name their columns only where they create the table. Where a text is cut behind a heading, or behind what
 * creates a table, continued.ts says what goes on.
 */
export function headingsIn(source: SourceText, { inHeadings, ofColumns }: Names): readonly Heading[] {
  const places = new HeadingPlaces(source.bytes);
  const found: Heading[] = [...insertedIn(source, ofColumns)];
  for (const name of inHeadings) {
    const headings = [
      lineAt(source, places.newLine(name)),
      listAt(source, places.newList(name)),
      htmlAt(source, places.newRow(name)),
    ];
    for (const heading of headings) if (heading !== undefined) found.push(heading);
  }
  return found.sort((a, b) => a.start - b.start);
}

const LINE_FEED = 0x0a;

function lineAt(source: SourceText, line: Span | undefined): Heading | undefined {
  if (line === undefined) return undefined;
  const { start, end } = line;
  const text = source.slice(start, end);
  if (text.includes("|")) return barredAt(source, line, text) ?? delimitedAt(source, line, text);
  if (!hasBox(text)) return delimitedAt(source, line, text);
  const border = borderHeading(text);
  if (border !== undefined) return headingOf(border, { start, end: end + 1 }, boxedRows);
  const below = lineFrom(source, end + 1);
  const boxed = boxedHeading(text, below);
  return boxed && headingOf(boxed, { start, end: end + below.length + 2 }, boxedRows);
}

function barredAt(source: SourceText, { start, end }: Span, text: string): Heading | undefined {
  const below = lineFrom(source, end + 1);
  const ruled = ruledHeading(text, below);
  if (ruled !== undefined) return headingOf(ruled, { start, end: end + below.length + 2 }, ruledRows);
  const wiki = wikiHeading(text);
  if (wiki !== undefined) return headingOf(wiki, { start, end: end + 1 }, ruledRows);
  const found = asciidocHeading(text, {
    above: source.slice(Math.max(0, start - ASCIIDOC_REACH), start),
    below: source.slice(end + 1, end + 1 + ASCIIDOC_REACH),
  });
  if (found === undefined) return undefined;
  const first = start - found.before;
  return headingOf(found.cells, { start: first, end: first + found.length }, asciidocRows);
}

function delimitedAt(source: SourceText, { start, end }: Span, text: string): Heading | undefined {
  const delimited = delimitedHeading(text);
  if (delimited === undefined || isRowOf(delimited, lineBefore(source, start))) return undefined;
  return headingOf(delimited.cells, { start, end: end + 1 }, delimitedRows(delimited.mark));
}

function lineFrom({ bytes }: SourceText, start: number): string {
  const feed = bytes.indexOf(LINE_FEED, start);
  const end = Math.min(feed < 0 ? bytes.length : feed, start + LONGEST_HEADING);
  return bytes.toString("latin1", Math.min(start, end), end);
}

/** Its end, where it is longer than any heading. */
function lineBefore({ bytes }: SourceText, end: number): string {
  if (end < 2) return "";
  const start = bytes.lastIndexOf(LINE_FEED, end - 2) + 1;
  return bytes.toString("latin1", Math.max(start, end - 1 - LONGEST_HEADING), end - 1);
}

function listAt(source: SourceText, list: Span | undefined): Heading | undefined {
  if (list === undefined) return undefined;
  const into = leadToColumns(source.slice(Math.max(0, list.start - LEAD), list.start));
  if (into === undefined) return undefined;
  const start = list.start + 1;
  const text = source.slice(start, start + LONGEST_HEADING);
  const cells = columnsIn(text);
  const length = cells?.at(-1)?.end ?? 0;
  const lead = leadToRows(text.slice(length + 1, length + 1 + LEAD));
  if (cells === undefined || lead === undefined) return undefined;
  const place = { start, end: start + length + 1 + lead.length };
  const heading = headingOf(cells, place, lead.by === "insert" ? insertedRows : copiedRows);
  return { ...heading, begin: list.start - into, kind: "sql" };
}

function htmlAt(source: SourceText, row: Span | undefined): Heading | undefined {
  if (row === undefined) return undefined;
  const found = htmlHeading(source.slice(row.start, row.start + LONGEST_HEADING));
  if (found === undefined) return undefined;
  return headingOf(found.cells, { start: row.start, end: row.start + found.end }, htmlRows);
}

function headingOf(cells: readonly HeadingCell[], { start, end }: Span, rowsIn: RowReader): Heading {
  const placed = cells.map((cell) => ({ ...cell, start: start + cell.start, end: start + cell.end }));
  return { begin: start, start, end, cells: placed, rowsIn, kind: "text" };
}
