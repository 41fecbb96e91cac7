import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4_0000;

/** Where something may stand: at the beginning, or around the border of two parts. */
const places = fc.oneof(fc.nat(40), fc.integer({ min: PART - 80, max: PART + 20 }));

test.each([
  ["create table a (id int, password text)", ["ofColumns"]],
  ["(\n  `api_key` varchar(40)", ["ofColumns"]],
  ["password text", ["ofColumns"]],
  ["a password text", []],
  ["(password, text", []],
  ['curl --password "two words', ["ofOptions"]],
  ["curl --db-password='two words", ["ofOptions"]],
  ['curl -password "two words', []],
  ["curl --password two words", []],
  ["value: abc\nname: password", ["behindValues"]],
  ['<add value="abc" key="MY_PASSWORD"', ["behindValues"]],
  ['setValue("abc", forKey: "password")', ["behindValues"]],
  ["MOVE 'abc' TO DB-password", ["behindValues"]],
  ["the first password", []],
])("%j: %j", (text, lists) => {
  const at = text.search(/password|key"?[`]/i);
  const { inHeadings: _, names, ...others } = kernel.inNames(Buffer.from(`${text}\n`), [at]);
  expect(names).toEqual([at]);
  const those = Object.entries(others).flatMap(([list, found]) => (found.length > 0 ? [list] : []));
  expect(those).toEqual(lists);
});

test("names are marked by what stands right around them, wherever they stand", () => {
  const parts = [
    ..."ab \t\n(,:=\"'`[]-_",
    "\r\n",
    "--",
    " \t ",
    "key",
    "token",
    "pwd",
    "name: ",
    "Create",
    "field",
    "put",
    " To ",
    "\u00e9",
    "x".repeat(60),
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, places, (text, place) => {
      const bytes = Buffer.from(`${" ".repeat(place)}${text} end`, "latin1");
      const written = bytes.toString("latin1");
      const found = kernel.inNames(
        bytes,
        Array.from(text, (_, at) => place + at),
      );
      const those = (is: (text: string, at: number) => boolean) =>
        found.names.filter((at) => is(written, at));
      expect(found.ofColumns).toEqual(those(isOfColumn));
      expect(found.ofOptions).toEqual(those(isOfOption));
      expect(found.behindValues).toEqual(those(isBehindValue));
    }),
    { numRuns: 300 },
  );
});

/** What kernel/marks.ts looks for, with as much around it as it looks at. */
function isOfColumn(text: string, at: number): boolean {
  if (!/^\w{0,64}["`[\]]?[ \t]+\w/.test(text.slice(at, at + 200))) return false;
  const least = Math.max(0, at - 64);
  let start = at - endOf(text.slice(least, at), /\w*$/);
  if (/["`[\]]/.test(text.charAt(start - 1))) start--;
  start -= endOf(text.slice(Math.min(start, least), start), /[ \t]*$/);
  return start === 0 || /[\n\r(,]/.test(text.charAt(start - 1));
}

function isOfOption(text: string, at: number): boolean {
  if (!/^[A-Za-z\d-]{0,64}[ =]["']/.test(text.slice(at, at + 66))) return false;
  const start = at - endOf(text.slice(Math.max(0, at - 64), at), /[A-Za-z\d-]*$/);
  return text.startsWith("--", start);
}

function isBehindValue(text: string, at: number): boolean {
  const least = Math.max(0, at - 64);
  const start = at - endOf(text.slice(least, at), /[\w-]*$/);
  const lead = start - endOf(text.slice(least, start), /[ "':=]*$/);
  return (
    lead < start && /(?:ame|key|eld|set|put|add|ate| to)$/i.test(text.slice(Math.max(0, lead - 3), lead))
  );
}

/** How long what ends a text is. */
function endOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
