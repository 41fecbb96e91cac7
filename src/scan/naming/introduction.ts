import type { Cell, Column } from "../tables/table.ts";
import { askedName } from "./asked.ts";
import { carriedName, isCarrier, isWrapper } from "./carriers.ts";
import { columnName } from "./columns.ts";
import { endingOf } from "./ending.ts";
import { insertedName } from "./inserted.ts";
import { nameBehind } from "./name-behind.ts";
import { type Step, stepBack } from "./name-steps.ts";
import { parentName } from "./parent-name.ts";
import { pipedName } from "./piped.ts";
import { placeName } from "./place-name.ts";
import { recordName } from "./record-name.ts";
import { inAscii, plainly, writtenName } from "./typography.ts";

/** How a value is introduced: what stands before it in its line, and the names that this gives it. */
export interface Introduction {
  /** From the nearest to the farthest: `api_key`, `Datadog`. Outside text. */
  readonly names: readonly string[];
  /** How the nearest name introduces the value. */
  readonly by: Step["kind"];
  /** True where the value begins a quoted text. */
  readonly isQuoted: boolean;
  /** Of the names, `acme.key` for a `key` in the section `[acme]`, which may be about anything. */
  readonly bySection: string | undefined;
  /** True in `user:value@` and `//value@`. */
  readonly isInUrl: boolean;
}

/** So far before a value its names are looked for, in characters. */
const REACH = 240;

/** Behind this no scheme stands: "the API key 0a1b" and `config set token 0a1b` have a name. */
const NAMED = String.raw`(?<![^\s"'${"`"}:=,(])(?<![\s{([]:)(?<!(?:\b(?:api|access|auth|secret|license|set|put)|header(?:_up)?) )`;

/** What stands between the quote and the value: schemes of HTTP, and what services have in their place. */
const SCHEMES = [
  "bearer|basic|token|key|bot|apikey|api-key|digest|hmac|oauth|client-id",
  "splunk|sso-key|genie-?key|pveapitoken|ssws|zoho-oauthtoken|klaviyo-api-key",
  String.raw`discogs token|snowflake token|token token=\\?"?`,
];
const SCHEME = new RegExp(
  String.raw`(?:${NAMED}(?:${SCHEMES.join("|")})(?: {1,2}|(?<=[="]))|(?<!\w)base64:|%20)$`,
  "i",
);

/** With nothing before it in its line, the same word is the name of a setting: `    apikey 0a1b`. */
const OWN_NAME = /^\s{0,80}(?:apikey|api-key|token) {1,16}$/;

/** The same as a text of its own, which code joins with the value: `"Bearer " + "`. */
const JOINED_SCHEME = /["'`](?:bearer|basic|token|key|bot|api-?key) {1,2}["'`]\s{0,4}[+.]\s{0,4}$/i;

/** What opens a text of several lines, of which the value is the first. */
const TEXT_BLOCK = /(?:"""|''')\\?\s{0,4}\r?\n\s{0,40}$/;

/** What a dump says of the value that follows: `string(36) "`. */
const DUMPED = /string\(\d{1,5}\)\s?$/;

/** What is called on the way to a carrier: `z.string().` before `default("`. */
const chainOf = endingOf(/[A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}|\([^()\n]{0,80}\)){1,8}\.$/);

/** What only dresses a text in HTML; what names it is kept. */
const DRESS =
  /<\/?(?:b|br|code|div|em|font|i|kbd|mark|p|pre|samp|span|strong|tt|u)(?:\s(?![^<>]{0,120}\b(?:id|key|name)=)[^<>]{0,120})?\/?>/gi;

/** Line ends and tabs within a text that is quoted itself, as in JSON, and line ends that do not count. */
const ESCAPED_SPACE = /\\(?:[nrt]|\r?\n)/g;

/** What a link joins its parameters with, as JSON writes it. */
const ESCAPED_AMPERSAND = /\\{1,4}u0026/g;

/** What stands before a value that is one of two, of which each has its line: `? "`, `? other` and in the next line `: "`. */
const BRANCH = /(?:\r?\n\s{1,40}\? [^\n]{1,120})?\r?\n\s{1,40}[?:] ["'`]?$/;

/** What stands before a value in a line that it has for itself: a list of headers, too, names them in the line before. */
const ALONE = /^[\s"'`>|+(-]*(?:string\(\d{1,5}\) "|(?:Bearer|Basic|Token) |=> "|return\s{1,4}["'])?$/;

const QUOTES = "\"'`";

/** What introduces the value that begins at `start`, and stands in this cell of a table. */
export function introductionOf(text: string, start: number, cell?: Cell): Introduction {
  const before = undressed(plainly(text.slice(Math.max(0, start - REACH), start)));
  const line = before
    .slice(beginOfStatement(before))
    .replace(ESCAPED_SPACE, "  ")
    .replace(ESCAPED_AMPERSAND, "&");
  const { end, isQuoted } = withoutOpening(line);
  const { names, by } = namesBefore(line.slice(0, end).replace(DUMPED, ""));
  const carried = names.some(isCarrier) ? carriedName(text, start) : undefined;
  // In `"name": "Acme", "data": { "key": "…"`, the value is that of the key.
  const isOwn = isCarrier(names[0] ?? "");
  const parent = parentName(names[0], text, start);
  // A column says more than the cell before it.
  const further = [
    cellName(cell, "secret") ??
      columnName(text, start) ??
      insertedName(text, start) ??
      recordName(text, start),
    pipedName(text, start) ?? placeName(text, start),
    nameBehind(text, start) ?? (isOwn ? carried : undefined) ?? askedName(text, start),
    parent?.name,
  ].filter((name) => name !== undefined);
  return {
    names: [...further, ...names, carried ?? "", cellName(cell, "maybe") ?? ""].filter(
      (name) => name.length > 1,
    ),
    by,
    isQuoted,
    bySection: parent?.opens === false ? parent.name : undefined,
    isInUrl: /\/\/(?:[^\s/:@"']{0,80}:)?$/.test(line),
  };
}

function cellName(cell: Cell | undefined, reading: Column["reading"]): string | undefined {
  if (cell?.column.reading !== reading) return undefined;
  const { name } = cell.column.heading;
  return cell.isHash ? `sha ${name}` : name;
}

function undressed(text: string): string {
  return text.includes("<") ? text.replace(DRESS, "") : text;
}

/** A row of three columns and more names nothing below it: what `docker ps` prints. */
const ROW = /\S {2,}\S[^\n]*\S {2,}\S/;

/** The line of the value, and the line before where the value stands alone in its own, perhaps behind an empty one. */
function beginOfStatement(before: string): number {
  const own = before.lastIndexOf("\n") + 1;
  const branch = BRANCH.exec(before);
  if (branch !== null) return before.lastIndexOf("\n", branch.index - 1) + 1;
  if (own === 0 || !ALONE.test(before.slice(own))) return own;
  const above = before.lastIndexOf("\n", own - 2) + 1;
  if (ROW.test(before.slice(above, own))) return own;
  const isEmpty = above > 0 && before.slice(above, own).trim() === "";
  return isEmpty ? before.lastIndexOf("\n", above - 2) + 1 : above;
}

/** What stands before the quotes of a text and says of what kind it is, as in `b"`, `@"`, and in Rust and Swift `r#"`, `#"`. */
const PREFIX = /(?<![\w$])(?:[bBrRuUfFLN@$]|br|rb|u8|@\$|\$@|(?:[bc]?r)?#{1,4})$/;

/** Goes back over what opens the value itself: quotes, their escapes, prefixes such as `b"`, schemes. */
function withoutOpening(line: string): { readonly end: number; readonly isQuoted: boolean } {
  let end = line.length;
  let isQuoted = false;
  for (let rounds = 0; rounds < 4; rounds++) {
    const scheme = OWN_NAME.test(line.slice(0, end))
      ? 0
      : schemeBefore(line.slice(Math.max(0, end - 24), end));
    const quotes = TEXT_BLOCK.exec(line.slice(0, end))?.[0].length ?? quotesBefore(line, end - scheme);
    if (quotes + scheme === 0) break;
    if (quotes > 0) isQuoted = true;
    end -= scheme + quotes;
  }
  const prefix = PREFIX.exec(line.slice(0, end))?.[0].length ?? 0;
  return { end: isQuoted ? end - prefix : end, isQuoted };
}

/** How many characters of a scheme end the text. */
function schemeBefore(text: string): number {
  return (SCHEME.exec(text) ?? JOINED_SCHEME.exec(text))?.[0].length ?? 0;
}

/** How many characters of quotes, escaped or not, end here. */
function quotesBefore(line: string, end: number): number {
  let begin = end;
  while (begin > 0 && (QUOTES.includes(line.charAt(begin - 1)) || line.charAt(begin - 1) === "\\")) begin--;
  const entity = /(?:&quot;|&#3[49];|\\u002[27]|%22|%27|\{\w{0,8}\|)$/i.exec(
    line.slice(Math.max(0, begin - 8), begin),
  );
  return end - begin + (entity?.[0].length ?? 0);
}

/** The names before an operator, an opening bracket or a space, nearest first. */
function namesBefore(before: string): Pick<Introduction, "names" | "by"> {
  const names: string[] = [];
  let rest = inAscii(before);
  let by: Step["kind"] = "listed";
  for (let depth = 0; depth < 4; depth++) {
    const step = stepBack(rest);
    if (step === undefined) break;
    if (step.kind === "called" && isWrapper(step.name ?? "")) {
      rest = step.rest;
      continue;
    }
    if (names.length === 0) by = step.kind;
    const name = writtenName({ start: step.rest.length, name: step.name }, rest, before);
    if (name !== undefined) names.push(name);
    const carries = isCarrier(step.name ?? "");
    rest = carries ? `${step.rest.slice(0, chainOf(step.rest)?.start)} ` : step.rest;
    if (!step.goesOn && !carries) break;
  }
  return { names, by };
}
