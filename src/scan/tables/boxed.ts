import type { Span } from "../texts/source-text.ts";
import { linesOf } from "./parts.ts";
import { type HeadingCell, placedRow, type Row } from "./table.ts";

/** What boxes are drawn with (U+2500 to U+257F), as the bytes of its UTF-8. */
const DRAWN = String.raw`\xe2[\x94\x95][\x80-\xbf]`;

/** A line of a box, which parts rows. */
const RULE = new RegExp(String.raw`^[ \t\r>]{0,80}(?:${DRAWN} {0,2}){2,2000}[ \t\r]{0,80}$`);

/** Upright lines: light, heavy, dotted, doubled. */
const UPRIGHT = /\xe2\x94[\x82\x83\x86\x87\x8a\x8b]|\xe2\x95\x91/g;

/** The border of ClickHouse, with the names of its columns in it: a corner, names between junctions, a corner. */
const NAMED_BORDER =
  /^\s{0,40}\xe2\x94[\x8c\x8f](?:(?!\xe2\x94[\x90\x93])[^\n]){1,4000}\xe2\x94[\x90\x93]\s{0,40}$/;
const JUNCTION = /\xe2\x94[\x8c\x8f\x90\x93\xac\xb3]/g;

/** No table has more columns. */
const MOST_COLUMNS = 100;

/** Length of a character that boxes are drawn with. */
const SIZE = 3;

/** True for a text with a part of a box in it. */
export function hasBox(text: string): boolean {
  return /\xe2[\x94\x95]/.test(text);
}

/** The heading of a table in a box, with a line of the box below it; undefined where it is none. */
export function boxedHeading(line: string, below: string): readonly HeadingCell[] | undefined {
  return RULE.test(below) && !RULE.test(line) ? namesBetween(line, UPRIGHT) : undefined;
}

/** The same with names in the upper border. */
export function borderHeading(line: string): readonly HeadingCell[] | undefined {
  return NAMED_BORDER.test(line) && /[A-Za-z]/.test(line) ? namesBetween(line, JUNCTION) : undefined;
}

/** The rows below, to the first line without any part of a box. */
export function* boxedRows(text: string, columns: number): Iterable<Row> {
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (!hasBox(line)) return;
    const parts = partsOf(line, UPRIGHT);
    // With lines at both sides, there is something before the first cell and behind the last one.
    const cells = parts.length === columns + 2 ? parts.slice(1, -1) : parts;
    if (cells.length === columns) yield placedRow(start, cells);
  }
}

function namesBetween(line: string, marks: RegExp): readonly HeadingCell[] | undefined {
  const parts = partsOf(line, marks);
  const isBordered = [parts[0], parts.at(-1)].every(
    (part) => part && line.slice(part.start, part.end).trim() === "",
  );
  const cells = isBordered ? parts.slice(1, -1) : parts;
  if (cells.length === 0 || cells.length > MOST_COLUMNS || parts.length < 2) return undefined;
  return cells.map((cell) => ({
    ...cell,
    name: line.slice(cell.start, cell.end).replace(new RegExp(DRAWN, "g"), " "),
  }));
}

function partsOf(line: string, marks: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { index } of line.matchAll(marks)) {
    parts.push({ start, end: index });
    start = index + SIZE;
  }
  parts.push({ start, end: line.length });
  return parts;
}
