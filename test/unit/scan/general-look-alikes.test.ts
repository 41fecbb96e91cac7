import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner(catalogue);

test("a random value under the name of a secret is found, a hash in a lock file is not", () => {
  // Letters and digits in turns: what chance puts into long rows of one kind is passed over.
  const value = Array.from({ length: 10 }, () => randomText(2, "abcdef") + randomText(2, "0123456789"));
  const text = `  jsonwebtoken: ${value.join("")}\n`;
  expect(found("config.yaml", text)).toBe(1);
  expect(found("Podfile.lock", text)).toBe(0);
});

test("an address of a chain and an encrypted value are no secrets, whatever their names", () => {
  expect(found("a.ts", `const TOKEN = "0x${randomText(40, alphabets.hex)}";\n`)).toBe(0);
  expect(found("a.yaml", `  dbPassword: AgB${randomText(400, alphabets.base64)}\n`)).toBe(0);
});

test("a value whose end is left out is a mask, as those of Rekey are", () => {
  const kinds = ["bcdfghjkmnpqrstvwxz", "BCDFGHJKMNPQRSTVWXZ", "23456789"];
  const value = [...kinds, ...kinds, ...kinds, ...kinds, ...kinds, ...kinds]
    .map((kind) => randomText(1, kind))
    .join("");
  const foundWith = (rest: string) => found("a.txt", `password = ${value}${rest}\n`);
  expect(["…", "… was found", "[...]", "[…]"].map(foundWith)).toEqual([0, 0, 0, 0]);
  expect(["", " …", "\n..."].map(foundWith)).toEqual([1, 1, 1]);
});

test("drawn letters in the cell before are no name, even if they end like one", () => {
  const drawn = `q7R${randomText(14, alphabets.alphanumeric)}x4Z`;
  const rowOf = (before: string) => `<tr><td>${before}</td><td>${drawn}</td></tr>`;
  expect(found("a.html", rowOf("ShopPsk"))).toBe(1);
  expect(found("a.html", rowOf(`k9Q${randomText(14, alphabets.alphanumeric)}Psk`))).toBe(0);
});

function found(path: string, text: string): number {
  return scanner.scan(path, Buffer.from(text)).matches.length;
}
