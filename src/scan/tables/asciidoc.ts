import type { Span } from "../texts/source-text.ts";
import type { HeadingCell, Row } from "./table.ts";

/** What a table of AsciiDoc begins and ends with. */
const BORDER = /^\|={3,}[ \t]*$/m;

/** The lines between the beginning of a table and a name in its heading: cells, each line some of them. */
const ABOVE = /^\|={3,}[ \t]*\r?\n(?<lines>(?:[ \t]*\|[^\n]{0,400}\n){0,20})$/;

/** The rest of the heading, to the empty line below it. */
const BELOW = /^(?<lines>(?:[ \t]*\|(?!=)[^\n]{0,400}\n){0,20})[ \t]*\r?\n/;

/** No table has more columns. */
const MOST_COLUMNS = 60;

/** So far above and below a line its heading begins and ends, in characters. */
export const ASCIIDOC_REACH = 1_000;

/** The cells of a heading; how far before a line it begins, with the border above it; and how long it is, with the empty line below it. */
interface Found {
  readonly cells: readonly HeadingCell[];
  readonly before: number;
  readonly length: number;
}

/** The heading that a line belongs to; undefined where it is none. */
export function asciidocHeading(
  line: string,
  around: { readonly above: string; readonly below: string },
): Found | undefined {
  if (!line.trimStart().startsWith("|")) return undefined;
  const border = around.above.lastIndexOf("|===");
  if (border < 0 || (border > 0 && around.above[border - 1] !== "\n")) return undefined;
  const start = around.above.slice(border);
  const above = ABOVE.exec(start)?.groups?.lines;
  const { 0: rest = "", groups } = BELOW.exec(around.below) ?? {};
  if (above === undefined || groups?.lines === undefined) return undefined;
  const text = `${start}${line}\n${groups.lines}`;
  const first = start.length - above.length;
  const cells = cellsOf(text.slice(first)).map((cell) => ({
    start: first + cell.start,
    end: first + cell.end,
  }));
  if (cells.length < 2 || cells.length > MOST_COLUMNS) return undefined;
  const named = cells.map((cell) => ({ ...cell, name: text.slice(cell.start, cell.end) }));
  return { cells: named, before: start.length, length: start.length + line.length + 1 + rest.length };
}

/** The cells up to the end of the table, in rows of so many, however the lines are broken. */
export function* asciidocRows(text: string, columns: number): Iterable<Row> {
  const end = BORDER.exec(text)?.index ?? text.length;
  const cells = cellsOf(text.slice(0, end));
  for (let at = 0; at + columns <= cells.length; at += columns) {
    const row = cells.slice(at, at + columns);
    yield { start: (row[0]?.start ?? 1) - 1, cells: row };
  }
}

/** Each begins behind a bar, and ends before the next one. */
function cellsOf(text: string): readonly Span[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.map((bar, number) => ({ start: bar + 1, end: bars[number + 1] ?? text.length }));
}
