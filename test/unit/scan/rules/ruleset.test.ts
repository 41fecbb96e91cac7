import { expect, test } from "@jest/globals";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import type { Provider } from "../../../../src/providers/provider.ts";
import { rulesetVersion } from "../../../../src/scan/rules/ruleset.ts";
import { acme, provider } from "../acme.ts";

test("the same rules have the same name", () => {
  expect(rulesetVersion(catalogue, ["docs/**"])).toBe(rulesetVersion([...catalogue], ["docs/**"]));
  expect(rulesetVersion(catalogue, [])).toMatch(/^[0-9a-f]{16}$/);
});

test.each<[string, readonly Provider[], readonly string[]]>([
  ["another pattern", [provider({ pattern: /(?<secret>acme_[a-z]{9})(?![a-z])/g })], []],
  ["another flag", [provider({ pattern: new RegExp(acme.formats[0]?.pattern ?? "", "gi") })], []],
  ["another keyword", [provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g, keywords: ["ac"] })], []],
  ["a word nearby", [provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g, nearby: ["a"] })], []],
  ["one more format", [acme, provider({}, "other")], []],
  ["no format", [], []],
  ["an ignored path", [acme], ["docs/**"]],
  ["two ignored paths", [acme], ["docs/**", "test/**"]],
  ["one ignored path that looks like two", [acme], ['docs/**","test/**']],
])("%s is another set of rules", (_name, providers, ignored) => {
  const names = [rulesetVersion([acme], []), rulesetVersion([acme], ["docs/**", "test/**", "x"])];
  expect(names).not.toContain(rulesetVersion(providers, ignored));
});

test("ignored paths that look alike are told apart", () => {
  expect(rulesetVersion([acme], ["a,b"])).not.toBe(rulesetVersion([acme], ["a", "b"]));
  expect(rulesetVersion([acme], ['a","b'])).not.toBe(rulesetVersion([acme], ["a", "b"]));
});
