import { expect, test } from "@jest/globals";
import { databricksVerification } from "../../../src/providers/databricks-verification.ts";
import { interpret } from "../../../src/providers/interpret.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"id":"7","groups":[{"display":"admins"}]}', "active"],
  [403, '{"error_code":403,"message":"Invalid access token."}', "inactive"],
  [403, '{"error_code":"PERMISSION_DENIED","message":"Source IP address is blocked by IP ACL"}', "unknown"],
  [401, '{"error_code":401,"message":"Credential was not sent or was of an unsupported type"}', "inactive"],
  [403, "<html><title>Error 403 Invalid access token.</title></html>", "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(databricksVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
