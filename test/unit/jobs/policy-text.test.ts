import { expect, test } from "@jest/globals";
import { withoutPolicyKeys } from "../../../src/jobs/scanning/policy-text.ts";
import { findProvider } from "../../../src/providers/catalogue.ts";

test("a policy is kept with masks in place of keys, and with its fingerprints", () => {
  const [sample] = findProvider("huggingface")?.formats[0]?.samples.match() ?? [];
  const entry = `allow:\r\n  - fingerprint: local:${"0f".repeat(16)}\r\n    reason: none\r\n`;
  const safe = withoutPolicyKeys(`${entry}# ${sample?.text}\n`);
  expect(safe.startsWith(entry)).toBe(true);
  expect(safe).not.toContain(sample?.secret);
});

test("a megabyte of empty lines is read as fast as any other", () => {
  const text = "\n".repeat(1_000_000);
  expect(withoutPolicyKeys(text)).toBe(text);
});
