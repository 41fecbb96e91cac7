import { describe, expect, test } from "@jest/globals";
import { basicAuth } from "../../../src/providers/basic-auth.ts";
import { aheadOf, leadsToSign } from "../../../src/scan/ahead.ts";

describe("what stands behind a keyword", () => {
  const [url] = basicAuth.formats;
  const ahead = (url && aheadOf(url)) ?? new Uint8Array(256);

  test.each([
    ["user:word@host", true],
    ["@", true],
    ["host/path@2", false],
    ["host\n@", false],
    ["host", false],
    ["", false],
  ])("tells whether `%s` can hold a password", (text, leads) => {
    const bytes = Buffer.from(`https://${text}`);
    expect(leadsToSign(bytes, { start: 8, end: bytes.length }, ahead)).toBe(leads);
  });

  test("looks no further than it may", () => {
    const bytes = Buffer.from("https://user:word@host");
    expect(leadsToSign(bytes, { start: 8, end: 12 }, ahead)).toBe(false);
  });
});
