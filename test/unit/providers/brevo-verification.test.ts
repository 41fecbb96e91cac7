import { expect, test } from "@jest/globals";
import { brevoVerification } from "../../../src/providers/brevo-verification.ts";
import { interpret } from "../../../src/providers/interpret.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"companyName":"Acme"}', "active"],
  [401, '{"message":"Key not found","code":"unauthorized"}', "inactive"],
  [
    401,
    '{"message":"We have detected you are using an unrecognised IP address","code":"unauthorized"}',
    "unknown",
  ],
  [401, '{"message":"authentication not found in headers","code":"unauthorized"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(brevoVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
