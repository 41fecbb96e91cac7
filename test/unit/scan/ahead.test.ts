import { describe, expect, test } from "@jest/globals";
import { base64url, shape } from "../../../src/formats/shape.ts";
import { basicAuth } from "../../../src/providers/basic-auth.ts";
import { aheadOf, leadsToSign } from "../../../src/scan/ahead.ts";
import { provider } from "./acme.ts";

describe("what stands behind a keyword", () => {
  const [url] = basicAuth.formats;
  const ahead = (url && aheadOf(url)) ?? { table: new Uint8Array(256), most: 0 };

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

  test("follows from the shape of a token with a point in it", () => {
    const [text, run, point] = shape`acme_${base64url(20, 25)}.${base64url(6)}`.parts;
    const format = { keywords: ["acme_"] } as const;
    const [token] = provider(format).formats;
    const table =
      token &&
      aheadOf(
        token,
        [run, point].flatMap((part) => part ?? []),
      );
    const leads = (behind: string) =>
      table !== undefined && leadsToSign(Buffer.from(behind), { start: 0, end: behind.length }, table);
    expect(text).toEqual({ kind: "text", text: "acme_" });
    expect(["a-b_c.d", "abc=.d", "abc d.e", "abc"].map(leads)).toEqual([true, false, false, false]);
    expect([24, 25, 26].map((length) => leads(`${"a".repeat(length)}.b`))).toEqual([true, true, false]);
  });

  test("looks no further than it may", () => {
    const bytes = Buffer.from("https://user:word@host");
    expect(leadsToSign(bytes, { start: 8, end: 12 }, ahead)).toBe(false);
  });
});
