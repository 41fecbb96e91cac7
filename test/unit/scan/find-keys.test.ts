import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { either, hex, optional, shape } from "../../../src/formats/shape.ts";
import type { TokenFormat } from "../../../src/formats/token-format.ts";
import { generic } from "../../../src/providers/generic.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { acmeKey, provider } from "./acme.ts";

test("a text that several formats share finds them all", () => {
  const short = provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z-])/g }, "short");
  const long = provider({ pattern: /(?<secret>acme_[a-z]{8}-[a-z]{4})/g }, "long");
  expect(ids([short, long], `${acmeKey()} ${acmeKey()}-abcd`)).toEqual(["short-key", "long-key"]);
});

test("a pattern that begins with its keyword is tried there and nowhere else", () => {
  const begins = { begins: true, pattern: /[a-z_]{0,20}(?<secret>acme_[a-z]{8})/g } as const;
  const key = acmeKey();
  const [found] = createScanner([provider(begins)]).scan("", Buffer.from(`not_${key}`)).matches;
  expect(found?.start).toEqual({ line: 1, column: 5 });
  expect(ids([provider({ ...begins, pattern: /x(?<secret>acme_[a-z]{8})/g })], `x${key}`)).toEqual([]);
  expect(ids([provider({ pattern: /x(?<secret>acme_[a-z]{8})/g })], `x${key}`)).toEqual(["acme-key"]);
});

test("a shape is found by its text, which stands at one distance from its beginning or at several", () => {
  const fixed = shape`${hex(6)}-acme-${hex(8)}`;
  const loose = shape`${either("a", "bcd")}${optional(shape`-`)}-acme-${hex(8)}`;
  for (const [formed, text] of [
    [fixed, "0a1b2c-acme-9f1c7a04"],
    [loose, "bcd--acme-9f1c7a04"],
  ] as const) {
    const pattern =
      formed === fixed ? /(?<secret>[\da-f]{6}-acme-[\da-f]{8})/g : /(?<secret>(?:a|bcd)--?acme-[\da-f]{8})/g;
    const format: Partial<TokenFormat> = { shape: formed, keywords: ["-acme-"], pattern };
    expect(ids([provider(format)], `a ${text} b`)).toEqual(["acme-key"]);
    expect(ids([provider(format)], text)).toEqual(["acme-key"]);
  }
});

test("letter case counts in a keyword with a capital, and in no other one", () => {
  const pattern = /(?<secret>acme_[a-z]{8})/gi;
  for (const written of [acmeKey(), acmeKey().toUpperCase()])
    expect(ids([provider({ keywords: ["acme_"], pattern })], written)).toEqual(["acme-key"]);
  const capital = provider({ keywords: ["ACME"], pattern });
  expect(ids([capital], acmeKey().toUpperCase())).toEqual(["acme-key"]);
  expect(ids([capital], acmeKey())).toEqual([]);
});

test("a pattern looks no farther than its reach from its keyword", () => {
  const far = provider({
    keywords: ["acme_"],
    pattern: /acme_ {0,90}(?<secret>[a-z0-9]{24})(?![a-z0-9])/g,
    reach: { before: 0, after: 70 },
  });
  const value = randomText(24, alphabets.lowerAlphanumeric);
  expect(ids([far], `acme_${" ".repeat(20)}${value}`)).toEqual(["acme-key"]);
  expect(ids([far], `acme_${" ".repeat(70)}${value}`)).toEqual([]);
});

test("of keyed formats that fit equally well the first of the catalogue counts, wherever their words stand", () => {
  const keyed = (word: string) =>
    provider({ keywords: [word], pattern: /\b(?<secret>[a-z\d]{24})\b/g, context: { by: "nearby" } }, word);
  const [blue, green] = [keyed("bluewhale"), keyed("greenwhale")];
  const value = `q7${randomText(22, "bdfhjmqrvxz2345679")}`;
  for (const text of [`bluewhale greenwhale\n\n\n(${value})`, `greenwhale bluewhale\n\n\n(${value})`]) {
    expect(ids([blue, green], text)).toEqual(["bluewhale-key"]);
    expect(ids([green, blue], text)).toEqual(["greenwhale-key"]);
  }
});

test("what is published in one form is so in every form", () => {
  const published = createHash("sha256").digest("hex");
  const folded = `${published.slice(0, 32)}\n${published.slice(32)}`;
  const pattern = /(?<secret>[\da-f]{32}\n[\da-f]{32})/g;
  const unfolded = provider({ keywords: ["acme"], pattern, normalize: (text) => text.replace("\n", "") });
  expect(ids([unfolded], `acme ${folded}`)).toEqual([]);
  expect(ids([unfolded], `acme ${folded.replace("e", "f")}`)).toEqual(["acme-key"]);
});

test("a scanner remembers nothing of what it scanned before", () => {
  const scanner = createScanner([
    provider({ begins: true }),
    provider({ pattern: /(?<secret>acme_[a-z]{8})/gi }, "two"),
  ]);
  const [first, second] = [acmeKey(), acmeKey()].map((key) => Buffer.from(`${"x ".repeat(9)}${key}`));
  const alone = scanner.scan("", first ?? Buffer.alloc(0)).matches.length;
  scanner.scan("", Buffer.concat([second ?? Buffer.alloc(0), Buffer.from(" ".repeat(99))]));
  expect(scanner.scan("", first ?? Buffer.alloc(0)).matches).toHaveLength(alone);
});

function ids(catalogue: Parameters<typeof createScanner>[0], text: string): readonly string[] {
  return createScanner(catalogue)
    .scan("", Buffer.from(text))
    .matches.map(({ formatId }) => formatId);
}

test("what any password may look like is no look-alike of one kind of them", () => {
  const form = {
    pattern: /password = (?<secret>[A-Za-z\d]{24,})/g,
    keywords: ["password"],
    isGenuine: () => false,
  };
  const text = `password = q7R${randomText(20, alphabets.alphanumeric)}x4Z`;
  expect(ids([generic, provider({ ...form, yields: true })], text)).toEqual(["generic-secret"]);
  expect(ids([generic, provider(form)], text)).toEqual([]);
});
