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

test("a longer name that ends like it is another one", () => {
  expect(formatsIn(`my_authToken=${randomText(30)}\n`)).not.toContain("config-file-npmrc");
});
