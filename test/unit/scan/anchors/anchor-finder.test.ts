import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { leadingTo } from "../../../../src/scan/anchors/ahead.ts";
import { AnchorFinder } from "../../../../src/scan/anchors/anchor-finder.ts";
import { anchorTables } from "../../../../src/scan/anchors/anchor-tables.ts";

const TEXTS = [
  { text: "abc", exact: true },
  { text: "key", exact: false },
  { text: "b_a", exact: false },
  { text: "aab_", exact: true },
  { text: "api_key", exact: false },
  { text: "keys", exact: true },
];

/** Few letters, so that the texts come up often. */
const surroundings = fc.string({ unit: fc.constantFrom(..."abckeyspiAKEY_- .\u00ff"), maxLength: 60 });
const pieces = fc.array(fc.oneof(surroundings, fc.constantFrom(...TEXTS.map(({ text }) => text))), {
  maxLength: 8,
});

/** The same around a text that does not stand everywhere. */
const around = fc.array(fc.constantFrom(...Array.from({ length: 6 }, () => "abc"), ..."aZ9-+!?. \\%\u00ff"), {
  maxLength: 30,
});

describe("the finder of texts", () => {
  test("finds what stands there, wherever the bytes begin in memory, and nothing else", () => {
    const finder = new AnchorFinder(anchorTables(TEXTS));
    fc.assert(
      fc.property(pieces, fc.nat(3), (parts, shift) => {
        const text = parts.join("");
        const bytes = Buffer.from(`${"x".repeat(shift)}${text}`, "latin1").subarray(shift);
        const found: string[] = [];
        finder.find(bytes, (position, index) => found.push(`${position} ${index}`));
        expect(found.sort()).toEqual(standing(text).sort());
      }),
    );
  });

  test("finds it far into large texts, too, and where a step ends", () => {
    const finder = new AnchorFinder(anchorTables(TEXTS));
    for (let length = 16_376; length < 16_388; length++) {
      const found: number[] = [];
      finder.find(Buffer.from(`${"x".repeat(length)}api-key`), (position) => found.push(position));
      expect(found.sort()).toEqual([length, length + 4]);
    }
  });

  test("leaves out texts with something behind them that cannot stand there, and those within a word", () => {
    const anchor = { text: "abc", exact: true, ahead: leadingTo("!?", "-+"), before: 2, alone: true };
    const finder = new AnchorFinder(anchorTables([anchor]));
    fc.assert(
      fc.property(around, fc.nat(3), (parts, shift) => {
        const text = parts.join("");
        const bytes = Buffer.from(`${"x".repeat(shift)}${text}`, "latin1").subarray(shift);
        const found: number[] = [];
        finder.find(bytes, (position) => found.push(position));
        expect(found).toEqual(
          [...text.matchAll(/abc(?=[-+]*(?:[!?]|$))/g)]
            .map(({ index }) => index)
            .filter((index) => !/[0-9a-z]..$/is.test(text.slice(0, index)) || isEscaped(text, index)),
        );
      }),
    );
  });

  test("leaves to others what it does not see to its end", () => {
    const finder = new AnchorFinder(anchorTables([{ text: "abc", exact: true, ahead: leadingTo("!", "-") }]));
    const found: number[] = [];
    finder.find(Buffer.from(`abc${"-".repeat(199)}. abc${"-".repeat(200)}.`), (place) => found.push(place));
    expect(found).toEqual([204]);
  });

  test("finds texts of other scripts, as the bytes of their UTF-8", () => {
    const inBytes = (text: string) => Buffer.from(text).toString("latin1");
    const texts = ["ароль", "密码", "api密钥"].map((text) => ({ text: inBytes(text), exact: false }));
    const found: string[] = [];
    const finder = new AnchorFinder(anchorTables(texts));
    finder.find(Buffer.from("Пароль, АРОЛЬ; x密码, API密钥"), (at, index) => found.push(`${at} ${index}`));
    expect(found.sort()).toEqual(["2 0", "27 1", "35 2"]);
  });

  test("takes texts of three bytes and more, and no longer ones than it looks at together", () => {
    for (const text of ["", "ab", "\u043a\u043b\u044e\u0447", "ab".repeat(128)])
      expect(() => new AnchorFinder(anchorTables([{ text, exact: true }]))).toThrow(RangeError);
    const longest = "ab".repeat(128).slice(1);
    expect(foundIn(`x${longest}`, [longest])).toEqual(["1 0"]);
  });

  test("finds as many texts as there is room for", () => {
    const texts = Array.from({ length: 3_000 }, (_, number) => beginning(number));
    expect(foundIn(texts.join("-"), texts)).toEqual(texts.map((_, index) => `${4 * index} ${index}`));
  });

  test.each([
    ["beginnings of windows", Array.from({ length: 5_000 }, (_, number) => beginning(number))],
    ["texts", Array.from({ length: 0x4001 }, (_, number) => beginning(number % 2_000) + (number % 10))],
    ["texts that are known by the same", Array.from({ length: 0x1001 }, () => "qzxj")],
    ["letters", Array.from({ length: 1_400 }, () => "qzxj".repeat(25))],
  ])("does not take more %s than there is room for", (_, texts) => {
    expect(() => new AnchorFinder(anchorTables(texts.map((text) => ({ text, exact: true }))))).toThrow(
      "too many texts",
    );
  });
});

/** True where there may be an escape before the two characters that stand before a place. */
function isEscaped(text: string, index: number): boolean {
  return /[\\%]/.test(text.slice(Math.max(0, index - 8), Math.max(0, index - 3)));
}

/** Three letters, others for each number. */
function beginning(number: number): string {
  return [number % 26, Math.trunc(number / 26) % 26, Math.trunc(number / 676)]
    .map((letter) => String.fromCharCode(0x61 + letter))
    .join("");
}

function foundIn(text: string, texts: readonly string[]): readonly string[] {
  const found: string[] = [];
  const finder = new AnchorFinder(anchorTables(texts.map((one) => ({ text: one, exact: true }))));
  finder.find(Buffer.from(text), (position, index) => found.push(`${position} ${index}`));
  return found;
}

function standing(text: string): string[] {
  return TEXTS.flatMap((anchor, index) =>
    Array.from(text, (_, position) => position)
      .filter((position) => same(text.slice(position, position + anchor.text.length), anchor))
      .map((position) => `${position} ${index}`),
  );
}

function same(text: string, anchor: { readonly text: string; readonly exact: boolean }): boolean {
  if (anchor.exact) return text === anchor.text;
  return text.toLowerCase().replace(/[-. ]/g, "_") === anchor.text;
}
