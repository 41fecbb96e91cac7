import type { Span } from "../texts/source-text.ts";
import { linesOf, partedBy } from "./parts.ts";
import { type HeadingCell, placedRow, type Row } from "./table.ts";

/** What a cell of the line below a heading is made of. */
const RULE = /^\s{0,80}:?[-=]{1,300}:?\s{0,80}$/;

/** Names between two bars each. */
const WIKI_HEADING = /^\s{0,8}\|\|(?<names>[^|\r]{1,80}(?:\|\|[^|\r]{1,80}){1,60})\|\|\s{0,8}$/;

/** No table has more columns. */
const MOST_COLUMNS = 100;

/**
 * The heading of a table whose cells are parted by bars, and which has a line below it, as Markdown, `psql` and `mysql`
 * draw it: `--- | ---`, `----+----`, `+----+----+`. Undefined where it is none.
 */
export function ruledHeading(line: string, below: string): readonly HeadingCell[] | undefined {
  if (!/^[\s>|+:=-]{2,}$/.test(below)) return undefined;
  const rules = cellsOf(below.replaceAll("+", "|"));
  if (!rules.every(({ start, end }) => RULE.test(below.slice(start, end)))) return undefined;
  const cells = cellsOf(line);
  if (cells.length !== rules.length || (cells.length === 1 && !/^\s{0,8}\|/.test(line))) return undefined;
  return cells.map((cell) => ({ ...cell, name: line.slice(cell.start, cell.end) }));
}

/** `|| Service || API key ||` of wikis, which has no such line. */
export function wikiHeading(line: string): readonly HeadingCell[] | undefined {
  const names = WIKI_HEADING.exec(line)?.groups?.names;
  if (names === undefined) return undefined;
  const first = line.indexOf("||") + 2;
  return partedBy("||", names).map(({ start, end, name }) => ({
    start: first + start,
    end: first + end,
    name,
  }));
}

/** The rows below, to the first line without a bar. A row of another length, or a line between rows, says nothing. */
export function* ruledRows(text: string, columns: number): Iterable<Row> {
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (!line.includes("|") && !/^[ \t>]{0,40}\+[-=+]{2,}\s{0,8}$/.test(line)) return;
    const cells = cellsOf(line);
    if (cells.length === columns) yield placedRow(start, cells);
  }
}

/** The cells of a line, without the bars before the first and behind the last. */
function cellsOf(line: string): readonly Span[] {
  const first = /^[\s>]{0,40}\|/.exec(line)?.[0].length ?? 0;
  const last = line.length - (/(?<!\\)\|\s{0,40}$/.exec(line)?.[0].length ?? 0);
  const cells: Span[] = [];
  let start = first;
  for (let at = first; at <= last && cells.length <= MOST_COLUMNS; at++) {
    if (at < last && (line[at] !== "|" || line[at - 1] === "\\")) continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}
