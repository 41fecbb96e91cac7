import { createHmac, scryptSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { localFingerprint } from "../../../src/incident/local-fingerprint.ts";
import { Secret } from "../../../src/incident/secret.ts";

test("the same value of the same provider has the same name, and no other has", async () => {
  const [one, other] = [randomText(40), randomText(40)];
  const names = await Promise.all([
    localFingerprint("acme", new Secret(one)),
    localFingerprint("acme", new Secret(other)),
    localFingerprint("other", new Secret(one)),
    localFingerprint("acme", new Secret("summer-2026")),
  ]);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^local:[0-9a-f]{32}$/);
  expect(await localFingerprint("acme", new Secret(one))).toBe(names[0]);
});

test.each([
  ["a short one", "x7!Kq92mPz0w_Lr"],
  ["words", "correct horse battery staple"],
  ["words in camel case", "ThisIsMySecretPasswordForTheShop"],
  ["one that repeats itself", "P4ssW0rdP4ssW0rdP4ssW0rd"],
])("what could be guessed is named slowly: %s", async (_, password) => {
  const slow = scryptSync(`acme\0${password}`, "rekey", 16, { N: 2 ** 14, r: 8, p: 1 }).toString("hex");
  expect(await localFingerprint("acme", new Secret(password))).toBe(`local:${slow}`);
});

test("a long random key is named at once", async () => {
  const key = `${randomText(20, alphabets.hex)}0a1b2c3d4e5f6789`;
  const quick = createHmac("sha256", "rekey").update(`acme\0${key}`).digest("hex").slice(0, 32);
  expect(await localFingerprint("acme", new Secret(key))).toBe(`local:${quick}`);
});
