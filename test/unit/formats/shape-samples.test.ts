import { expect, test } from "@jest/globals";
import { alphanumeric, anyHex, dotted, either, optional, shape } from "../../../src/formats/shape.ts";
import { exampleOf, leadOf } from "../../../src/formats/shape-samples.ts";

test("hexadecimal digits are drawn in one letter case", () => {
  const examples = Array.from({ length: 50 }, () => exampleOf(shape`${anyHex(16)}-${anyHex(16)}`));
  expect(examples.filter((text) => /[a-f]/.test(text) && /[A-F]/.test(text))).toEqual([]);
  expect(new Set(examples.map((text) => text === text.toLowerCase())).size).toBe(2);
});

test("no example has three dots in a row, by which people say that something is left out", () => {
  const long = Array.from({ length: 1000 }, () => exampleOf(shape`acme.${dotted(2000)}`));
  const short = Array.from({ length: 1000 }, () => exampleOf(shape`acme..${dotted(50)}`));
  const examples = [...long, ...short];
  expect(examples.filter((text) => text.includes("..."))).toEqual([]);
});

test("what is put before a key to make none of it begins like none", () => {
  const wanted = shape`${optional(shape`-`)}${either("ab", "Cd")}${alphanumeric(20, 40)}`;
  const leads = Array.from({ length: 1000 }, () => leadOf(wanted));
  expect(leads.filter((text) => !/^[bd-z0-9]\w{3}$/iu.test(text))).toEqual([]);
  expect(new Set(leads.map((text) => text.charAt(0))).size).toBeGreaterThan(30);
});
