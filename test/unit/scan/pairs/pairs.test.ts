import { expect, test } from "@jest/globals";
import { alphabets, randomText, randomUuid } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { differentLetters } from "../../drawn-text.ts";

const scanner = createScanner(catalogue);

const hex = (length: number) => randomText(length, alphabets.hex);

function told(text: string): readonly (readonly [format: string, id: string | undefined])[] {
  return scanner.scan("", Buffer.from(text)).matches.map(({ formatId, keyId }) => [formatId, keyId]);
}

test("a secret is told with its id, and the id is not told again", () => {
  const [account, key] = [`AC${hex(32)}`, `SK${hex(32)}`];
  expect(told(`TWILIO_ACCOUNT_SID=${account}\nTWILIO_AUTH_TOKEN=${hex(32)}`)).toEqual([
    ["twilio-auth-token", account],
  ]);
  const apiKey = `TWILIO_API_KEY_SID=${key}\nTWILIO_API_KEY_SECRET=${randomText(31)}Q`;
  expect(told(apiKey)).toEqual([["twilio-api-key-secret", key]]);
  expect(told(`${apiKey}\nTWILIO_ACCOUNT_SID=${account}`)).toEqual([
    ["twilio-api-key-secret", key],
    ["twilio-account-sid", account],
  ]);
});

test("an id that has its secret elsewhere is told where it stands alone", () => {
  const account = `AC${hex(32)}`;
  for (const far of ["\n# notes".repeat(800), "\n".repeat(30)])
    expect(
      told(`account_sid: ${account}\nauth_token: ${hex(32)} # twilio${far}\naccount_sid: ${account}`),
    ).toEqual([
      ["twilio-auth-token", account],
      ["twilio-account-sid", account],
    ]);
});

test("an id that only its name tells is taken along, and never told by itself", () => {
  const [plaid, algolia, atlas, entra] = [
    hex(24),
    randomText(10, alphabets.upperAlphanumeric),
    differentLetters(8),
    randomUuid(),
  ];
  const texts: readonly (readonly [string, string, string])[] = [
    [`PLAID_CLIENT_ID=${plaid}\nPLAID_SECRET=${hex(30)}`, "plaid-secret", plaid],
    [`{ "appId": "${algolia}",\n  "algoliaAdminKey": "${hex(30)}a1" }`, "algolia-admin-key", algolia],
    [
      `provider "mongodbatlas" {\n  public_key = "${atlas}"\n  private_key = "${randomUuid()}"\n}`,
      "mongodb-atlas-api-key",
      atlas,
    ],
    [
      `AZURE_CLIENT_SECRET=${randomText(3)}8Q~${randomText(34)}\nAZURE_CLIENT_ID=${entra}`,
      "azure-entra-client-secret",
      entra,
    ],
  ];
  for (const [text, format, id] of texts) expect(told(text)).toEqual([[format, id]]);
  expect(told(`PLAID_CLIENT_ID=${plaid}`)).toEqual([]);
});

test("of two ids by name nobody can say which one it is", () => {
  const text = `CLIENT_ID=${hex(24)}\nPLAID_CLIENT_ID=${hex(24)}\nPLAID_SECRET=${hex(30)}`;
  expect(told(text)).toEqual([["plaid-secret", undefined]]);
});

test("what is encoded far away is no half of a key", () => {
  const id = `AC${hex(32)}`;
  const encoded = (name: string, value: string) =>
    `${name}: ${Buffer.from(`${name}=${value}`).toString("base64")}`;
  const far = "\n# notes".repeat(800);
  expect(
    told(`${encoded("TWILIO_ACCOUNT_SID", id)}${far}\n${encoded("TWILIO_AUTH_TOKEN", hex(32))}`),
  ).toEqual([
    ["twilio-account-sid", id],
    ["twilio-auth-token", undefined],
  ]);
});

test("the halves of a pair may be encoded, each by itself", () => {
  const id = `AKIA${randomText(16, alphabets.base32)}`;
  const encoded = (text: string) => Buffer.from(text).toString("base64");
  const secret = encoded(randomText(40, alphabets.base64));
  const text = `kind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: ${encoded(id)}\n  AWS_SECRET_ACCESS_KEY: ${secret}\n`;
  expect(told(text)).toEqual([["aws-access-key", id]]);
});

test("what opens nothing is told with a low severity, as a warning", () => {
  const formats = catalogue.flatMap((provider) => provider.formats);
  const harmless = formats.filter(({ note }) => note !== undefined);
  expect(harmless.length).toBeGreaterThan(10);
  expect(
    harmless.filter(({ level, severity }) => level !== "warn" || /critical|high/.test(severity)),
  ).toEqual([]);
});
