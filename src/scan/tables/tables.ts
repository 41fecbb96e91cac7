import { wordsOf } from "../../values/name-words.ts";
import { secretness } from "../../values/names.ts";
import type { Names } from "../kernel/names.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { firstBehind } from "../texts/spans.ts";
import { headingsIn } from "./headings.ts";
import { isKept } from "./kept.ts";
import type { Cell, Column, Heading, HeadingCell } from "./table.ts";

/** The cells of the tables in a text that may hold secrets, by what their headings say. */
export class Tables {
  readonly columns: readonly Column[];
  /** In ascending order. */
  readonly #cells: readonly Cell[];

  constructor(columns: readonly Column[], cells: readonly Cell[]) {
    this.columns = columns;
    this.#cells = cells;
  }

  /** The cell whose value begins here or goes on; undefined where there is none. */
  cellAt(offset: number): Cell | undefined {
    const cell = firstBehind(this.#cells, offset);
    return cell !== undefined && cell.start <= offset ? cell : undefined;
  }

  /** Where values stand that may be secrets, in columns of which this is true. */
  valuesOf(isAsked: (column: Column) => boolean): readonly Span[] {
    if (this.#cells.length === 0) return this.#cells;
    const asked = new Set(this.columns.filter(isAsked));
    return this.#cells.filter(({ column, isHash }) => !isHash && asked.has(column));
  }
}

const NONE = new Tables([], []);

/** The tables in a text, in whose headings some of these names of secrets may stand. */
export function tablesIn(source: SourceText, names: Names): Tables {
  if (names.names.length === 0) return NONE;
  const headings = headingsIn(source, names);
  const known = new Map<Heading["cells"], ReadonlyMap<number, Column>>();
  const cells: Cell[] = [];
  for (const [number, heading] of headings.entries()) {
    // Many statements may insert into one table.
    const asked = known.get(heading.cells) ?? columnsOf(heading);
    known.set(heading.cells, asked);
    if (asked.size === 0) continue;
    // The nearest heading counts: so a row belongs to one, wherever the text is cut.
    const end = headings[number + 1]?.start ?? source.bytes.length;
    for (const cell of cellsOf(source, heading, { asked, end })) cells.push(cell);
  }
  return new Tables(
    [...known.values()].flatMap((asked) => [...asked.values()]),
    cells,
  );
}

/** By their numbers: the columns whose names tell of secrets. */
export function columnsOf({ cells }: Pick<Heading, "cells">): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const [number, cell] of cells.entries()) {
    const heading = { ...cell, name: plainName(cell) };
    const reading = secretness(heading.name);
    if (reading === "secret" || (reading === "maybe" && wordsOf(heading.name).length > 1))
      columns.set(number, { heading, reading });
  }
  return columns;
}

/** Without quotes, signs of Markdown, and what is said of a column in brackets; in the characters that it is written in. */
function plainName({ name }: HeadingCell): string {
  const text = Buffer.from(name, "latin1").toString();
  return text
    .replace(/(?<=\S\s)[([][^()[\]]{0,60}[)\]]/g, "")
    .replace(/["'`*[\]\uFEFF]/g, "")
    .trim();
}

interface Body {
  readonly asked: ReadonlyMap<number, Column>;
  readonly end: number;
}

function* cellsOf(source: SourceText, heading: Heading, { asked, end }: Body): Generator<Cell> {
  if (end <= heading.end) return;
  const text = source.slice(heading.end, end);
  for (const { cells } of heading.rowsIn(text, heading.cells.length)) {
    for (const [number, column] of asked) {
      const value = valueIn(text, cells[number], cells[number - 1]);
      if (value === undefined) continue;
      const isHash = isKept(text.slice(value.start, value.end), column.heading.name, heading);
      yield { start: heading.end + value.start, end: heading.end + value.end, column, isHash };
    }
  }
}

/** What only surrounds a value. */
const OPENING = /^(?:[\s"'*`]|<(?:b|code|kbd|pre|strong|td|tt)>){1,12}/;
const CLOSING = /(?:[\s"'*`]|<\/(?:b|code|kbd|pre|strong|td|tt)>){1,12}$/;

/** The name of a variable in the cell before says more: `| HF_TOKEN | `. */
const NAMED = /^[\s"*_`]{0,8}[A-Z][A-Z\d]{0,40}_[A-Z\d_]{1,60}[\s"*_`]{0,8}$/;

/** A value has no spaces, and no more characters. */
const LONGEST = 512;

/** The one value that a cell holds; undefined where it holds none, or a text. */
function valueIn(text: string, cell: Span | undefined, before: Span | undefined): Span | undefined {
  if (cell === undefined || cell.end - cell.start > LONGEST) return undefined;
  const written = text.slice(cell.start, cell.end);
  const start = cell.start + (OPENING.exec(written)?.[0].length ?? 0);
  const end = cell.end - (CLOSING.exec(written)?.[0].length ?? 0);
  if (start >= end || /\s/.test(text.slice(start, end))) return undefined;
  if (before !== undefined && NAMED.test(text.slice(before.start, before.end))) return undefined;
  return { start, end };
}
