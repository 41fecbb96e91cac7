import { expect, test } from "@jest/globals";
import { cohereVerification } from "../../../src/providers/cohere-verification.ts";
import { interpret } from "../../../src/providers/interpret.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"valid":true,"organization_id":"org","owner_id":"owner"}', "active"],
  [200, '{"valid": false}', "inactive"],
  [200, "{}", "unknown"],
  [401, '{"message":"invalid api token"}', "inactive"],
  [498, '{"message":"InvalidToken"}', "inactive"],
  [498, '{"message":"blocked"}', "unknown"],
  [429, '{"message":"trial key limit"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(cohereVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
