import type { Span } from "../texts/source-text.ts";

/** A cell of a heading: what a column is called, and where that stands. */
export interface HeadingCell extends Span {
  readonly name: string;
}

/** A row of a table, and where it begins: that is before its first cell where something opens a row. */
export interface Row {
  readonly start: number;
  readonly cells: readonly Span[];
}

/** A row that begins at a place of its text, with its cells as they stand in the row. */
export function placedRow(start: number, cells: readonly Span[]): Row {
  return { start, cells: cells.map((cell) => ({ start: start + cell.start, end: start + cell.end })) };
}

/** The heading of a table, and how the rows below it are read. */
export interface Heading {
  /** Where it begins, with what has to stand before it. */
  readonly begin: number;
  readonly start: number;
  /** Where the first row begins. */
  readonly end: number;
  readonly cells: readonly HeadingCell[];
  readonly rowsIn: RowReader;
  /** `sql`: what looks like a hash is one in most columns. */
  readonly kind: "text" | "sql";
}

/** The rows at the beginning of a text, for as long as there are rows of so many cells. */
export type RowReader = (text: string, columns: number) => Iterable<Row>;

/** A column whose name says that its values are secrets, or may be. */
export interface Column {
  readonly heading: HeadingCell;
  readonly reading: "secret" | "maybe";
}

/** A cell that holds nothing but one value. */
export interface Cell extends Span {
  readonly column: Column;
  /** What servers keep of a password, which opens nothing. */
  readonly isHash: boolean;
}
