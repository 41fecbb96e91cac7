import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { postmarkVerification } from "../../../src/providers/postmark-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"InactiveMails":0,"Bounces":[]}', "active"],
  [401, '{"ErrorCode":10,"Message":"The Server Token you provided was invalid."}', "inactive"],
  [401, '{"ErrorCode":100,"Message":"Maintenance"}', "unknown"],
  [401, '{"Message":"Unauthorized"}', "unknown"],
  [422, '{"ErrorCode":402,"Message":"Invalid JSON"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(postmarkVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
