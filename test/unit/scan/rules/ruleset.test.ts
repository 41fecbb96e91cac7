import { expect, test } from "@jest/globals";
import { rulesetVersion } from "../../../../src/scan/rules/ruleset.ts";

test("the same code with the same settings has the same rules", () => {
  expect(rulesetVersion("code", "settings")).toBe(rulesetVersion("code", "settings"));
  expect(rulesetVersion("code", "settings")).toMatch(/^[0-9a-f]{16}$/);
});

test("other code, other settings, and what looks alike together are other rules", () => {
  const named = rulesetVersion("code", "settings");
  expect(rulesetVersion("more code", "settings")).not.toBe(named);
  expect(rulesetVersion("code", "more settings")).not.toBe(named);
  expect(rulesetVersion("codes", "ettings")).not.toBe(named);
});
