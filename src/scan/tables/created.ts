import type { SourceText, Span } from "../texts/source-text.ts";
import { endOfQuoted, insertedRows } from "./sql.ts";
import type { Heading, HeadingCell } from "./table.ts";

/** What stands between the beginning of a statement that creates a table and its last column is no longer, in bytes. */
const LONGEST = 16_000;

/** Brackets within types and checks: what opens more of them is no such statement. */
const DEEPEST = 8;

/** No table has more columns. */
const MOST_COLUMNS = 200;

const CREATE =
  /\bcreate\s{1,8}(?:(?:global|local|temporary|temp|unlogged)\s{1,8}){0,2}table\s{1,8}(?:if\s{1,8}not\s{1,8}exists\s{1,8})?(?<table>[^\s()]{1,120})\s{0,40}\(/gi;

/** A dump that names no columns: `INSERT INTO users VALUES (7, 'ann', '…')`. */
const INSERT =
  /\b(?:insert|replace)\s{1,8}(?:(?:ignore|or\s{1,8}\w{1,12})\s{1,8})?(?:into\s{1,8}|(?=\[))(?<table>[^\s()]{1,120})\s{1,40}values\s{0,40}(?=\()/gi;

/** The name at the beginning of a column, perhaps behind comments, and its type behind it. */
const COLUMN =
  /^(?:\s|--[^\n]{0,400}\n|\/\*[^*]{0,400}\*\/){0,80}(?<name>"[^"\n]{1,64}"|`[^`\n]{1,64}`|\[[^\]\n]{1,64}\]|(?!(?:check|constraint|exclude|foreign|fulltext|index|key|like|period|primary|spatial|unique)\b)[A-Za-z_\x80-\xff][\w$\x80-\xff]{0,63})\s{1,40}["`[]?[A-Za-z]/i;

/** A table that is created, with the names of its columns. */
export interface Created extends Span {
  readonly table: string;
  readonly cells: readonly HeadingCell[];
}

/**
 * The rows that are inserted into tables whose columns are named where they are created: a heading for each statement. Of more
 * tables of a name, the last one above counts.
 */
export function insertedIn(source: SourceText, names: readonly number[]): readonly Heading[] {
  const created = createdIn(source, names);
  const first = created[0];
  if (first === undefined) return [];
  const found: Heading[] = [];
  const known = new Map<string, Created>();
  const above = [...created].reverse();
  for (const { 0: lead, index, groups } of source.text.slice(first.end).matchAll(INSERT)) {
    const begin = first.end + index;
    for (let one = above.at(-1); one !== undefined && one.start < begin; one = above.at(-1)) {
      known.set(one.table, one);
      above.pop();
    }
    const { cells } = known.get(plainTable(groups?.table)) ?? {};
    if (cells === undefined) continue;
    found.push({ begin, start: begin, end: begin + lead.length, cells, rowsIn: insertedRows, kind: "sql" });
  }
  return found;
}

/** What creates a table of the same columns, in as few words as it needs. */
export function createdText({ table, cells }: Created): string {
  return `create table ${table} (${cells.map(({ name }) => `${name} x`).join(",")});`;
}

/** The tables that are created in a text and have one of these names of secrets, which may be columns and stand in ascending order. */
export function createdIn(source: SourceText, names: readonly number[]): readonly Created[] {
  const found: Created[] = [];
  let behind = 0;
  for (const name of names) {
    if (name < behind) continue;
    const created = createdAround(source, name, Math.max(behind, name - LONGEST));
    behind = created?.end ?? name;
    if (created !== undefined) found.push(created);
  }
  return found;
}

/** The table whose columns stand around a name; what creates it begins at `from` or later. */
function createdAround(source: SourceText, name: number, from: number): Created | undefined {
  const created = [...source.slice(from, name).matchAll(CREATE)].at(-1);
  if (created === undefined) return undefined;
  const start = from + created.index;
  const first = start + created[0].length;
  const { cells, length } = columnsIn(source.text.slice(first, start + LONGEST));
  if (first + length <= name) return undefined;
  const placed = cells.map((cell) => ({ ...cell, start: first + cell.start, end: first + cell.end }));
  return { table: plainTable(created.groups?.table), start, end: first + length, cells: placed };
}

/** The columns of a text that begins behind the bracket that opens their list, and the length of that list; nothing where it does not end. */
function columnsIn(text: string): { readonly cells: readonly HeadingCell[]; readonly length: number } {
  const cells: HeadingCell[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at++) {
    const sign = text[at] ?? "";
    if (sign === "'" || sign === '"' || sign === "`") at = endOfQuoted(text, at + 1, sign);
    else if (sign === "(") depth++;
    if (depth > 0 && sign === ")") depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      const column = COLUMN.exec(text.slice(start, at));
      const name = column?.groups?.name;
      if (column !== null && name !== undefined) {
        const begin = start + column[0].indexOf(name);
        cells.push({ start: begin, end: begin + name.length, name });
      }
      if (cells.length > MOST_COLUMNS) break;
      if (sign === ")") return { cells, length: at };
      start = at + 1;
    }
  }
  return { cells: [], length: 0 };
}

/** Without the database or schema that it is in, and without quotes. */
function plainTable(name = ""): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/["'`[\]]/g, "")
    .toLowerCase();
}
