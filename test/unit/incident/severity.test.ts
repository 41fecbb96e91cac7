import { expect, test } from "@jest/globals";
import { severityOfLiving } from "../../../src/incident/severity.ts";

test("a key that works is at least high", () => {
  expect(severityOfLiving("low", {})).toBe("high");
  expect(severityOfLiving("critical", { role: "read" })).toBe("critical");
});

test.each([
  { role: "write" },
  { role: "org:admin" },
  { scopes: ["read:user", "repo:delete"] },
  { scopes: ["*"] },
])("one that can change things is critical: %j", (traits) => {
  expect(severityOfLiving("medium", traits)).toBe("critical");
});

test.each([{ role: "read" }, { scopes: ["read:all-things-allowed", "overwriter"] }, { account: "admin" }])(
  "one that can read is not: %j",
  (traits) => {
    expect(severityOfLiving("medium", traits)).toBe("high");
  },
);
