import { expect, test } from "@jest/globals";
import { hasInlineAllow, isAllowedInline } from "../../../src/scan/inline-allow.ts";

const lines = ["# rekey:allow a sample", "one", "two // rekey:allow", "three", "four"];

test("the mark counts in the same line and in the line above", () => {
  expect([1, 2, 3, 4, 5].map((line) => isAllowedInline(lines, line))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isAllowedInline(lines, 5, 5)).toBe(false);
  expect(isAllowedInline(["a", "b", "c # rekey:allow", "d"], 1, 3)).toBe(true);
});

test("the mark is a word of its own, in any kind of comment", () => {
  for (const line of [
    "x # rekey:allow",
    "-- Rekey:Allow why",
    "<!-- rekey:allow -->",
    "/*rekey:allow*/",
    '"rekey:allow"',
  ])
    expect(hasInlineAllow(line)).toBe(true);
  for (const line of ["rekey:allowed", "rekey:allow-all", "prerekey:allow", "rekey: allow", "x:rekey:allow"])
    expect(hasInlineAllow(line)).toBe(false);
});
