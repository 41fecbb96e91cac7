import { format, inspect } from "node:util";
import { serialize } from "node:v8";
import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { commitSha } from "../../../src/incident/commit-sha.ts";
import { type Finding, toOccurrence } from "../../../src/incident/finding.ts";
import { fingerprint, fingerprintKey, storedFingerprint } from "../../../src/incident/fingerprint.ts";
import { Secret } from "../../../src/incident/secret.ts";
import { property } from "../chance.ts";

const value = `hf_${randomText(34)}`;
const secret = new Secret(value);
const mask = `${value.slice(0, 8)}…`;

test("a secret is told for a purpose only", () => {
  expect(secret.reveal("fingerprint")).toBe(value);
});

test.each<[string, () => string]>([
  ["toString", () => secret.toString()],
  // oxlint-disable-next-line typescript/restrict-template-expressions -- a mistake that must do no harm
  ["a template", () => `${secret}`],
  ["a concatenation", () => `key ${String(secret)}`.concat(" ", String(secret))],
  ["join", () => [secret, secret].join()],
  ["JSON", () => JSON.stringify({ secret, list: [secret] })],
  ["inspect", () => inspect(secret)],
  ["inspect in depth", () => inspect({ a: { secret } }, { depth: null, showHidden: true, getters: true })],
  ["inspect without its own word", () => inspect(secret, { customInspect: false, showHidden: true })],
  ["format", () => format("%s %o %O %j", secret, secret, secret, secret)],
  ["a copy", () => JSON.stringify(Object.assign({}, secret, { keys: Object.entries(secret) }))],
  ["all properties", () => inspect(Object.getOwnPropertyDescriptors(secret), { showHidden: true })],
  ["serialization", () => serialize(secret).toString("latin1")],
  ["structuredClone", () => inspect(structuredClone(secret))],
  ["an error", () => inspect(new Error(String(secret), { cause: secret }))],
  ["URL parameters", () => new URLSearchParams({ key: String(secret) }).toString()],
])("%s does not show a secret", (_name, print) => {
  const printed = decodeURIComponent(print());
  expect(printed).not.toContain(value.slice(9));
  expect(printed).not.toContain(value.slice(0, 9));
});

test("an addition does not show a secret", () => {
  // biome-ignore lint/style/useTemplate: the addition is what is tested
  expect("key " + secret + 1).toBe(`key ${mask}1`);
});

test("a text is shown without the secret in it, however often it stands there", () => {
  expect(secret.hideIn(`${value}/${value}.env`)).toBe(`${mask}/${mask}.env`);
  expect(secret.hideIn("src/.env")).toBe("src/.env");
});

property("a mask shows at most eight characters and at most a quarter", 2000, (chance) => {
  const text = chance.text(chance.below(80), alphabets.base64url);
  const shown = new Secret(text).mask;
  expect(shown.endsWith("…")).toBe(true);
  const characters = shown.slice(0, -1);
  expect(text.startsWith(characters)).toBe(true);
  expect(characters.length).toBeLessThanOrEqual(8);
  expect(characters.length * 4).toBeLessThanOrEqual(text.length);
});

test("a mask ends in no half of a character", () => {
  expect(new Secret("😀".repeat(10)).mask).toBe("😀😀…");
  expect(new Secret(`ab${"😀".repeat(5)}`).mask).toBe("ab…");
});

const bytes = new Uint8Array(32).map((_, index) => index);
const key = fingerprintKey(bytes);

test("the same key has the same fingerprint", () => {
  expect(fingerprint(key, "acme", new Secret(value))).toBe(fingerprint(key, "acme", secret));
  expect(fingerprint(key, "acme", secret)).toMatch(/^[0-9a-f]{64}$/);
});

test("another provider, another key and another installation have other fingerprints", () => {
  const others = [
    fingerprint(key, "acme", secret),
    fingerprint(key, "acme2", secret),
    fingerprint(key, "acme", new Secret(`${value}x`)),
    // Where the name ends and the key begins makes a difference.
    fingerprint(key, "acm", new Secret(`e${value}`)),
    fingerprint(fingerprintKey(bytes.toReversed()), "acme", secret),
  ];
  expect(new Set(others).size).toBe(others.length);
});

test("a fingerprint tells nothing of the key without the HMAC key", () => {
  const print = fingerprint(key, "acme", secret);
  expect(print).not.toContain(Buffer.from(value).toString("hex").slice(0, 16));
});

test.each([0, 16, 31])("an HMAC key of %d bytes is refused", (length) => {
  expect(() => fingerprintKey(new Uint8Array(length))).toThrow("the fingerprint key needs at least 32 bytes");
});

test.each([32, 64])("an HMAC key of %d bytes is taken", (length) => {
  expect(fingerprintKey(new Uint8Array(length))).toHaveLength(length);
});

test("what is read from the store must be a fingerprint", () => {
  const print = fingerprint(key, "acme", secret);
  expect(storedFingerprint(print)).toBe(print);
  for (const text of [
    "",
    print.slice(1),
    `${print}0`,
    print.toUpperCase().replace(/^./, "A"),
    `${print}\n`,
  ]) {
    expect(() => storedFingerprint(text)).toThrow(RangeError);
  }
});

test("an occurrence keeps everything but the secret", () => {
  const finding: Finding = {
    providerId: "acme",
    formatId: "acme-key",
    secret,
    keyId: "id",
    variable: "ACME_KEY",
    location: { commit: commitSha("a".repeat(40)), path: ".env", startLine: 3, endLine: 3 },
  };
  const { secret: _secret, ...rest } = finding;
  const occurrence = toOccurrence(finding, key);
  expect(occurrence).toEqual({ ...rest, mask, fingerprint: fingerprint(key, "acme", secret) });
  expect(inspect(occurrence, { depth: null, showHidden: true })).not.toContain(value.slice(9));
});
