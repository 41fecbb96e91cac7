import type { Span } from "../texts/source-text.ts";
import type { HeadingCell, Row } from "./table.ts";

/** What a table is made of. */
const TAG =
  /<(?<end>\/?)(?<tag>t[rdh]|thead|tbody|tfoot|table|colgroup|col|caption)(?=[\s>/])(?<attributes>[^<>]{0,400})>/gi;

/** No table has more columns. */
const MOST_COLUMNS = 100;

interface RowOfTags extends Row {
  readonly end: number;
  readonly hasHeads: boolean;
}

/** The row of `<th>` that a text begins with, and where it ends; undefined where it is none. */
export function htmlHeading(
  text: string,
): { readonly cells: readonly HeadingCell[]; readonly end: number } | undefined {
  const [row] = rowsOf(text);
  if (row === undefined || !row.hasHeads) return undefined;
  const cells = row.cells.map((cell) => ({
    ...cell,
    name: text.slice(cell.start, cell.end).replace(/<[^<>]{0,200}>/g, ""),
  }));
  return { cells, end: row.end };
}

/** The rows below it, to the end of the table. A row of another length says nothing. */
export function* htmlRows(text: string, columns: number): Iterable<Row> {
  for (const row of rowsOf(text)) if (row.cells.length === columns) yield row;
}

/** Between rows there is nothing but tags; those that end a row or a cell may be left out. */
function* rowsOf(text: string): Generator<RowOfTags> {
  let row: Growing | undefined;
  let last = 0;
  let isInCell = false;
  for (const {
    0: { length },
    index,
    groups,
  } of text.matchAll(TAG)) {
    if (isInCell) row?.cells.push({ start: last, end: index });
    else if (!/^(?:\s|<!--[^<>]{0,200}-->){0,400}$/.test(text.slice(last, index))) return;
    last = index + length;
    const tag = groups?.tag?.toLowerCase();
    const isEnd = groups?.end === "/";
    isInCell = !isEnd && (tag === "td" || tag === "th") && (row?.cells.length ?? MOST_COLUMNS) < MOST_COLUMNS;
    if (isInCell) row?.tags.push(tag ?? "");
    if (row !== undefined && (tag === "tr" || tag === "table"))
      yield {
        start: row.start,
        cells: row.cells,
        end: isEnd ? last : index,
        hasHeads: /^(?:td )?th(?: th)*$/.test(row.tags.join(" ")),
      };
    if (tag === "table") return;
    if (tag === "tr") row = isEnd ? undefined : { start: index, cells: [], tags: [] };
  }
}

interface Growing {
  readonly start: number;
  readonly cells: Span[];
  readonly tags: string[];
}
