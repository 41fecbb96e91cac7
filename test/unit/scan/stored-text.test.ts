import { expect, test } from "@jest/globals";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { holdsKey, withoutKeys } from "../../../src/scan/stored-text.ts";
import { acme, acmeKey, provider } from "./acme.ts";

test("a text holds a key or not", () => {
  expect(holdsKey(`dismissed because of ${acmeKey()}`, [acme])).toBe(true);
  expect(holdsKey("dismissed because of acme_xxxxxxxx", [acme])).toBe(false);
  expect(holdsKey("", catalogue)).toBe(false);
});

test("a name is kept without the keys in it", () => {
  const [one, two] = [acmeKey(), acmeKey()];
  const name = `fix/${one}-and-${two}-${one}`;
  const masked = [one, two].map((key) => `${key.slice(0, 3)}…`);
  expect(withoutKeys(name, [acme])).toBe(`fix/${masked[0]}-and-${masked[1]}-${masked[0]}`);
  expect(withoutKeys("fix/acme_redacted", [acme])).toBe("fix/acme_redacted");
  expect(withoutKeys("", [acme])).toBe("");
});

test("a key of a name gives way to the mask of what it means", () => {
  const loud = provider({ pattern: /(?<secret>ACME_[A-Z]{8})/g, normalize: (raw) => raw.toLowerCase() });
  expect(withoutKeys(`a ${acmeKey().toUpperCase()} b`, [loud])).toBe("a acm… b");
});

test("a text that is no file has no path to find words in", () => {
  const wordy = provider({ nearby: ["rocket"] });
  expect(holdsKey(acmeKey(), [wordy])).toBe(false);
  expect(holdsKey(`rocket ${acmeKey()}`, [wordy])).toBe(true);
});
