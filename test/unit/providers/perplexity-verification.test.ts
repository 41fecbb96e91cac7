import { expect, test } from "@jest/globals";
import { interpret } from "../../../src/providers/interpret.ts";
import { perplexityVerification } from "../../../src/providers/perplexity-verification.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"object":"list","data":[{"id":"sonar-2"}]}', "active"],
  [401, '{"error":{"message":"Invalid API key provided.","type":"invalid_api_key","code":401}}', "inactive"],
  [401, '{"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}}', "unknown"],
  [401, '{"error":{"message":"Invalid API key or no credits left"}}', "unknown"],
  [401, "<html><head><title>401 Authorization Required</title></head></html>", "unknown"],
  [401, '{"detail":"Unauthorized"}', "unknown"],
  [404, '{"error":{"message":"Not found"}}', "unknown"],
])("%d %s: %s", (status, body, verdict) => {
  expect(interpret(perplexityVerification, { status, headers: {}, body }).kind).toBe(verdict);
});
