import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { wandbVerification } from "../../../src/providers/wandb-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"data":{"viewer":{"id":"VXNlcjox","entity":"acme"}}}', "active"],
  [200, '{"data":{"viewer":null}}', "inactive"],
  [200, '{"errors":[{"message":"rate limited"}]}', "unknown"],
  [401, '{"error":"invalid API key"}', "inactive"],
  [403, '{"error":"permission denied"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(wandbVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
