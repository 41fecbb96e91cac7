import { isMadeUpPassword, isOfKinds } from "../../values/made-up-password.ts";
import { isLeakedLogin } from "../../values/password.ts";
import type { Tables } from "../tables/tables.ts";
import type { SourceText, Span } from "../texts/source-text.ts";

/** So long is the row of a table at most, to each side of a cell, in bytes. */
const REACH = 400;

const PASSWORD = /pass|pwd|kennwort|contrase|senha|has[lł]o/i;

/** A host in a cell of its own, perhaps in an address: by how hosts end, or by its numbers. */
const ENDINGS =
  "com|net|org|io|dev|app|cloud|co|de|eu|uk|fr|nl|ch|at|it|es|pl|cz|se|no|fi|dk|ru|cn|jp|kr|in|br|us|ca|au|info|biz|me|tv|ai|edu|gov|tech|local|lan|corp|internal|intra";
const NAME = String.raw`(?:[\w-]{1,63}\.){1,6}(?:${ENDINGS})`;
const NUMBERS = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
const SPACE = String.raw`[ \t"'${"`"}*]`;
const HOST = new RegExp(
  String.raw`(?:^|[|,;\t"'${"`"}*])${SPACE}{0,8}(?:[a-z+]{2,14}:\/\/)?(?<host>${NAME}|${NUMBERS})(?::\d{2,5})?\/?${SPACE}{0,40}(?=$|[|,;\t])`,
  "gi",
);

/**
 * Passwords that people make up, in tables which tell in the same row what they open: `| db1.acme.io | ann | Harbor!2024 |`.
 * What is drawn is known without a host.
 */
export function loginRows(source: SourceText, tables: Tables): readonly Span[] {
  return tables
    .valuesOf(({ heading, reading }) => reading === "secret" && PASSWORD.test(heading.name))
    .filter(({ start, end }) => {
      const password = source.slice(start, end);
      // What costs least is asked first: a table may have a hundred thousand rows.
      return isOfKinds(password) && isBesideHost(source, { start, end }) && isMadeUpPassword(password);
    });
}

function isBesideHost(source: SourceText, { start, end }: Span): boolean {
  const row = source.linesAround(start, 0, REACH);
  const texts = [source.slice(row.start, start), source.slice(end, Math.max(end, row.end)).trimEnd()];
  const hosts = texts.flatMap((text) => Array.from(text.matchAll(HOST), ({ groups }) => groups?.host ?? ""));
  return hosts.length > 0 && isLeakedLogin({ password: source.slice(start, end), hosts });
}
