import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { base64, base64url, dotted, hex, optional, shape } from "../../../src/formats/shape.ts";
import { anchorOf } from "../../../src/formats/shape-anchor.ts";
import { patternOf } from "../../../src/formats/shape-pattern.ts";

test("what may follow a key does not follow it half", () => {
  const pattern = patternOf(shape`key${hex(4)}${optional(shape`-${hex(2)}`)}`);
  expect(secretsIn(pattern, "key0a1b key0a1b-2c key0a1b-2c3 key0a1b-end")).toEqual(["key0a1b", "key0a1b-2c"]);
});

test("a key ends where no character of its last run follows, padded or not", () => {
  const pattern = patternOf(shape`key${base64(4)}${optional(shape`=`)}`);
  expect(secretsIn(pattern, "keyAb+/ keyAb+/= keyAb+// keyAb+/=;")).toEqual([
    "keyAb+/",
    "keyAb+/=",
    "keyAb+/=",
  ]);
});

test("the dot at the end of a sentence is none of the key's", () => {
  const key = `key${randomText(8)}`;
  expect(secretsIn(patternOf(shape`key${dotted(8)}`), `It was ${key}. ${key}.x`)).toEqual([key]);
});

test("nor are the dots of an omission, but those within a longer text make it another one", () => {
  const pattern = patternOf(shape`key${dotted(8, 10)}`);
  const key = `key${randomText(10)}`;
  expect(secretsIn(pattern, `${key}... ${key}..x ${key}._`)).toEqual([key]);
});

test("a key that may be long does not begin within a word of any kind", () => {
  const long = patternOf(shape`key${dotted(8, 400)}`);
  const short = patternOf(shape`key${dotted(8)}`);
  const key = `key${randomText(8)}`;
  const text = `my_${key} my-${key} my=${key}`;
  expect(secretsIn(long, text)).toEqual([key]);
  expect(secretsIn(short, text)).toEqual([key, key, key]);
});

test("a key may follow a word that is named", () => {
  expect(secretsIn(patternOf(shape`${hex(6)}`, ["bot"]), "/bot01ab23/getMe /rot01ab23/getMe")).toEqual([
    "01ab23",
  ]);
});

test("a key of open length does not begin with the letters of an escape", () => {
  const pattern = patternOf(shape`${hex(6, 9)}`);
  expect(secretsIn(pattern, String.raw`\b01ab23 \u00220f1ab2 %2201ab23`)).toEqual([
    "01ab23",
    "0f1ab2",
    "01ab23",
  ]);
});

test("a key that is one too long is none from its first hyphen on", () => {
  const tail = "b".repeat(8);
  expect(secretsIn(patternOf(shape`${base64url(8)}`), `a-${tail} ${tail}`)).toEqual([tail]);
});

test("a key that says enough may follow anything", () => {
  expect(secretsIn(patternOf(shape`key_${hex(6)}`, "anything"), "monkey_01ab23")).toEqual(["key_01ab23"]);
});

test("one digit beside a text makes ten longer texts to look for", () => {
  const anchor = anchorOf(shape`${hex(3)}${{ kind: "run", alphabet: "digits", min: 1, max: 1 }}Q~${hex(8)}`);
  expect(anchor?.texts).toHaveLength(10);
  expect(anchor?.texts).toContain("7Q~");
  expect(anchor?.before).toEqual({ min: 3, max: 3 });
});

function secretsIn(pattern: RegExp, text: string): readonly (string | undefined)[] {
  return [...text.matchAll(pattern)].map((match) => match.groups?.secret);
}

test("what is set off goes on behind a sign that the key may have", () => {
  const key = `key${randomText(10)}`;
  expect(secretsIn(patternOf(shape`key${dotted(8, 10)}`), `${key}_.x ${key}_=x ${key}_ x`)).toEqual([key]);
});

test("a key may be set off by two signs on each side", () => {
  const patterns = [patternOf(shape`key${base64url(8)}`), patternOf(shape`key${dotted(8)}`)];
  const key = `key${randomText(8)}`;
  const text = `_${key}_ <!--${key}--> --${key} __${key}__ x_${key}_x ${key}--x ${key}_x;`;
  for (const pattern of patterns) expect(secretsIn(pattern, text)).toEqual([key, key, key, key]);
});
