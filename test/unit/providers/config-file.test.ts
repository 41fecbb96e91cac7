import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner(catalogue);

function formatsIn(text: string): readonly string[] {
  return scanner.scan("", Buffer.from(text)).matches.map(({ formatId }) => formatId);
}

test.each(["", " ", "\n", "//npm.acme.dev/:"])("a token of npmrc is found behind %j", (before) => {
  const token = `${randomText(12)}7K${randomText(20, alphabets.alphanumeric)}`;
  expect(formatsIn(`${before}_authToken=${token}\n`)).toEqual(["config-file-npmrc"]);
});

test.each([
  ["§7K", ["config-file-composer"]],
  ["パスワードが一致しません", []],
  ["Jelszó", []],
])("of what auth.json calls a password, %s counts as %j", (text, formats) => {
  const file = `{ "password": "${text.replace("§", `q7R${randomText(12)}`)}" }`;
  const found = scanner.scan("locales/auth.json", Buffer.from(file)).matches;
  expect(found.map(({ formatId }) => formatId)).toEqual(formats);
});

test("a longer name that ends like it is another one", () => {
  expect(formatsIn(`my_authToken=${randomText(30)}\n`)).not.toContain("config-file-npmrc");
});

test("in a compiled program a password ends where its text does", () => {
  const password = `q7R${randomText(12, alphabets.alphanumeric)}x4`;
  const textOf = (word: string) =>
    `Nr=\0\0machine git.acme.dev login ann password ${word}\0\0\0USERPROFILE)\0`;
  const found = (word: string) =>
    scanner
      .scan("a.pyc", Buffer.from(textOf(word)))
      .matches.map(({ secret }) => secret.reveal("fingerprint"));
  expect(found("passr<")).toEqual([]);
  expect(found(password)).toEqual([password]);
});
