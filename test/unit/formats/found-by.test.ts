import { expect, test } from "@jest/globals";
import { keyed, selfIdentifying } from "../../../src/formats/define-format.ts";
import { foundBy } from "../../../src/formats/found-by.ts";
import { hex, shape } from "../../../src/formats/shape.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";

const common = {
  id: "acme-key",
  name: "key",
  severity: "high",
  shape: shape`acme_${hex(32)}`,
  source: "a test",
  seen: { variable: "ACME_KEY", header: "Key: ", url: "https://acme.example" },
} as const;

test("it is said what a key looks like and what must stand near it", () => {
  const looks = "`acme_` and 32 hexadecimal digits";
  const words = ["acme_key", "acme-key", "acme.io"];
  const near = "`acme_key` or `acme.io`";
  expect(foundBy(selfIdentifying(common))).toBe(looks);
  expect(foundBy(selfIdentifying({ ...common, nearby: words }))).toBe(`${looks}, near ${near}`);
  expect(foundBy(keyed({ ...common, words, by: "nearby" }))).toBe(`${looks}, near ${near}`);
  expect(foundBy(keyed({ ...common, words, onlyInPairs: true }))).toBe(`${looks}, beside its id`);
  expect(foundBy(keyed({ ...common, words }))).toBe(
    `${looks}, given to a name with ${near}, or near one to the name of a secret`,
  );
});

test("of many words some are named", () => {
  const nearby = Array.from({ length: 9 }, (_, index) => `acme${index}`);
  expect(foundBy(selfIdentifying({ ...common, nearby }))).toMatch(/ `acme5` or 3 other words$/u);
});

test("every format of the catalogue can be described in one line", () => {
  const texts = catalogue.flatMap((provider) => provider.formats.map(foundBy));
  expect(texts.filter((text) => !/^[^\r\n]{5,700}$/u.test(text) || /undefined|,,|``/u.test(text))).toEqual(
    [],
  );
});
