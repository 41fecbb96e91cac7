import { ascending } from "../texts/ascending.ts";
import type { SourceText } from "../texts/source-text.ts";

/** So far a name reaches that is bound to a provider, in bytes. */
export const BOUND = 16_000;

/** A line tells what it binds in so many bytes, and of a list over several lines so many stand before. */
const LINE = 400;

/** So many lines with its words are read for one format, and so many names and uses of them count. */
const MOST = { lines: 40, names: 40, uses: 200 };

/** Lines up to the word that may import something, told before any of it is read. */
const IN_MODULE_NAME = /(?:from|\()\s{0,4}["'`][^"'`\n]{0,200}$/;
const BEGINS_IMPORT = /^\s{0,40}(?:(?:from|import|pub|use)\s|(?:[A-Za-z]\w{0,40}\s)?")/;

/** What a library gives, by what stands before its name; not what a file of one's own gives. */
const IMPORTS_BEFORE: readonly RegExp[] = [
  // `import Client, { Bot as B } from "`, perhaps over several lines
  /(?:^|\n)\s{0,8}import\s{1,4}(?:type\s)?(?<names>[\w$*{},\s]{1,360}?)\s{0,4}\bfrom\s{0,4}["'](?![.~]|@\/)[^"'\n]{0,200}$/,
  // `const { Client: C } = require("`, `const lib = await import("`
  /(?:^|\n)\s{0,40}(?:export\s)?(?:const|let|var)\s{1,4}(?<names>[\w$]{1,60}|\{[\w$:,\s]{1,200}\})\s{0,4}=\s{0,4}(?:await\s)?(?:require|import)\(\s{0,4}["'`](?![.~]|@\/)[^"'`\n]{0,200}$/,
];

/** The same, by the whole line and what follows. */
const IMPORTS: readonly RegExp[] = [
  // `from lib.module import Client, Bot`, perhaps in parentheses and several lines
  /^\s{0,40}from\s{1,4}[\w.]{1,120}\s{1,4}import\s{1,4}(?<names>[\w, ]{1,200}|\([\w,\s]{1,360})/,
  // A module of Python or Kotlin with a name of the file's own
  /^\s{0,40}import\s{1,4}[\w.]{1,120}\s{1,4}as\s{1,4}(?<names>\w{1,60})/,
  // `import io.acme.Client;`, and in PHP `use Acme\Client;`
  /^\s{0,8}(?:import\s{1,4}(?:static\s)?(?:\w{1,60}\.){1,12}|use\s{1,4}(?:\w{1,60}\\){1,8})(?<names>\w{2,60}(?:\sas\s\w{1,60})?);?\s{0,4}(?:\n|$)/,
  // `use acme::client::{Client, Bot};`
  /^\s{0,8}(?:pub\s)?use\s{1,4}(?:\w{1,60}::){1,8}(?<names>\w{2,60}(?:\sas\s\w{1,60})?|\{[\w,\s]{1,200}\});/,
  // `client "github.com/acme/go-sdk"`
  /^\s{0,8}(?:import\s)?(?<names>[A-Za-z]\w{0,40})\s"[\w.-]{1,60}(?:\/[\w.-]{1,60}){1,10}"\s{0,4}(?:\n|$)/,
  // `"github.com/acme/go-sdk/client/v3"`
  /^\s{0,8}(?:import\s)?"(?:[\w.-]{1,60}\/){1,10}?(?<names>[A-Za-z]\w{1,60})(?:\/v\d{1,3})?"\s{0,4}(?:\n|$)/,
];

/** `const endpoint = "https://api.acme.io`, `ENDPOINT: &str = "`, `var url = new Uri("`, up to the word. */
const ADDRESS =
  /(?<![\w$.])(?<names>[A-Za-z_$][\w$]{2,60})(?:\s?:\s?(?:&'?[\w ]{1,20}|\w{1,20}))?\s{0,4}(?::=|=)\s{0,4}(?:(?:new\s)?[\w.]{1,30}\()?["'`]https?:\/\/[^\s"'`]{0,200}$/;

/**
 * The places of a provider's words, and those where names are used that the lines of these words bind: what a library
 * gives (`import { Bot } from "acme"`, and far below it `new Bot("…")`), and the only address that a name has.
 */
export function withUses(source: SourceText, at: readonly number[]): readonly number[] {
  const uses: number[] = [];
  const lines = new Set<number>();
  for (const position of at) {
    const { start } = source.linesAround(position, 0, LINE);
    if (lines.has(start)) continue;
    lines.add(start);
    if (lines.size > MOST.lines) break;
    uses.push(...usesOf(source, start, position));
  }
  return uses.length === 0 ? at : ascending([...new Set([...at, ...uses])]);
}

function usesOf(source: SourceText, start: number, position: number): readonly number[] {
  const line = source.slice(start, position);
  const imported = importedIn(source, start, line);
  const names = imported.length > 0 || !line.includes("://") ? imported : namesIn([ADDRESS], line);
  if (names.length === 0) return [];
  const below = source.slice(position, position + BOUND);
  if (imported.length === 0 && names.some((name) => isGivenAgain(below, name))) return [];
  const use = new RegExp(`${anyOf(names)}${imported.length > 0 ? "(?=[(.{<!]|::)" : ""}`, "g");
  return [...below.matchAll(use)].slice(0, MOST.uses).map(({ index }) => position + index);
}

/** What a line that begins at `start`, and is known up to a word, imports; it may be the last of several. */
function importedIn(source: SourceText, start: number, line: string): readonly string[] {
  const before = () => source.slice(Math.max(0, start - LINE), start) + line;
  const list = IN_MODULE_NAME.test(line) ? namesIn(IMPORTS_BEFORE, before()) : [];
  if (list.length > 0 || !BEGINS_IMPORT.test(line)) return list;
  return namesIn(IMPORTS, source.slice(start, start + 2 * LINE));
}

/** The names that the first of the patterns finds. */
function namesIn(patterns: readonly RegExp[], text: string): readonly string[] {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return namesOf(groups.names ?? "");
  }
  return [];
}

/** Of `Client as C` and `Client: C`, what the file calls it. */
function namesOf(list: string): readonly string[] {
  const own = list.replace(/[\w$*]{1,60}(?:\s{1,4}as\s{1,4}|\s{0,4}:\s{0,4})(?=[\w$])/g, "");
  const names = own.match(/[A-Za-z_$][\w$]{1,60}/g) ?? [];
  return [...new Set(names)].slice(0, MOST.names);
}

/** True for a name that is given another value below: it may be another's by then. */
function isGivenAgain(below: string, name: string): boolean {
  return new RegExp(`${anyOf([name])}(?:\\s?:[^=\\n]{1,24})?\\s{0,4}:?=(?![>=])`).test(below);
}

/** One of the names as a whole word, which is no member of anything else. */
function anyOf(names: readonly string[]): string {
  const all = names.map((name) => name.replaceAll("$", "\\$")).join("|");
  return `(?<![\\w$.\\\\/"'-])(?:${all})(?![\\w$])`;
}
