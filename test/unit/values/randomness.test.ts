import { describe, expect, test } from "@jest/globals";
import { alphabets } from "../../../src/formats/sample.ts";
import { looksDrawn, randomness } from "../../../src/values/randomness.ts";
import { Chance } from "../chance.ts";
import { writtenNames } from "./classes/written-names.ts";

const MADE = 1_000;

const drawn = {
  hex: alphabets.hex,
  "upper-case hex": alphabets.hex.toUpperCase(),
  "lower-case alphanumeric": alphabets.lowerAlphanumeric,
  alphanumeric: alphabets.alphanumeric,
  base64: alphabets.base64,
  base64url: alphabets.base64url,
  password: `${alphabets.alphanumeric}!@#$%^&*-_=+?`,
};

describe.each(Object.entries(drawn))("random %s", (_, alphabet) => {
  // [length, at least so many of a hundred are called random]
  test.each([
    [12, 85],
    [16, 93],
    [20, 96],
    [24, 98],
    [32, 99],
    [40, 99],
    [64, 100],
    [200, 100],
  ])("of %i characters is known in %i of 100 cases", (length, share) => {
    const chance = new Chance(length);
    const known = count(() => chance.text(length, alphabet));
    expect((100 * known) / MADE).toBeGreaterThanOrEqual(share);
  });
});

test.each(Object.entries(writtenNames))("%s is not random", (_, write) => {
  const chance = new Chance(7);
  expect(count(() => write(chance)) / MADE).toBeLessThanOrEqual(0.005);
});

test("certainty grows with the length", () => {
  const chance = new Chance(11);
  const certainty = [8, 12, 16, 24].map((length) => {
    const all = Array.from({ length: MADE }, () => randomness(chance.text(length, alphabets.alphanumeric)));
    return all.reduce((sum, one) => sum + one, 0) / MADE;
  });
  expect(certainty).toEqual(certainty.toSorted((a, b) => a - b));
  expect(certainty[0]).toBeLessThan(0.95);
});

test.each([
  ["", 0],
  ["a".repeat(64), 0],
  ["abcdefghijklmnopqrstuvwxyz0123456789", 0],
  ["0123456789abcdef".repeat(4), 0],
  ["qwertyuiop", 0],
  ["1qaz2wsx3edc1qaz2wsx3edc1qaz2wsx3edc", 0],
  ["!@#$%^&*()_+", 0],
  ["deadbeef".repeat(8), 0],
  ["asdfghjklzxcvbnm", 0],
  ["correct horse battery staple", 0],
  ["Über den Wolken muss die Freiheit wohl grenzenlos sein", 0],
  ["密码不是随机的密码不是随机的", 0],
  ["1234567890".repeat(5), 0],
  ["P@ssw0rd123!", 0],
  ["1700000000000", 0],
])("%j is not random", (text, expected) => {
  expect(Math.round(randomness(text))).toBe(expected);
});

test("behind a prefix one letter case is enough where a generator has no other", () => {
  const chance = new Chance(13);
  const keys = Array.from({ length: MADE }, () => `acme_pat_${chance.text(24, alphabets.lowerAlphanumeric)}`);
  expect(keys.filter(looksDrawn).length).toBeGreaterThan(0.95 * MADE);
  expect(looksDrawn(`acme_pat_${"Ab".repeat(8)}`)).toBe(true);
  expect(looksDrawn("acme_pat_settings_page_of_user_2")).toBe(false);
});

function count(make: () => string): number {
  let known = 0;
  for (let made = 0; made < MADE; made++) if (randomness(make()) >= 0.5) known++;
  return known;
}
