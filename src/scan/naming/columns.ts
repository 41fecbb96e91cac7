import { tellsSecrecy } from "../../values/names.ts";
import { LINES, REACH } from "./carriers.ts";

/** `User name,Password,Access key ID`, `"name";"token"`: nothing but names. */
const HEADING = /^"?[A-Za-z_][\w .-]{0,60}"?(?:(?<mark>[,;\t])"?[A-Za-z_][\w .-]{0,60}"?){1,30}\r?$/;

/** What stands before a value in its row. */
const ROW = /^(?:[^,;\t]{0,200}[,;\t]){0,30}"?$/;

/** `| Service | API key |` with `| --- | --- |` below it, and `|| Service || API key ||` of wikis. */
const TABLE_HEADING =
  /(?:^|\n)[ \t]{0,8}\|(?<names>[^|\n]{1,60}(?:\|[^|\n]{1,60}){1,12})\|?[ \t]{0,8}\r?\n[ \t]{0,8}\|?[ \t]?:?--[-|: \t]{0,400}\r?\n|(?:^|\n)[ \t]{0,8}\|\|(?<names>[^|\n]{1,60}(?:\|\|[^|\n]{1,60}){1,12})\|\|[ \t]{0,8}\r?\n/g;

/** What stands before a value in its row of such a table. */
const TABLE_ROW = /^[ \t]{0,8}\|(?<cells>(?:[^|\n]{0,100}\|){0,12})[\s*_`"']{0,4}$/;

/** Longer first lines name no columns, in characters. */
const FIRST_LINE = 600;

/** The cell before is the name of a variable, which says more: `| HF_TOKEN | `. */
const NAMED = /(?:^|[,;\t|])[ "*_`]{0,8}[A-Z][A-Z\d]{0,40}_[A-Z\d_]{1,60}[ "*_`]{0,8}[,;\t|][ "*_`]{0,8}$/;

/**
 * The name of the column that a value stands in, where a line above has as many cells, and this one tells whether the
 * value is secret; undefined where there is none. Lines of values are none by that.
 */
export function columnName(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lines = before.split("\n").slice(-LINES);
  const row = lines.pop() ?? "";
  if (NAMED.test(row)) return undefined;
  const cells = TABLE_ROW.exec(row)?.groups?.cells;
  if (cells !== undefined) return tableColumn(lines.join("\n"), cells.split("|").length - 1);
  if (lines.length === 0 || !ROW.test(row)) return undefined;
  const rest = text.slice(start, start + REACH).split("\n", 1)[0] ?? "";
  for (const line of [...lines, headingOfFile(text, lines)]) {
    const mark = HEADING.exec(line)?.groups?.mark;
    if (mark === undefined) continue;
    const names = line.trim().split(mark);
    const column = row.split(mark).length - 1;
    const name = names[column]?.replaceAll('"', "") ?? "";
    if (column + rest.split(mark).length === names.length && tellsSecrecy(name)) return name;
  }
  return undefined;
}

/** The first line of a file names the columns of all, however far below, where each line between has as many cells. */
function headingOfFile(text: string, lines: readonly string[]): string {
  const first = text.slice(0, FIRST_LINE).split("\n", 1)[0] ?? "";
  const mark = HEADING.exec(first)?.groups?.mark;
  // The first of the lines may be cut.
  const between = lines.slice(1);
  const isOfTable =
    mark !== undefined && between.every((line) => cellsOf(line, mark) === cellsOf(first, mark));
  return isOfTable ? first : "";
}

function cellsOf(line: string, mark: string): number {
  return line.split(mark).length;
}

function tableColumn(above: string, column: number): string | undefined {
  const heading = [...`${above}\n`.matchAll(TABLE_HEADING)].at(-1)?.groups?.names ?? "";
  const name =
    heading
      .split(/\|{1,2}/)
      [column]?.replace(/[*_`]{2}|`/g, "")
      .trim() ?? "";
  return tellsSecrecy(name) ? name : undefined;
}
