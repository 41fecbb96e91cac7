import type { Span } from "../texts/source-text.ts";
import { partedBy } from "./parts.ts";
import type { HeadingCell, RowReader } from "./table.ts";

const MARKS = [",", ";", "\t", "|"] as const;
type Mark = (typeof MARKS)[number];

/** A name for people or programs, perhaps in quotes; nothing stands before it, which tells headings from sentences. */
const NAME = /^"?[A-Za-z_#\x80-\xff][\w .\-/()[\]?#&'\x80-\xff]{0,80}"?$/;

/** No table has more columns. */
const MOST_COLUMNS = 200;

/** The heading of CSV, TSV and the like, and what is between its cells. */
export interface DelimitedHeading {
  readonly cells: readonly HeadingCell[];
  readonly mark: Mark;
}

/** Reads a line as a heading: nothing but names, with one mark between them; undefined where it is none. */
export function delimitedHeading(line: string): DelimitedHeading | undefined {
  const mark = MARKS.find((one) => line.includes(one));
  if (mark === undefined) return undefined;
  const cells = partedBy(mark, line.replace(/\r$/, ""));
  const isHeading = cells.length <= MOST_COLUMNS && cells.every(({ name }) => NAME.test(name));
  return isHeading ? { cells, mark } : undefined;
}

/** True for a line that is a row of such a table: what stands below it is one, too. */
export function isRowOf({ cells, mark }: DelimitedHeading, line: string): boolean {
  const row = recordAt(line, 0, mark).cells;
  return row.length === cells.length && !row.some(({ start }) => isOfSentence(line, start, mark));
}

/** The rows below such a heading: as long as each has as many cells, and none begins like the rest of a sentence. */
export function delimitedRows(mark: Mark): RowReader {
  return function* rows(text, columns) {
    for (let at = 0; at < text.length; ) {
      const { cells, end } = recordAt(text, at, mark);
      if (cells.length !== columns || cells.some(({ start }) => isOfSentence(text, start, mark))) return;
      yield { start: at, cells };
      at = end;
    }
  };
}

function isOfSentence(text: string, start: number, mark: Mark): boolean {
  return (mark === "," || mark === ";") && text[start] === " " && text[start - 1] === mark;
}

/** One record as RFC 4180 writes it: a cell in quotes may have marks, line ends and doubled quotes in it. */
function recordAt(text: string, start: number, mark: Mark) {
  const cells: Span[] = [];
  for (let at = start; ; ) {
    const isQuoted = text[at] === '"';
    const cell = isQuoted ? quotedCell(text, at + 1) : { start: at, end: endOfCell(text, at, mark) };
    const end = isQuoted ? cell.end + 1 : cell.end;
    cells.push(cell);
    if (text[end] === mark) {
      at = end + 1;
      continue;
    }
    const isWhole = /^(?:\r?\n|\r?$)/.test(text.slice(end, end + 2));
    return { cells: isWhole ? cells : [], end: end + (text[end] === "\r" ? 2 : 1) };
  }
}

/** From behind the quote that opens it to the one that closes it: a doubled one is a part of the cell. */
function quotedCell(text: string, start: number): Span {
  let end = text.indexOf('"', start);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return { start, end: end < 0 ? text.length : end };
}

function endOfCell(text: string, start: number, mark: Mark): number {
  let at = start;
  while (at < text.length && text[at] !== mark && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
