import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { sendgridVerification } from "../../../src/providers/sendgrid-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"scopes":["mail.send"]}', "active"],
  [403, '{"errors":[{"message":"access forbidden"}]}', "active"],
  [403, '{"message":"blocked by firewall"}', "unknown"],
  [401, '{"errors":[{"message":"authorization required"}]}', "inactive"],
  [401, '{"errors":[{"message":"Maximum credits exceeded"}]}', "unknown"],
  [401, '{"errors":[{"message":"IP Address is not whitelisted"}]}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(sendgridVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
