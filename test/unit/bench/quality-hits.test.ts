import { expect, test } from "@jest/globals";
import { isLocated } from "../../../bench/quality-hits.ts";
import { FULL_SIZE, type Positive, positives } from "../../corpus/corpus.ts";
import { Dice } from "../../corpus/dice.ts";

const corpus = positives(new Dice("hits"), { ...FULL_SIZE, perKind: 1 });

const plain = someFile(({ core, kind }) => core !== undefined && kind.core === undefined);
const encoded = someFile(({ family, core }) => family === "encoded" && core === undefined);

test("a key is located by its text, by its place, and by half of it", () => {
  const { key, place } = plain;
  const middle = Math.ceil((place.start + place.end) / 2);
  expect(isLocated(plain, [{ texts: [key] }])).toBe(true);
  expect(isLocated(plain, [{ texts: [`token = "${key}"`] }])).toBe(true);
  expect(isLocated(plain, [{ texts: [key.slice(0, Math.ceil(key.length / 2))] }])).toBe(true);
  expect(isLocated(plain, [{ texts: [], place }])).toBe(true);
  expect(isLocated(plain, [{ texts: [], place: { start: place.start, end: middle } }])).toBe(true);
});

test("a key is not located by less, by another text, or by everything around it", () => {
  const { key, place, text } = plain;
  expect(isLocated(plain, [])).toBe(false);
  expect(isLocated(plain, [{ texts: [""] }])).toBe(false);
  expect(isLocated(plain, [{ texts: [key.slice(0, Math.floor(key.length / 2) - 1)] }])).toBe(false);
  expect(isLocated(plain, [{ texts: ["another text of some length"] }])).toBe(false);
  expect(isLocated(plain, [{ texts: [`${key}${"x".repeat(1_000)}`] }])).toBe(false);
  const wide = { start: place.start - 1_000, end: Math.max(text.length, place.end) + 1_000 };
  expect(isLocated(plain, [{ texts: [], place: wide }])).toBe(false);
});

test("a key that is encoded may be told as it stands there, or decoded", () => {
  const { key, place, text } = encoded;
  expect(text).not.toContain(key);
  expect(isLocated(encoded, [{ texts: [key] }])).toBe(true);
  expect(isLocated(encoded, [{ texts: [text.slice(place.start, place.end)] }])).toBe(true);
});

test("of a block, what cannot be missed of it is enough", () => {
  const block = someFile(({ key, kind }) => key.includes("\n") && kind.core !== undefined);
  expect(isLocated(block, [{ texts: [block.key.replaceAll("\n", "\\n")] }])).toBe(true);
});

function someFile(isWanted: (positive: Positive) => boolean): Positive {
  const wanted = corpus.find(isWanted);
  if (wanted === undefined) throw new Error("the corpus has no such file");
  return wanted;
}
