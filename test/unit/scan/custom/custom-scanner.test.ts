import { expect, test } from "@jest/globals";
import type { CustomRule } from "../../../../src/scan/custom/custom-rule.ts";
import { withCustomRules } from "../../../../src/scan/custom/custom-scanner.ts";
import { LinearPattern } from "../../../../src/scan/custom/linear-pattern.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { acme, acmeKey } from "../acme.ts";

const pattern = LinearPattern.compile("(?:shop|acme)_[a-z]{8}");
if (typeof pattern === "string") throw new Error(pattern);

const rule: CustomRule = {
  id: "shop-token",
  name: "shop token",
  severity: "high",
  keywords: ["shop_", "acme_"],
  pattern,
  isInScope: () => true,
  isAllowed: () => false,
};
const scanner = withCustomRules(createScanner([acme]), [rule], {
  holdsRules: (path) => path === "rules.yml",
  mildness: () => 0,
});

function found(bytes: Uint8Array, path = "a.txt") {
  return scanner
    .scan(path, bytes)
    .matches.map(({ formatId, start, end }) => [formatId, start.line, start.column, end.column]);
}

test("findings of both come in the order of their places, and a provider's shape goes first", () => {
  const text = `é shop_abcdefgh\n${acmeKey()} shop_ijklmnop`;
  expect(found(Buffer.from(text))).toEqual([
    ["shop-token", 1, 3, 16],
    ["acme-key", 2, 1, 14],
    ["shop-token", 2, 15, 28],
  ]);
});

test("UTF-16 is read as such, and files with rules are left to Rekey's own", () => {
  const text = "x\nshop_abcdefgh";
  // What is no text has more than one reading.
  const inUtf16 = found(Buffer.from(`\ufeff${text}`, "utf16le"));
  expect(inUtf16[0]?.slice(0, 2)).toEqual(["shop-token", 2]);
  expect(found(Buffer.from(`${text} ${acmeKey()}`), "rules.yml").map(([id]) => id)).toEqual(["acme-key"]);
});
