import { expect, test } from "@jest/globals";
import { elevenlabsVerification } from "../../../src/providers/elevenlabs-verification.ts";
import { interpret } from "../../../src/providers/interpret.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"tier":"creator","character_count":1}', "active"],
  [401, '{"detail":{"status":"missing_permissions","message":"The API key is missing user_read"}}', "active"],
  [401, '{"detail":{"status":"invalid_api_key","message":"Invalid API key"}}', "inactive"],
  [400, '{"detail":{"status":"invalid_api_key"}}', "inactive"],
  [401, '{"detail":{"status":"detected_unusual_activity"}}', "unknown"],
  [403, '{"detail":"Forbidden"}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(elevenlabsVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
