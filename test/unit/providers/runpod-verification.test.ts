import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { runpodVerification } from "../../../src/providers/runpod-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"data":{"myself":{"id":"user"}}}', "active"],
  [200, '{"data":{"myself":null}}', "unknown"],
  [200, '{"errors":[{"message":"Unauthorized"}]}', "unknown"],
  [401, '{"error":"Unauthorized"}', "inactive"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(runpodVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
