import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { nvidiaVerification } from "../../../src/providers/nvidia-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"requestStatus":{"statusCode":"SUCCESS"},"type":"SERVICE_KEY","orgName":"acme"}', "active"],
  [200, '{"type":"PERSONAL_KEY","user":{"roles":[]}}', "active"],
  [200, '{"requestStatus":{"statusCode":"UNAUTHORIZED"}}', "unknown"],
  [401, '{"requestStatus":{"statusCode":"UNAUTHORIZED"}}', "inactive"],
  [403, '{"requestStatus":{"statusCode":"FORBIDDEN"}}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(nvidiaVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
