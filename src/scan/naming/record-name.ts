import { tellsSecrecy } from "../../values/names.ts";
import { isKept } from "../tables/kept.ts";

/** So far before a value the head of its record is looked for, in characters. */
const REACH = 2_000;

/** `-[ RECORD 1 ]----`, as `psql` writes with `\x`, with or without a border, in ASCII or as a box in UTF-8. */
const HEAD = /^[+\- \x80-\xff]{0,8}\[ RECORD \d{1,9} \]/;

/** A line of a record, up to its value. */
const FIELD = /^(?:(?:\||\xe2\x94\x82) )?(?<name>[A-Za-z_][\w ]{0,62}?) {0,62}(?:\||\xe2\x94\x82) $/;

/** Another one. */
const OTHER = /^(?:(?:\||\xe2\x94\x82) )?(?<name>[\w ?]{1,64})(?:\||\xe2\x94\x82)/;

/**
 * The name of the field that a record of `psql` gives the value to, if it tells of a secret; undefined where there is none.
 * What is kept of a password is called a hash.
 */
export function recordName(text: string, start: number): string | undefined {
  if (!/[|\x82] $/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const lines = text.slice(Math.max(0, start - REACH), start).split("\n");
  const name = FIELD.exec(lines.pop() ?? "")?.groups?.name;
  if (name === undefined || !tellsSecrecy(name)) return undefined;
  const head = lines.findLastIndex((line) => !OTHER.test(line));
  if (!HEAD.test(lines[head] ?? "")) return undefined;
  const [own = "", ...below] = text.slice(start, start + REACH).split("\n");
  const value = /^[^\s|]{1,512}/.exec(own)?.[0] ?? "";
  const cells = [...fieldsOf(lines.slice(head + 1)), ...fieldsOf(below)];
  return isKept(value, name, { cells, kind: "sql" }) ? `${name} hash` : name;
}

/** The fields of a record, to the first line that is none. */
function fieldsOf(lines: readonly string[]): readonly { readonly name: string }[] {
  const end = lines.findIndex((line) => !OTHER.test(line));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => ({ name: OTHER.exec(line)?.groups?.name ?? "" }));
}
