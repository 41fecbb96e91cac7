import { expect, test } from "@jest/globals";
import { isHex, isNoHash } from "../../../src/formats/characters.ts";
import { alphabets, randomText } from "../../../src/formats/sample.ts";

test("hashes are hexadecimal in either letter case", () => {
  expect(isHex(randomText(40, alphabets.anyHex))).toBe(true);
  expect(isHex(`${randomText(39, alphabets.anyHex)}g`)).toBe(false);
});

test("a key of any letters is no hash", () => {
  expect(isNoHash(randomText(40, alphabets.hex))).toBe(false);
  expect(isNoHash(`${randomText(39)}z`)).toBe(true);
});
