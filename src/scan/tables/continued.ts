import type { Names } from "../kernel/names.ts";
import { SourceText } from "../texts/source-text.ts";
import { hasBox } from "./boxed.ts";
import { createdIn, createdText } from "./created.ts";
import { headingsIn } from "./headings.ts";
import type { Heading, Row } from "./table.ts";
import { columnsOf } from "./tables.ts";

/** A table whose rows stand on both sides of a place: its heading, and where the row begins that the place is in. */
export interface ContinuedTable {
  readonly heading: Buffer;
  readonly start: number;
}

/** So much behind a place is looked at, in bytes. */
const BEHIND = 16 * 1024;

/** So many tables that are created above are remembered. */
const MOST_CREATED = 100;

/**
 * The table with a column of secrets that goes on at a place of a text, and the last tables with one that are created before
 * it: with their headings before it, the text from that row on is read as it is in the whole. Not so where nothing right
 * behind the place looks like rows, or where more tables are created between: then what follows does not know its columns.
 * `namesIn` is asked for the names of secrets, which takes as long as a scan, but only for what looks like rows.
 */
export function continuedTable(
  bytes: Buffer,
  place: number,
  namesIn: (text: SourceText) => Names,
): ContinuedTable | undefined {
  const end = Math.min(bytes.length, place + BEHIND);
  if (!mayBeRows(bytes.toString("latin1", place, end))) return undefined;
  const text = new SourceText("", bytes.subarray(0, end));
  const names = namesIn(text);
  const table = tableAt(text, place, headingsIn(text, names));
  const created = createdIn(text, names.ofColumns).filter(({ start }) => start < place);
  const asked = created.filter((one) => columnsOf(one).size > 0);
  const above = asked.slice(-MOST_CREATED).map(createdText);
  if (above.length === 0) return table;
  const { heading, start } = table ?? { heading: Buffer.alloc(0), start: place };
  // What begins a line goes on doing so.
  if (bytes[start - 1] === LINE_FEED) above.push("\n");
  return { start, heading: Buffer.concat([Buffer.from(above.join(""), "latin1"), heading]) };
}

function tableAt(text: SourceText, place: number, headings: readonly Heading[]): ContinuedTable | undefined {
  const number = headings.findLastIndex(({ begin }) => begin < place);
  const heading = headings[number];
  if (heading === undefined || columnsOf(heading).size === 0) return undefined;
  if (heading.end > place) return { heading: Buffer.alloc(0), start: heading.begin };
  const { bytes } = text;
  const row = rowAt(heading, text.slice(heading.end, headings[number + 1]?.begin ?? bytes.length), place);
  if (row === undefined) return undefined;
  const start = heading.end + row.start;
  const before = bytes.subarray(heading.begin, heading.end);
  return { start, heading: bytes[start - 1] === LINE_FEED ? before : inOneLine(before) };
}

const LINE_FEED = 0x0a;

const MARKS = [",", ";", "\t", "|"];

/**
 * Two lines with as many marks between cells, perhaps with a line between them; what is between two rows of SQL or before the
 * first one, a cell in HTML, or a box.
 */
function mayBeRows(text: string): boolean {
  if (/\),\s{0,80}\(|<t[dr][\s>]|\bvalues\s?\(/i.test(text) || hasBox(text)) return true;
  const lines = text.split("\n").slice(1, -1);
  return MARKS.some((mark) => {
    const counts = lines.map((line) => (mayBeRow(line, mark) ? line.split(mark).length : 0));
    return counts.some(
      (count, index) => count > 1 && (count === counts[index + 1] || count === counts[index + 2]),
    );
  });
}

/** Code, JSON and prose have commas, too; in quotes anything may stand. */
function mayBeRow(line: string, mark: string): boolean {
  return mark === "|" || !(/^[\s{[]/.test(line) || line.replace(/"[^"]*"/g, "").includes(`${mark} `));
}

/** The last row that begins before a place; undefined where none follows it. */
function rowAt({ end, cells, rowsIn }: Heading, text: string, place: number): Row | undefined {
  let last: Row | undefined;
  for (const row of rowsIn(text, cells.length)) {
    if (end + row.start > place) return last;
    last = row;
  }
  return undefined;
}

/** Where a row may begin in the middle of a line, a line end is as good as a space. */
function inOneLine(heading: Buffer): Buffer {
  return Buffer.from(heading.toString("latin1").replace(/[\r\n]/g, " "), "latin1");
}
