import { describe, expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { provider } from "../acme.ts";
import { keyed, sureness } from "./sureness.ts";

describe("a value near a provider's word that may be somebody else's", () => {
  test.each([
    [undefined, "# acme\nDB_PASSWORD=§"],
    [undefined, "# acme\nsessionSecret: §"],
    [undefined, "acme: on\nencryption:\n  key: §"],
    [undefined, "# acme\nWEBHOOK_SECRET=§"],
    ["high", "ACME_WEBHOOK_SECRET=§"],
    ["medium", "# acme\nPASSWORD=§"],
    ["medium", "# acme\nDB_TOKEN=§"],
    ["medium", "# acme\ncookie: §"],
  ])("is of sureness %s in %j, as some names tell of what no service gives out", (expected, text) => {
    expect(sureness(text)).toBe(expected);
  });

  test("keeps its provider beside a name that would not tell it: one of letters may be a word", () => {
    expect(sureness("# acme\nDB_PASSWORD=§", { value: randomText(24, "bcdfghjklmnpqrstvwxz") })).toBe(
      "medium",
    );
  });

  test.each([
    ["medium", "acme:\n  api_key: §\nblue:\n  api_key: x"],
    [undefined, "acme:\n  api_key: x\nblue:\n  api_key: §"],
    [undefined, "[acme]\nurl = x\n[blue]\napi_token = §"],
    [undefined, 'provider "acme" {\n  api_key = "x"\n}\nprovider "blue" {\n  api_key = "§"\n}'],
    ["medium", "# acme\nprod:\n  api_key: §\n# blue"],
  ])("is of sureness %s in %j, as a section tells whose it is", (expected, text) => {
    const blue = provider(
      { keywords: ["blue"], pattern: /(?<secret>blue[0-9]{24})/g, context: { by: "named" } },
      "blue",
    );
    const found = sureness(text, { scanner: createScanner([keyed(), blue]) });
    expect(found).toBe(expected);
  });

  test.each([
    [undefined, "ACME_API_KEY=x7\n\n# ours\nSECRET=§"],
    [undefined, `ACME_API_KEY: \${ACME_API_KEY}\nPASSWORD: §`],
    [undefined, "ACME_ACCESS_KEY_ID=x7\nAPP_KEY=§"],
    ["medium", "ACME_SITE=x7\nSECRET=§"],
    ["medium", "ACME_API_KEY=\nSECRET=§"],
    ["medium", 'ACME_API_KEY=""\nSECRET=§'],
    ["medium", "# acme\nACME_API_KEY=x7\nSECRET=§"],
  ])("is of sureness %s in %j, as the name of a key speaks for its own value", (expected, text) => {
    expect(sureness(text)).toBe(expected);
  });
});
