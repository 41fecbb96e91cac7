/** So far from the beginning of a text its first line names the columns of a table, in characters. */
const REACH = 2_000;

/** `User name,Password,Access key ID`, `"name";"token"`: nothing but names. */
const HEADING = /^"?[A-Za-z_][\w .-]{0,60}"?(?:(?<mark>[,;\t])"?[A-Za-z_][\w .-]{0,60}"?){1,30}\r?$/;

/** The name of the column that a value stands in, of a table that is a text by itself; undefined where there is none. */
export function columnName(text: string, start: number): string | undefined {
  if (start > REACH) return undefined;
  const heading = text.slice(0, Math.max(0, text.indexOf("\n")));
  const mark = HEADING.exec(heading)?.groups?.mark;
  if (mark === undefined || start <= heading.length) return undefined;
  const names = heading.trim().split(mark);
  const row = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const end = text.indexOf("\n", start);
  const rest = text.slice(start, Math.min(start + REACH, end < 0 ? text.length : end));
  const before = row.split(mark).length - 1;
  if (before + rest.split(mark).length !== names.length || !/(?:^|[,;\t])"?$/.test(row)) return undefined;
  return names[before]?.replaceAll('"', "");
}
