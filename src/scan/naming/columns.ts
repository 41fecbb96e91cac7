import { secretness } from "../../values/names.ts";
import { LINES, REACH } from "./carriers.ts";

/** `User name,Password,Access key ID`, `"name";"token"`: nothing but names. */
const HEADING = /^"?[A-Za-z_][\w .-]{0,60}"?(?:(?<mark>[,;\t])"?[A-Za-z_][\w .-]{0,60}"?){1,30}\r?$/;

/** What stands before a value in its row. */
const ROW = /^(?:[^,;\t]{0,200}[,;\t]){0,30}"?$/;

/**
 * The name of the column that a value stands in, where a line above has as many cells, and this one tells whether the
 * value is secret; undefined where there is none. Lines of values are none by that.
 */
export function columnName(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lines = before.split("\n").slice(-LINES);
  const row = lines.pop() ?? "";
  if (lines.length === 0 || !ROW.test(row)) return undefined;
  const rest = text.slice(start, start + REACH).split("\n", 1)[0] ?? "";
  for (const line of lines) {
    const mark = HEADING.exec(line)?.groups?.mark;
    if (mark === undefined) continue;
    const names = line.trim().split(mark);
    const column = row.split(mark).length - 1;
    const name = names[column]?.replaceAll('"', "") ?? "";
    if (column + rest.split(mark).length === names.length && /secret|public/.test(secretness(name)))
      return name;
  }
  return undefined;
}
