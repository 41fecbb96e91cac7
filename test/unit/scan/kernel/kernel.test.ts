import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { AnchorFinder } from "../../../../src/scan/anchors/anchor-finder.ts";
import { anchorTables } from "../../../../src/scan/anchors/anchor-tables.ts";
import { kernel } from "../../../../src/scan/kernel/kernel.ts";
import { RARE } from "../../../../src/scan/kernel/survey.ts";
import type { Span } from "../../../../src/scan/texts/source-text.ts";
import { wordsOf } from "../../../../src/values/name-words.ts";
import { wordsOfSecrets } from "../../../../src/values/names.ts";

/** The compiled code takes texts in parts of this size. */
const PART = 0x4_0000;

/** Where something may stand: at the beginning, or around the border of two parts. */
const places = fc.oneof(
  fc.nat(40),
  fc.integer({ min: PART - 80, max: PART + 20 }),
  fc.constant(2 * PART - 30),
);

/** Texts of few kinds of characters, so that runs come up often, and bytes that are none of ASCII. */
function textOf(...characters: readonly string[]) {
  return fc.string({ unit: fc.constantFrom(...characters), maxLength: 90 });
}

/** Something between spaces, so far into a text that it stands anywhere in one part or in two. */
function placed(text: string, place: number): Buffer {
  return Buffer.from(`${" ".repeat(place)}${text} end`, "latin1");
}

describe("places in names of secrets", () => {
  test.each([
    ["apiKey", true],
    ["APIKEYS", true],
    ["HTTPToken2", true],
    ["my_dbpasswd", true],
    ["mot de passe", true],
    ["xtoken", false],
    ["keyword", false],
    ["monkey", false],
    ["passing", false],
    ["tokenizer", false],
    ["12", false],
  ])("%j has one: %j", (text, is) => {
    const bytes = Buffer.from(`(${text})`);
    const places = Array.from(text, (_, at) => 1 + at).slice(-4);
    expect(kernel.inNames(bytes, places).names).toEqual(is ? places : []);
  });

  test("are those of letters and digits with such a word, wherever they stand", () => {
    const words = [
      "key",
      "Key",
      "KEYS",
      "token",
      "auth",
      "TH",
      "db",
      "pass",
      "pw",
      "passwd",
      "api",
      "x",
      "7",
      "Word",
    ];
    const texts = fc
      .array(fc.constantFrom(...words, ..."_ -./\n\u00e9"), { maxLength: 20 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, places, (text, place) => {
        const bytes = placed(text, place);
        const all = Array.from(text, (_, at) => place + at);
        expect(kernel.inNames(bytes, all).names).toEqual(
          all.filter((at) => mayNameSecret(wordAround(bytes.toString("latin1"), at))),
        );
      }),
    );
  });
});

describe("runs of digits that may say a text", () => {
  test("are those with a beginning of hexadecimal digits or base64, wherever they stand", () => {
    const said = fc.oneof(
      fc.string({ maxLength: 40 }).map((text) => Buffer.from(text).toString("hex")),
      fc.string({ maxLength: 40 }).map((text) => Buffer.from(text).toString("base64url")),
      textOf(..."0123456789abcdefABCDEFIJZz+/-_", "0x", "/", " ", "=", "\n", "\u00e9"),
    );
    const texts = fc.array(said, { maxLength: 5 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(60), (text, place) => {
        const bytes = placed(text, place);
        expect(kernel.survey(bytes).runs).toEqual(encodedRuns(bytes.toString("latin1")));
      }),
    );
  });

  test("are whole where two parts meet, as long as they may be", () => {
    const key = Buffer.from("a key of twenty and more characters").toString("base64url");
    for (const place of [PART - key.length - 1, PART - key.length, PART - 20, PART - 1, PART, 2 * PART - 3])
      expect(kernel.survey(placed(key, place)).runs).toEqual([{ start: place, end: place + key.length }]);
    const long = "QUFB".repeat(PART);
    expect(kernel.survey(placed(long, 7)).runs).toEqual([{ start: 7, end: 7 + long.length }]);
  });
});

describe("the end of a line", () => {
  test("is the line feed with so many others before it, or the end of what is looked at", () => {
    fc.assert(
      fc.property(
        textOf("a", " ", "\n", "\r"),
        places,
        fc.nat(9),
        fc.nat(120),
        (text, place, lines, size) => {
          const bytes = placed(text, place);
          const end = Math.min(bytes.length, place + size);
          const feeds = [...bytes.toString("latin1", place, end).matchAll(/\n/g)].map(
            ({ index }) => place + index,
          );
          expect(kernel.lineEnd(bytes, { start: place, end }, lines)).toBe(feeds[lines] ?? end);
        },
      ),
    );
  });

  test("is that of the bytes that are asked about, whatever was before, and nearly wherever", () => {
    const one = Buffer.from(`a\n${"b".repeat(2 * PART)}\nc`);
    const other = Buffer.from(`abc\n${"d".repeat(2 * PART)}`);
    const endOf = (bytes: Buffer, start: number) =>
      kernel.lineEnd(bytes, { start, end: Math.min(bytes.length, start + 300) }, 0);
    expect([endOf(one, 0), endOf(other, 0), endOf(one, 0)]).toEqual([1, 3, 1]);
    expect([endOf(one, 2 * PART), endOf(other, 2 * PART), endOf(one, 1)]).toEqual([
      2 * PART + 2,
      2 * PART + 4,
      1,
    ]);
  });
});

describe("rare bytes", () => {
  test.each([
    ["nothing of it: \\n \\\\ x/y", 0],
    ["a zero \0", RARE.control],
    ["a color \x1b[0m", RARE.control],
    ["a%20b", RARE.percent],
    ["a\\/b", RARE.slash],
    ["a\\\nb", RARE.lineEnd],
    ["a\\\r\nb", RARE.lineEnd],
    ["100%\\/\0", RARE.percent + RARE.slash + RARE.control],
  ])("%j has %d", (text, rare) => {
    for (const place of [0, 13, PART - 9, PART - 2, PART - 1, PART])
      expect(kernel.survey(Buffer.from(" ".repeat(place) + text)).rare).toBe(rare);
  });
});

test("texts are found wherever two parts meet in them, and in turns with those of another finder", () => {
  // The rarest characters of the first stand at its beginning, those of the second at its end.
  const finders = ["qzxentertain", "entertainqzx"].map((text) => ({
    text,
    finder: new AnchorFinder(anchorTables([{ text, exact: true }])),
  }));
  for (let before = -1; before <= 13; before++) {
    for (const { text, finder } of finders) {
      const found: number[] = [];
      finder.find(placed(text, PART - before), (at) => found.push(at));
      expect(found).toEqual([PART - before]);
    }
  }
});

test("texts are all found, once and in their order, where more stand than one answer has room for", () => {
  const texts = Array.from({ length: 20 }, (_, index) => "a".repeat(3 + index));
  const finder = new AnchorFinder(anchorTables(texts.map((text) => ({ text, exact: true }))));
  const bytes = placed("a".repeat(9_000), PART - 4_500);
  const found: string[] = [];
  finder.find(bytes, (position, index) => found.push(`${position} ${index}`));
  const [start, end] = [PART - 4_500, PART + 4_500];
  const standing = Array.from({ length: 9_000 }, (_, at) =>
    texts.flatMap((text, index) => (start + at + text.length <= end ? [`${start + at} ${index}`] : [])),
  );
  expect(found).toEqual(standing.flat());
});

test("no search begins within another one, whose bytes it would write over", () => {
  const finder = new AnchorFinder(anchorTables([{ text: "key", exact: true }]));
  const bytes = Buffer.from("a key, and a key");
  expect(() => finder.find(bytes, () => kernel.survey(bytes))).toThrow(
    "a search was begun within another one",
  );
  const found: number[] = [];
  finder.find(bytes, (position) => found.push(position));
  expect(found).toEqual([2, 13]);
});

const known = new Set(wordsOfSecrets);

function mayNameSecret(words: string): boolean {
  return wordsOf(words).some((word) => known.has(word));
}

/** The letters and digits around a place or right behind it, 40 of them at most before and behind. */
function wordAround(text: string, at: number): string {
  const before = /[A-Za-z\d]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
  const isWithin = /[A-Za-z\d]/.test(text.charAt(at));
  const behind = /^[A-Za-z\d]*/.exec(text.slice(isWithin ? at : at + 1, at + 40))?.[0] ?? "";
  return isWithin ? before + behind : behind;
}

/** The runs in {@link kernel.survey}, in plain words. */
function encodedRuns(text: string): readonly Span[] {
  return runsOf(/[\w+/-]{20,}/g, text)
    .filter(({ run }) => maySay(run))
    .map(({ run, at }) => ({ start: at, end: at + run.length }));
}

function maySay(run: string): boolean {
  let rest = run;
  for (let tries = 0; tries < 4 && rest.length >= 20; tries++) {
    if (/^(?:[2-6][\da-f]|7[\da-e]|0[9ad]){4}/i.test(rest) || /^(?:[ACDI-Za-f]...){5}/.test(rest))
      return true;
    rest = rest.replace(/^(?:0x|[A-Za-z\d]*(?:[^A-Za-z\d]|$))/i, "");
  }
  return false;
}

function runsOf(pattern: RegExp, text: string): readonly { readonly run: string; readonly at: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ run: match[0], at: match.index }));
}
