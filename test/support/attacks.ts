import type { TokenFormat } from "../../src/formats/token-format.ts";

/** A text that, repeated, keeps a bad expression busy, and what it is. */
export interface Attack {
  readonly name: string;
  readonly unit: string;
}

/** Characters that keys, names and what introduces them are made of. */
const CHARACTERS = [
  "a",
  "A",
  "0",
  "-",
  "_",
  "/",
  "+",
  "=",
  " ",
  ":",
  ".",
  '"',
  "'",
  "\\",
  "(",
  "{",
  "<",
  ",",
  "%",
];

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** What is hard on any format: one character, an alphabet, operators and quotes over and over. */
export const commonAttacks: readonly Attack[] = [
  ...CHARACTERS.map((unit) => ({ name: `"${unit}"`, unit })),
  { name: "alphabet", unit: ALPHABET },
  { name: "alphabet with spaces", unit: `${ALPHABET} ` },
  { name: "lower case alphabet", unit: ALPHABET.toLowerCase() },
  { name: "assignments", unit: "a=" },
  { name: "quoted assignments", unit: '"a":"b",' },
  { name: "escaped quotes", unit: '\\"' },
  { name: "calls", unit: "f(a," },
  { name: "addresses", unit: "https://a:b@" },
  { name: "line feeds", unit: "a=\n" },
  { name: "escaped line feeds", unit: "a\\n" },
  { name: "hexadecimal escapes", unit: "\\x41" },
  { name: "percent escapes", unit: "%41" },
  { name: "joined texts", unit: "'a'+" },
  { name: "lists of numbers", unit: "65, " },
  { name: "names of columns", unit: "key,password," },
  { name: "lists of columns", unit: "into a (key,password," },
  { name: "tables without rows", unit: "key,password\n" },
  { name: "tables with rows", unit: "key,password\na,changeme1234\n" },
  { name: "tables with open quotes", unit: 'key,password\n"a,b\n' },
  { name: "tables with lines", unit: "key|password\n-|-\n-|changeme1234\n" },
  { name: "rows of tables", unit: "into a (key,password) values ('b','c')," },
  { name: "tables in HTML", unit: "<tr><th>key</th><th>password</th><td>" },
  { name: "names of tables in HTML", unit: "<tr>key</a>" },
];

/** What is hard on one format: its words and almost its keys, alone and with what makes them the value of something. */
export function attacksOn(format: TokenFormat): readonly Attack[] {
  const [sample] = format.samples.match();
  const key = sample?.secret ?? "";
  const [keyword = ""] = format.keywords;
  const units = {
    keyword,
    "keyword and equals": `${keyword}=`,
    "keyword and quotes": `${keyword}":"`,
    "keyword and space": `${keyword} `,
    "keyword and letter": `${keyword}a`,
    "all but the last character": key.slice(0, -1),
    "half a key": key.slice(0, key.length / 2),
    "keys one after the other": key,
    "keys with spaces": `${key.slice(0, -1)} `,
    "whole keys with spaces": `${key} `,
    "keyword and whole keys in lines": `${keyword}\n${key}\n`,
    "named half keys": `${keyword}=${key.slice(0, key.length / 2)} `,
    "named keys with brackets behind": `${keyword}=${key}${")".repeat(400)}\n`,
    "half keys that something carries": `${keyword} value=${key.slice(0, key.length / 2)} `,
    "sample with half a key": sample?.text.replace(key, key.slice(0, key.length / 2)) ?? "",
  };
  return Object.entries(units).flatMap(([name, unit]) => (unit === "" ? [] : [{ name, unit }]));
}

/** The attack as one text of so many bytes; a keyword before it opens the search of formats that need one. */
export function hostileText({ unit }: Attack, length: number, keyword = ""): Buffer {
  return Buffer.from(keyword + unit.repeat(Math.ceil(length / unit.length))).subarray(0, length);
}
