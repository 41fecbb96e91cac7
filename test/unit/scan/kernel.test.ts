import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { AnchorFinder } from "../../../src/scan/anchor-finder.ts";
import { anchorTables } from "../../../src/scan/anchor-tables.ts";
import { kernel, RARE } from "../../../src/scan/kernel/kernel.ts";
import type { Span } from "../../../src/scan/source-text.ts";

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

describe("runs of characters that could be values", () => {
  test.each([
    ["aB3dE6gH", ["aB3dE6gH"]],
    ["aB3dE6g", []],
    ['key = "a1b2c3d4" ', ["a1b2c3d4"]],
    ["a1b2c3d4,e5f6g7h8 i9j0k1l2", ["a1b2c3d4", "e5f6g7h8", "i9j0k1l2"]],
    ["internationalization", []],
    ["camelCaseofseveralwordsinone", []],
    ["aaaaaa111111bbbbbb", []],
    ["aaaa1111bbbb2222", ["aaaa1111bbbb2222"]],
    ["aaa111bbb222", ["aaa111bbb222"]],
    ["aaaa11111bbbbCCCC", ["aaaa11111bbbbCCCC"]],
    ["aaaaBBBBBccccDDDD", []],
    ["KEY=x9_-+/.~!@#$%^*y", ["KEY=x9_-+/.~!@#$%^*y"]],
    ["a1b2(c3d4)", []],
    ["a1b2\u00e9c3d4", []],
  ])("%j has %j", (text, runs) => {
    const bytes = Buffer.from(text);
    const found = kernel.variedRuns(bytes, { start: 0, end: bytes.length });
    expect(found.map(({ start, end }) => bytes.toString("utf8", start, end))).toEqual(runs);
  });

  test("what is outside a span does not count", () => {
    const bytes = Buffer.from("a1b2c3d4e5f6g7h8");
    expect(kernel.variedRuns(bytes, { start: 2, end: 12 })).toEqual([{ start: 2, end: 12 }]);
    expect(kernel.variedRuns(bytes, { start: 2, end: 9 })).toEqual([]);
  });

  test("are those that change their kind often enough, wherever they stand", () => {
    const texts = textOf(..."abcAB12_=-.!~@^?", " ", "(", "\n", "\u00e9", "\x7f", "`", "{", "[", "<", ":");
    fc.assert(
      fc.property(texts, places, fc.nat(6), (text, place, cut) => {
        const bytes = placed(text, place);
        const span = { start: cut, end: bytes.length - cut };
        expect(kernel.variedRuns(bytes, span)).toEqual(variedRuns(bytes.toString("latin1"), span));
      }),
    );
  });

  test("may go on behind a span, so far", () => {
    const bytes = Buffer.from("(a1b2c3d4e5f6 a1b2c3d4)");
    const found = (end: number, rest: number) => kernel.variedRuns(bytes, { start: 0, end }, rest);
    expect(found(2, 100)).toEqual([{ start: 1, end: 13 }]);
    expect(found(2, 8)).toEqual([{ start: 1, end: 10 }]);
    expect(found(2, 6)).toEqual([]);
    expect(found(15, 100)).toEqual([
      { start: 1, end: 13 },
      { start: 14, end: 22 },
    ]);
  });

  test("are those that begin in a span, wherever it is", () => {
    const texts = textOf(..."abcAB12_=-.", " ", "(");
    fc.assert(
      fc.property(texts, places, fc.nat(40), fc.nat(50), (text, place, before, rest) => {
        const bytes = placed(text, place);
        const span = { start: place, end: Math.max(place, bytes.length - before) };
        const all = variedRuns(bytes.toString("latin1", 0, span.end + rest), {
          start: span.start,
          end: Math.min(bytes.length, span.end + rest),
        });
        expect(kernel.variedRuns(bytes, span, rest)).toEqual(all.filter(({ start }) => start < span.end));
      }),
    );
  });

  test("change where two parts meet, too", () => {
    // Two changes are just enough for twelve characters with a digit.
    for (let before = 0; before <= 12; before++)
      expect(kernel.variedRuns(placed("aaaa1aaaaaaa", PART - before), { start: 0, end: PART + 16 })).toEqual([
        { start: PART - before, end: PART - before + 12 },
      ]);
  });

  test("may be longer than what is looked at together", () => {
    const bytes = Buffer.from(`x ${"a1".repeat(PART)} ${"b".repeat(PART)}${"a1".repeat(PART)}`);
    expect(kernel.variedRuns(bytes, { start: 0, end: bytes.length })).toEqual(
      variedRuns(bytes.toString("latin1"), { start: 0, end: bytes.length }),
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

/** What {@link kernel.variedRuns} finds, in plain words. */
function variedRuns(text: string, { start, end }: Span): readonly Span[] {
  return runsOf(/[\w+/=.~!?@#$%^*-]+/g, text.slice(start, end))
    .filter(({ run }) => run.length >= 8 && (/\d/.test(run) ? 6 : 4) * changesIn(run) >= run.length)
    .map(({ run, at }) => ({ start: start + at, end: start + at + run.length }));
}

function changesIn(run: string): number {
  const kinds = run
    .replace(/[a-z]/g, "a")
    .replace(/[A-Z]/g, "A")
    .replace(/\d/g, "1")
    .replace(/[^aA1]/g, "-");
  return kinds.length - 1 - (kinds.match(/(.)(?=\1)/g) ?? []).length;
}

/** The same of the runs in {@link kernel.survey}. */
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
