import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText, randomUuid } from "../../../src/formats/sample.ts";
import { isLookAlike, lookAlike } from "../../../src/values/look-alike.ts";
import { randomness } from "../../../src/values/randomness.ts";
import { isOfTestVector } from "../../../src/values/test-vectors.ts";
import { Chance } from "../chance.ts";
import type { Candidate } from "./classes/candidate.ts";
import { classes } from "./classes/look-alikes.ts";

const CASES_A_MAKER = 20;

describe.each(Object.entries(classes))("%s", (name, makers) => {
  test.each(makers.map((make, index) => [index, make] as const))("maker %i", (_, make) => {
    const chance = new Chance(31);
    for (let made = 0; made < CASES_A_MAKER; made++) {
      const { value, ...context } = candidate(make(chance));
      expect([value, lookAlike(value, context) ?? "a secret"]).toEqual([
        value,
        expect.not.stringMatching("a secret"),
      ]);
    }
  });

  test("is called what it is", () => {
    const chance = new Chance(37);
    const called = makers.map((make) => {
      const { value, ...context } = candidate(make(chance));
      return lookAlike(value, context);
    });
    expect(called).toContain(name);
  });
});

const drawn: readonly (readonly [string, string])[] = [
  ["hex", alphabets.hex],
  ["lower-case alphanumeric", alphabets.lowerAlphanumeric],
  ["alphanumeric", alphabets.alphanumeric],
  ["base64", alphabets.base64],
  ["base64url", alphabets.base64url],
  ["password", `${alphabets.alphanumeric}!@#$%^&*-_=+?`],
];

test("what stands before an exponent of RSA is no modulus unless it is a number as long as one", () => {
  const context = { name: "secret", after: ", 65537)" };
  expect(isLookAlike(randomText(40, alphabets.alphanumeric), context)).toBe(false);
  expect(lookAlike(`0x${randomText(512, alphabets.hex)}`, context)).toBe("public key");
});

test.each(["secret", "Passw0rd!", "password1", "admin123"])(
  "in LDIF a toy password in base64 is one: %s",
  (toy) => {
    const value = Buffer.from(toy).toString("base64");
    expect(lookAlike(value, { before: "userPassword:: " })).toBe("toy password");
    expect(lookAlike(value, { before: "userPassword: " })).not.toBe("toy password");
  },
);

test.each(drawn)("a random %s of 20 characters and more is no look-alike", (_, alphabet) => {
  const chance = new Chance(41);
  const mistaken = Array.from({ length: 5_000 }, () => chance.text(20 + chance.below(45), alphabet)).filter(
    (value) =>
      randomness(value) >= 0.5 &&
      isLookAlike(value, { name: "password", path: "src/config.ts", before: '"' }),
  );
  expect(mistaken.length).toBeLessThanOrEqual(10);
});

test("what opens a service is no key of a test vector, nor what stands beside one without braces", () => {
  const value = randomText(32, alphabets.hex);
  const text = `data: "${randomText(16, alphabets.hex)}", `;
  const after = `", signature: "${randomText(64, alphabets.hex)}" }`;
  expect(lookAlike(value, { name: "key", before: `{ ${text}key: "`, after })).toBe("documentation");
  expect(lookAlike(value, { name: "api_key", before: `{ ${text}api_key: "`, after })).toBeUndefined();
  expect(lookAlike(value, { name: "key", before: `${text}key: "`, after })).toBeUndefined();
  expect(lookAlike(value, { name: "key", path: "src/test_vectors.py" })).toBe("documentation");
  for (const path of ["test/test_pgvector.py", "src/latest_vector_store.py"])
    expect(lookAlike(value, { name: "secret", path })).toBeUndefined();
  expect(lookAlike(value, { name: "azure_api_key", path: "src/test_vector_store.py" })).toBeUndefined();
  // Where nobody has found a name.
  expect(isOfTestVector(value, { before: `AUTH_TOKEN = "`, path: "src/test_vectors.py" })).toBe(false);
  expect(isOfTestVector(value, { before: `private_key: "`, path: "src/test_vectors.py" })).toBe(true);
  // Kat is a name, and Vector a service.
  expect(lookAlike(value, { name: "secret", path: "team/kat-ops/config.yml" })).toBeUndefined();
  expect(lookAlike(value, { name: "VECTOR_KEY" })).toBeUndefined();
});

test("what stands behind a list of public keys is none of them, nor what is called a token among them", () => {
  const value = randomText(43, alphabets.alphanumeric);
  expect(lookAlike(value, { name: "token", before: 'trusted_keys: []\napi_token: "' })).toBeUndefined();
  expect(lookAlike(value, { name: "api_token", before: 'public_keys = { api_token: "' })).toBeUndefined();
  expect(lookAlike(value, { name: "key", before: 'trusted_keys: ["' })).toBe("public key");
});

test("private keys are no look-alikes", () => {
  for (const type of ["pkcs8", "sec1"] as const) {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(lookAlike(privateKey.export({ type, format: "der" }).toString("base64"))).toBeUndefined();
    expect(lookAlike(privateKey.export({ type, format: "pem" }).toString())).toBeUndefined();
  }
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  expect(lookAlike(privateKey.export({ type: "pkcs1", format: "der" }).toString("base64"))).toBeUndefined();
});

test("what is kept of a password is a hash by its name and its form, and a password is none", () => {
  for (const name of ["md5password", "PBKDF2-Password", "sha1_passwd"]) {
    expect(lookAlike(randomText(32, alphabets.hex), { name })).toBe("hash");
    expect(lookAlike(`${randomText(38, alphabets.alphanumeric)}==`, { name })).toBe("hash");
    // Without the 8, one in a hundred reads as a word by chance.
    expect(lookAlike(`${randomText(6)}8${randomText(6)}7!x`, { name })).toBeUndefined();
  }
});

test("a hash needs a name, a place or a file that says so", () => {
  const value = new Chance(43).text(40, alphabets.hex);
  expect(lookAlike(value)).toBeUndefined();
  expect(lookAlike(value, { name: "api_key" })).toBeUndefined();
  expect(lookAlike(value, { name: "hash_secret" })).toBeUndefined();
  expect(lookAlike(value, { name: "commit" })).toBe("hash");
});

test("a UUID is an identifier, but not where a key is expected", () => {
  const value = randomUuid();
  expect(lookAlike(value)).toBe("identifier");
  expect(lookAlike(value, { name: "orderId" })).toBe("identifier");
  expect(lookAlike(value, { name: "HEROKU_API_KEY" })).toBeUndefined();
});

test("a key with its IV is none of a test vector, which has a text, too", () => {
  const chance = new Chance(61);
  const value = chance.text(64, alphabets.hex);
  const iv = chance.text(32, alphabets.hex);
  const after = `\n  IV: ${iv}\n`;
  expect(lookAlike(value, { name: "Key", before: "aes:\n  Key: ", after })).toBeUndefined();
  expect(lookAlike(value, { name: "Key", before: "\nKey: ", after: `${after}  CT: ${iv}` })).toBe(
    "documentation",
  );
});

test("a private key among public ones is none of them", () => {
  const value = new Chance(67).text(43, alphabets.base64);
  const before = '"publicKeys": [{"id": "a", "k": "';
  expect(lookAlike(value, { name: "k", before })).toBe("public key");
  expect(lookAlike(value, { name: "privateKey", before })).toBeUndefined();
});

test("an encoded secret is no encoded text", () => {
  const value = new Chance(71).text(36, alphabets.alphanumeric);
  expect(lookAlike(Buffer.from(value).toString("base64"))).toBeUndefined();
  expect(lookAlike(Buffer.from(value).toString("hex"))).toBeUndefined();
});

test("a short word is known in base64 by the line feed behind it", () => {
  for (const word of ["privateKey\n", "secretKey\n"])
    expect(lookAlike(Buffer.from(word).toString("base64"))).toBe("encoded text");
  const value = `${new Chance(83).text(20, alphabets.alphanumeric)}\n`;
  expect(lookAlike(Buffer.from(value).toString("base64"))).toBeUndefined();
});

test("a URL with a secret in it is no look-alike", () => {
  const value = new Chance(47).text(24, alphabets.alphanumeric);
  expect(lookAlike(`https://user:${value}@acme.dev/`)).toBeUndefined();
  expect(lookAlike(`https://acme.dev/hook?token=${value}`)).toBeUndefined();
  expect(lookAlike(`https://acme.dev/blob?sv=2022&sig=${value}`)).toBeUndefined();
  expect(lookAlike(`https://acme.dev/hook?page=${value}`)).toBe("url");
});

test("a reference around a random value is no reference", () => {
  const value = new Chance(53).text(32, alphabets.alphanumeric);
  for (const text of [
    `<${value}>`,
    `[${value}]`,
    `$${value}`,
    `\${${value}}`,
    `{noop}${value}`,
    `\${A}${value}`,
  ]) {
    expect([text, lookAlike(text)]).toEqual([text, undefined]);
  }
  const hash = new Chance(89).text(40, alphabets.hex);
  expect(lookAlike(`\${{ runner.os }}-${hash}`)).toBe("reference");
  expect(lookAlike(`\${PREFIX}_${hash}`)).toBeUndefined();
});

test("a call with a random value in it is no code", () => {
  const value = new Chance(59).text(32, alphabets.alphanumeric);
  expect(lookAlike(`login("${value}")`)).toBeUndefined();
});

test("no value takes long, however hostile", () => {
  const units = [
    "a",
    "A1",
    "aA0",
    "a.",
    "a/",
    "a-",
    "0.",
    "1,",
    "${",
    "{{",
    "<a",
    "$(",
    "%(a)s",
    "a(",
    "[a",
    "\\u00",
    ": ",
    "| a",
    " ",
    "=",
    "+",
    "AB|",
  ];
  for (const unit of units) {
    for (const length of [150, 300, 2_000, 100_000]) {
      for (const value of [
        unit.repeat(length / unit.length),
        `${unit.repeat(length / unit.length)}!`,
        `sha1:${unit.repeat(length / unit.length)}\n`,
      ]) {
        isLookAlike(value, { name: unit.repeat(20), before: value, after: value, path: value });
      }
    }
  }
}, 10_000);

function candidate(made: string | Candidate): Candidate {
  return typeof made === "string" ? { value: made } : made;
}
