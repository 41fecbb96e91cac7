import { expect, test } from "@jest/globals";
import type { TokenFormat } from "../../../src/formats/token-format.ts";
import { withoutOverlaps } from "../../../src/scan/overlaps.ts";
import type { RawMatch } from "../../../src/scan/raw-match.ts";
import { provider } from "./acme.ts";

/** A match from here to there, different in what the test says. */
function match(start: number, end: number, others: Partial<RawMatch> = {}, yields?: true): RawMatch {
  const acme = provider(yields === undefined ? {} : { yields });
  const [format] = acme.formats as readonly [TokenFormat];
  const common = { provider: acme, format, secret: "", keyId: undefined, known: 0 };
  return { ...common, confidence: "high", start, end, ...others };
}

test("what only touches stays, in the order of places", () => {
  const [one, two, three] = [match(0, 5), match(5, 9), match(20, 30)];
  expect(withoutOverlaps([three, two, one])).toEqual([one, two, three]);
  const between = match(3, 7, { confidence: "low" });
  expect(withoutOverlaps([one, between, two])).toEqual([one, two]);
});

test.each([
  ["the surest", match(0, 5), match(0, 50, { confidence: "medium" })],
  ["a guess last", match(0, 5, { confidence: "medium" }), match(0, 50, { confidence: "low" })],
  ["the longest", match(0, 9), match(2, 8)],
  ["the one with its public half", match(0, 9, { keyId: "a" }), match(0, 9, { known: 7 })],
  ["the one of which more is known", match(0, 9, { known: 4 }), match(0, 9, { known: 3 })],
  ["a vendor's, before one that yields", match(0, 5, { confidence: "medium" }), match(0, 50, {}, true)],
  ["one that yields, before a guess", match(0, 5, {}, true), match(0, 50, { confidence: "low" })],
])("of two that overlap %s stays", (_, better, worse) => {
  expect(withoutOverlaps([better, worse])).toEqual([better]);
  expect(withoutOverlaps([worse, better])).toEqual([better]);
});

test("of two that are alike in all, the first stays", () => {
  const [one, other] = [match(0, 5, { secret: "one" }), match(0, 5, { secret: "other" })];
  expect(withoutOverlaps([one, other])).toEqual([one]);
  expect(withoutOverlaps([other, one])).toEqual([other]);
});

test("who loses to nobody that stays, stays", () => {
  const [left, middle, right] = [match(0, 10), match(8, 16), match(14, 20)];
  expect(withoutOverlaps([left, middle, right])).toEqual([left, right]);
});
