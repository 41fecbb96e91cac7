import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4_0000;

/** Where something may stand: at the beginning, or around the border of two parts. */
const places = fc.oneof(
  fc.nat(40),
  fc.integer({ min: PART - 80, max: PART + 20 }),
  fc.constant(2 * PART - 30),
);

test.each([
  ["user,password", true],
  ["password,user", true],
  ["a\nuser;api key\nb", true],
  ["user\tpassword\tmail", true],
  ["| User | **Password** |", true],
  ["user,Password (initial),x", true],
  ["into `users` (`id`, `password`)", true],
  ["copy users(\n  password,\n  x", true],
  ["<th>Password</th>", true],
  ["\u2502 id \u2502 password \u2502", true],
  ["id \u2502 password", true],
  ["<th><a>password</a></th>", true],
  ["password", false],
  ["password: user,x", false],
  ["the user, password, and more", false],
  ["login(user, password)", false],
  ["(user, password)", false],
  ["const password, x", false],
  ["<td>password</td>", false],
  ["password = a,b", false],
])("a heading may be in %j: %j", (text, is) => {
  const bytes = Buffer.from(`${text}\n`);
  const at = [Buffer.byteLength(text.slice(0, text.search(/password|key/i)))];
  expect(kernel.inNames(bytes, at).inHeadings).toEqual(is ? at : []);
});

test("names in headings are told by the signs right around them, wherever they stand", () => {
  const parts = [
    ..."ab ,;\t|\n()<>*.=\u00e9",
    "</th",
    "\xe2\x94\x82",
    "\xe2\x95\x91",
    "\xe2",
    "key",
    "token",
    "pwd",
    "into a (",
    "copy b(",
    ", ",
    "\r\n",
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 90 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, places, (text, place) => {
      const bytes = placed(text, place);
      const all = Array.from(text, (_, at) => place + at);
      const written = bytes.toString("latin1");
      const { names, inHeadings } = kernel.inNames(bytes, all);
      expect(inHeadings).toEqual(names.filter((at) => mayStandInHeading(written, at)));
    }),
    { numRuns: 300 },
  );
});

/** Something between spaces, so far into a text that it stands anywhere in one part or in two. */
function placed(text: string, place: number): Buffer {
  return Buffer.from(`${" ".repeat(place)}${text} end`, "latin1");
}

/** What kernel/headings.ts looks for, with as much around it as it looks at. */
function mayStandInHeading(text: string, at: number): boolean {
  const name = /^[\w\-. "'`[\]*\x80-\xff]{0,64}/.exec(text.slice(at))?.[0] ?? "";
  if (/\xe2[\x94\x95]/.test(name)) return true;
  const end = at + name.length;
  const sign = text[end] ?? "\n";
  if (sign === "<") return /<\/th/i.test(text.slice(end, end + 64));
  const endsCell = /^(?:[\t|\r\n]|[,;](?![ \r\n]|$))/.test(text.slice(end, end + 2) || "\n");
  const isCell = sign === "(" ? text[end - 1] === " " : endsCell;
  const cell = /[\w .\-/()[\]?#&'"*`\x80-\xff]*$/.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? "";
  const before = text[at - cell.length - 1] ?? "\n";
  const isBehind = /[,;\t|]/.test(before) || /\xe2[\x94\x95]/.test(cell);
  if (isCell && (isBehind || (before === "\n" && !/[\r\n]/.test(sign)))) return true;
  const gap = /[\r\n]/.test(sign) ? (/^[\0- ]*/.exec(text.slice(end, at + 64))?.[0].length ?? 0) : 0;
  return /[,)]/.test(text[end + gap] ?? "\n") && mayStandInList(text, at);
}

function mayStandInList(text: string, at: number): boolean {
  const list = /[\w\s"'`[\].,$\x80-\xff]*$/.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? "";
  if (/[^\s,]\s+[^\s,]/.test(list + (/[^\w\s"'`[\].$\x80-\xff]/.test(text[at] ?? "") ? "" : text[at])))
    return false;
  const bracket = at - list.length - 1;
  if (list.length === 120) return bracket >= 0;
  const least = Math.max(-1, bracket - 64);
  const table = /[\0- ]*[^\0- (]*[\0- ]*$/.exec(text.slice(least + 1, bracket))?.[0] ?? "";
  const first = bracket - 1 - table.length;
  return text[bracket] === "(" && (first === least ? least >= 0 : /[oy]/i.test(text[first] ?? ""));
}
