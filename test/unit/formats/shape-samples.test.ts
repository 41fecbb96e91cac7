import { expect, test } from "@jest/globals";
import { anyHex, shape } from "../../../src/formats/shape.ts";
import { exampleOf } from "../../../src/formats/shape-samples.ts";

test("hexadecimal digits are drawn in one letter case", () => {
  const examples = Array.from({ length: 50 }, () => exampleOf(shape`${anyHex(16)}-${anyHex(16)}`));
  expect(examples.filter((text) => /[a-f]/.test(text) && /[A-F]/.test(text))).toEqual([]);
  expect(new Set(examples.map((text) => text === text.toLowerCase())).size).toBe(2);
});
