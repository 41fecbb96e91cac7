import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { catalogue } from "../src/providers/catalogue.ts";
import { providersPage } from "../tools/providers-page.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("docs/providers.md is current (else: npm run docs)", () => {
  expect(read("docs/providers.md") === providersPage(catalogue)).toBe(true);
});

test("what the texts for people promise is not more than the catalogue knows", () => {
  const formats = catalogue.flatMap((provider) => provider.formats).length;
  for (const path of ["README.md", "CHANGELOG.md"]) {
    const text = read(path).replaceAll(/\s+/g, " ");
    const { groups } = /(?<formats>\d+) formats of keys of (?<providers>\d+) providers/.exec(text) ?? {};
    expect(formats).toBeGreaterThanOrEqual(Number(groups?.formats));
    expect(catalogue.length).toBeGreaterThanOrEqual(Number(groups?.providers));
  }
});
