import { tellsSecrecy } from "../../values/names.ts";
import { endingOf } from "./ending.ts";

/** `INSERT INTO users (name, password) VALUES (`: the names of the columns. */
const COLUMNS = /\binto\s[^()]{1,100}\((?<names>[^()]{1,300})\)\s{0,20}values\s{0,20}\(/gi;

/** What stands before a value in its row; a function may be given it: `(7, now(), crypt('`. */
const ROW = endingOf(
  /(?<=(?:values|\),)\s{0,20})\((?<name>(?:(?:\s{0,20}N?'[^'\n]{0,200}'|[^,()']{1,80}(?:\([^()\n]{0,40}\))?),){0,30})\s{0,20}(?:\w{1,20}\()?N?'$/i,
);

/** What looks like a hash, which is what tables keep of a password. */
const HASH = /^(?:[\da-f]{16,}|[\w+/]{20,90}={1,2})'/i;

/** So far before a value the names are looked for, in characters. */
const REACH = 600;

/**
 * The name of the column that a row of SQL gives the value to, if it tells of a secret; undefined where there is none.
 * What looks like a hash is called one.
 */
export function insertedName(text: string, start: number): string | undefined {
  if (text.charAt(start - 1) !== "'") return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const row = ROW(before)?.name;
  if (row === undefined) return undefined;
  const names = [...before.matchAll(COLUMNS)].at(-1)?.groups?.names?.split(",") ?? [];
  const column = row.replace(/'[^'\n]*'|\([^()\n]*\)/g, "").split(",").length - 1;
  const name = names[column]?.replace(/["'`[\]\s]/g, "") ?? "";
  const isHash = HASH.test(text.slice(start, start + REACH));
  return tellsSecrecy(name) ? `${isHash ? "sha " : ""}${name}` : undefined;
}
