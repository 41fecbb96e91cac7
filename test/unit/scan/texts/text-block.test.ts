import { expect, test } from "@jest/globals";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { type Chance, property } from "../../chance.ts";
import { acmeKey, places, provider, scan } from "../acme.ts";

const [one, two, three] = [acmeKey(), acmeKey(), acmeKey()];

test.each<[string, readonly string[], readonly string[]]>([
  ["a new file", ["@@ -0,0 +1,2 @@", "+first", `+${one}`], [`${one} 2`]],
  ["a new file of one line", ["@@ -0,0 +1 @@", `+${one}`], [`${one} 1`]],
  [
    "several hunks",
    [
      "@@ -1,3 +1,4 @@ function a() {",
      " one",
      `+${one}`,
      " two",
      " three",
      "@@ -40,2 +41,3 @@",
      " forty",
      "-gone",
      `+${two}`,
      `+${three}`,
    ],
    [`${one} 2`, `${two} 42`, `${three} 43`],
  ],
  ["a line that was there", ["@@ -7,2 +7,3 @@", ` ${one}`, "+new", ` ${two}`], []],
  ["a line that was removed", ["@@ -7,2 +7,1 @@", `-${one}`, " there"], []],
  ["a line that was changed", ["@@ -7 +7 @@", `-key=${one}`, `+key=${two}`], [`${two} 7`]],
  [
    "no newline at the end",
    ["@@ -1 +1 @@", "-a", "\\ No newline at end of file", `+${one}`, "\\ No newline at end of file"],
    [`${one} 1`],
  ],
  [
    "no newline before the addition",
    ["@@ -1 +1,2 @@", "-a", "\\ No newline at end of file", "+a", `+${one}`],
    [`${one} 2`],
  ],
  ["windows line ends", ["@@ -1 +1,3 @@", "+a\r", `+${one}\r`, `+b ${two}\r`], [`${one} 2`, `${two} 3`]],
  [
    "lines that look like headers",
    ["@@ -1 +1,4 @@", "+@@ -9 +90 @@", "+++ b/file", `+${one}`, " @@ -9 +90 @@"],
    [`${one} 3`],
  ],
  ["an added plus", ["@@ -1 +1 @@", `++${one}`], [`${one} 1`]],
  ["an empty patch", [""], []],
  ["lines before any hunk", [`+${one}`], []],
])("%s", (_name, lines, expected) => {
  expect(places(scan({ kind: "patch", path: "a", patch: lines.join("\n") }))).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ["the first line", `${one}\n`, [`${one} 1`]],
  ["the last line", `a\nb\n${one}`, [`${one} 3`]],
  ["windows line ends", `a\r\n${one}\r\n${two}`, [`${one} 2`, `${two} 3`]],
  ["twice in a line", `${one} ${two}\n`, [`${one} 1`, `${two} 1`]],
  ["an empty file", "", []],
])("a whole file: %s", (_name, text, expected) => {
  expect(places(scan({ kind: "content", path: "a", text }))).toEqual(expected);
});

test("of what could not be read nothing is found, though its reason looked like a key", () => {
  expect(scan({ kind: "unreadable", path: "a", reason: acmeKey() })).toEqual([]);
});

const block = provider({
  keywords: ["begin"],
  pattern: /(?<secret>BEGIN [^!]+ END)/g,
});

test("a key of several lines has a first and a last line", () => {
  const text = "x\nBEGIN key\nof lines\nhere END\ny";
  const [finding] = scan({ kind: "content", path: "a", text }, [block]);
  expect(finding?.location).toMatchObject({ startLine: 2, endLine: 4 });
});

test.each<[string, readonly string[], boolean]>([
  ["one of its lines is new", [" BEGIN key", "+of lines", " here END"], true],
  ["its first line is new", ["+BEGIN key", " of lines", " here END", " x"], true],
  ["its last line is new", [" BEGIN key", " of lines", "+here END", " x"], true],
  ["a line within was replaced", [" BEGIN key", "-old", "+of lines", " here END"], true],
  ["only the lines around it are new", ["+a", " BEGIN key", " of lines", " here END", "+b"], false],
  ["a line within was removed", [" BEGIN key", "-old", " of lines", " here END"], false],
])("a key of several lines when %s", (_name, lines, isFound) => {
  const patch = ["@@ -1,4 +1,4 @@", ...lines].join("\n");
  expect(scan({ kind: "patch", path: "a", patch }, [block])).toHaveLength(isFound ? 1 : 0);
});

test("hunks are no neighbors", () => {
  const patch = ["@@ -1 +1 @@", "+BEGIN key", "@@ -9 +9 @@", "+of lines END"].join("\n");
  expect(scan({ kind: "patch", path: "a", patch }, [block])).toEqual([]);
});

const formats = catalogue.flatMap((provider) => provider.formats.map((format) => ({ provider, format })));

property("where a key is said to be, there it is", 300, (chance) => {
  const [first, ...rest] = formats;
  if (first === undefined) return;
  const { provider: owner, format } = chance.pick([first, ...rest]);
  const samples = format.samples.match();
  const sample = samples[chance.below(samples.length)];
  if (sample === undefined) return;
  const file = [...filler(chance), ...sample.text.split("\n"), ...filler(chance)];
  const inFile = scan({ kind: "content", path: "a", text: file.join("\n") }, [owner]);
  const inPatch = scan({ kind: "patch", path: "a", patch: patchOf(file) }, [owner]);
  expect(places(inPatch)).toEqual(places(inFile));
  expect(inFile).toHaveLength(1);
  for (const { secret, location } of inFile) {
    const lines = file.slice(location.startLine - 1, location.endLine).join("\n");
    expect(
      (format.normalize?.(rawIn(lines, format.pattern)) ?? lines).includes(secret.reveal("fingerprint")),
    ).toBe(true);
  }
});

/** The `secret` group of the first match. */
function rawIn(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.secret ?? [])[0] ?? text;
}

function filler(chance: Chance): readonly string[] {
  return Array.from({ length: chance.below(6) }, () => chance.text(chance.below(40), " abc=\"'{}"));
}

/** A file that is new from top to bottom. */
function patchOf(lines: readonly string[]): string {
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join("\n");
}
