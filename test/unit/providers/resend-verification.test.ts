import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { resendVerification } from "../../../src/providers/resend-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"data":[]}', "active"],
  [
    401,
    '{"statusCode":401,"name":"restricted_api_key","message":"This API key is restricted to only send emails"}',
    "active",
  ],
  [401, '{"statusCode":401,"name":"missing_api_key","message":"Missing API Key"}', "unknown"],
  [403, '{"statusCode":403,"name":"invalid_api_key","message":"API key is invalid"}', "inactive"],
  [400, '{"statusCode":400,"name":"validation_error","message":"API key is invalid"}', "inactive"],
  [403, '{"statusCode":403,"name":"validation_error","message":"Verify your domain"}', "unknown"],
  [400, '{"statusCode":400,"name":"validation_error","message":"Invalid limit"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(resendVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
