import { describe, expect, test } from "@jest/globals";
import { SourceText } from "../../../../src/scan/texts/source-text.ts";
import { property } from "../../chance.ts";

property("an offset has the line and column that a reader counts, in any order of asking", 40, (chance) => {
  const characters = Array.from({ length: 60 }, () =>
    chance.pick(["a", "b", "\n", "\r\n", "\u00e9", "\u6F22", "\u{1F511}"]),
  );
  const source = new SourceText("", Buffer.from(characters.join("")));
  const places = characters.map((_, index) => {
    const before = characters.slice(0, index).join("");
    const lines = before.split("\n");
    return {
      offset: Buffer.byteLength(before),
      place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    };
  });
  const shuffled = places.map((place) => ({ place, by: chance.below(1_000) })).sort((a, b) => a.by - b.by);
  for (const { place } of shuffled) expect(source.positionAt(place.offset)).toEqual(place.place);
});

test("a part of a file counts on from where it begins", () => {
  const source = new SourceText("", Buffer.from("ab\ncd"), { origin: { line: 7, column: 5 } });
  expect(source.positionAt(1)).toEqual({ line: 7, column: 6 });
  expect(source.positionAt(4)).toEqual({ line: 8, column: 2 });
  expect(source.positionAt(0)).toEqual({ line: 7, column: 5 });
});

test("a byte is a character of the text, and bytes in the middle of memory are those of the file", () => {
  const bytes = new Uint8Array(Buffer.from("xx\u00e9 key")).subarray(2);
  const source = new SourceText("", bytes);
  expect(source.text).toHaveLength(6);
  expect(source.text.indexOf("key")).toBe(3);
});

test("the lines around an offset end where lines or the limit do", () => {
  const text = "0\n1\n2\n3\n4\n5\n6";
  const source = new SourceText("", Buffer.from(text));
  const around = (offset: number, lines: number, limit = 100) => {
    const { start, end } = source.linesAround(offset, lines, limit);
    return text.slice(start, end);
  };
  expect(around(6, 0)).toBe("3");
  expect(around(6, 1)).toBe("2\n3\n4");
  expect(around(6, 9)).toBe(text);
  expect(around(0, 1)).toBe("0\n1");
  expect(around(12, 1)).toBe("5\n6");
  expect(around(6, 9, 3)).toBe("\n2\n3\n4");
});

describe("parts of a text", () => {
  const bytes = Buffer.from(`${"x".repeat(50)} key = "a\u00e9b" ${"y".repeat(50)}`);

  test("are the same before all of it is made, and when they were as long", () => {
    const source = new SourceText("", bytes);
    const read = Array.from({ length: 12 }, (_, at) => source.slice(10 * at, 10 * at + 20));
    expect(read).toEqual(Array.from({ length: 12 }, (_, at) => source.text.slice(10 * at, 10 * at + 20)));
  });

  test("tell where in the text a pattern matches", () => {
    const source = new SourceText("", bytes);
    const tries = Array.from({ length: 10 }, () => source.tryAt(/(?<= )key/y, 51, { before: 8, after: 16 }));
    expect(new Set(tries.map((tried) => tried?.end))).toEqual(new Set([54]));
    expect(new Set(tries.map((tried) => tried && tried.offset + tried.match.index))).toEqual(new Set([51]));
    expect(source.tryAt(/key/y, 50, { after: 16 })).toBeUndefined();
  });

  test("are no longer than a pattern has to see", () => {
    const source = new SourceText("", bytes);
    expect(source.tryAt(/x+/y, 0, { after: 16 })?.end).toBe(16);
  });
});
