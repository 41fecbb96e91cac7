import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { xaiVerification } from "../../../src/providers/xai-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [
    200,
    '{"name":"prod","acls":["api-key:model:*"],"api_key_blocked":false,"api_key_disabled":false}',
    "active",
  ],
  [200, '{"name":"prod","api_key_blocked":false,"api_key_disabled":true}', "inactive"],
  [200, '{"name":"prod","api_key_blocked": true,"api_key_disabled": false}', "inactive"],
  [
    400,
    '{"code":"Client specified an invalid argument","error":"Incorrect API key provided: xa***n"}',
    "inactive",
  ],
  [400, '{"error":"Malformed request"}', "unknown"],
  [401, '{"error":"Invalid bearer token"}', "inactive"],
  [403, '{"error":"The team has no credits"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(xaiVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
