import { expect, test } from "@jest/globals";
import { createMetrics } from "../../src/metrics.ts";

test("while the store is away, the counters of the process are shown, and that it is away", async () => {
  const metrics = createMetrics(() => Promise.reject(new Error("the database is away")));
  metrics.webhook("push", "failed");
  metrics.keyRequest("api.example.com", "401");
  const shown = await metrics.text();
  expect(shown).toMatch(/^rekey_webhooks_total\{event="push",outcome="failed"\} 1$/m);
  expect(shown).toMatch(/^rekey_key_requests_total\{host="api\.example\.com",outcome="401"\} 1$/m);
  expect(shown).toMatch(/^rekey_store_up 0$/m);
  expect(shown).not.toMatch(/^rekey_dead_jobs /m);
});
