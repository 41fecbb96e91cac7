import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";
import type { Span } from "../../../../src/scan/texts/source-text.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4000;

/** Values end no farther behind the span in which they begin. */
const REST = 512;

function whole(bytes: Buffer): Span {
  return { start: 0, end: bytes.length };
}

function textsIn(text: string): readonly string[] {
  const bytes = Buffer.from(text, "latin1");
  return kernel.quotedTexts(bytes, whole(bytes), REST).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['a = "kX7(mQ2vTz9" ', ["kX7(mQ2vTz9"]],
  ["a = 'kX7(mQ2vTz9'", ["kX7(mQ2vTz9"]],
  ["a = `kX7(mQ2vTz9`", ["kX7(mQ2vTz9"]],
  ['a("kX7,mQ2vTz9")', ["kX7,mQ2vTz9"]],
  ['<a b="&kX7mQ2vTz9">', ["&kX7mQ2vTz9"]],
  ["-p'{kX7mQ2vTz9'", ["{kX7mQ2vTz9"]],
  [' b"kX7 mQ2vTz9"', ["kX7 mQ2vTz9"]],
  ['"a":"kX7:mQ2vTz9"', ["kX7:mQ2vTz9"]],
  // Quotes that stand for themselves.
  [String.raw`a = "kX7\"mQ2vTz9"`, [String.raw`kX7\"mQ2vTz9`]],
  [String.raw`a = "kX7(mQ2vTz9\\"`, [String.raw`kX7(mQ2vTz9\\`]],
  ["a = 'kX7''mQ2vTz9'", ["kX7''mQ2vTz9"]],
  [String.raw`a = 'kX7'\''mQ2vTz9'`, [String.raw`kX7'\''mQ2vTz9`]],
  // Texts within texts.
  [String.raw`"a = \"kX7(mQ2vTz9\""`, ["kX7(mQ2vTz9\\"]],
  [`a "b 'kX7(mQ2vTz9'"`, ["kX7(mQ2vTz9"]],
  // What a text between two others is, nobody has to know.
  ['"(" + "kX7(mQ2vTz9"', ["kX7(mQ2vTz9"]],
  // Of runs, the values are known; and a run is long enough to be found.
  ['a = "kX7mQ2vTz9"', []],
  ['a = "kX7mQ2vT(z9"', []],
  // Too short, not random, a sentence, over two lines, or what has letters of another alphabet.
  ['a = "kX7(mQ2"', []],
  ['a = "the_name(of_it)"', []],
  ['a = "Keep kX7(mQ2vTz9 for yourself"', []],
  ['a = "kX7(m\nQ2vTz9"', []],
  ['a = "kX7(m\u00e9Q2vTz9"', []],
  // No quote that opens something.
  ['a"kX7(mQ2vTz9"', []],
  ['a)"kX7(mQ2vTz9"', []],
])("%j has %j", (text, texts) => {
  expect(textsIn(text)).toEqual(texts);
});

/** Random values of letters and digits, with a sign among the first eight that no value without quotes has. */
const values = fc
  .tuple(
    fc.constantFrom(..."&()<>{}[]|;:, "),
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 400 }),
  )
  .map(([sign, at, more]) => `${"7XkmQ2vT".slice(0, at)}${sign}${"z9Kd4Rb8Wn".repeat(2 + more / 10)}`);

/** Where something may stand: at the beginning, around the border of two parts, or in the third. */
const places = fc.oneof(
  fc.integer({ min: 2, max: 40 }),
  fc.integer({ min: PART - 500, max: PART + 40 }),
  fc.constant(2 * PART + 30),
);

test("wherever they stand, and whatever stands around", () => {
  const around = fc.string({ unit: fc.constantFrom(..."ab =('\"`\\\n+"), maxLength: 30 });
  fc.assert(
    fc.property(values, places, around, around, (value, place, before, after) => {
      const head = `${" ".repeat(place)}${before}\n`;
      const bytes = Buffer.from(`${head}a = "${value}"\n${after}`);
      const start = head.length + 5;
      expect(kernel.quotedTexts(bytes, whole(bytes), REST)).toContainEqual({
        start,
        end: start + value.length,
      });
    }),
  );
});

test("those that begin in a span, and end so far behind it", () => {
  const bytes = Buffer.from('  "kX7(mQ2vTz9" "zT9(vQ2mXk7"');
  const found = (end: number, rest: number) => kernel.quotedTexts(bytes, { start: 2, end }, rest);
  const [one, other] = [
    { start: 3, end: 14 },
    { start: 17, end: 28 },
  ];
  expect(found(3, 100)).toEqual([one]);
  expect(found(2, 100)).toEqual([]);
  expect(found(16, 100)).toEqual([one]);
  expect(found(17, 100)).toEqual([one, other]);
  expect(found(3, 12)).toEqual([one]);
  expect(found(3, 11)).toEqual([]);
  expect(kernel.quotedTexts(bytes, { start: 3, end: 20 }, 100)).toEqual([other]);
});
