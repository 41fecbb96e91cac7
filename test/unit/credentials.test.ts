import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ConfigError } from "../../src/config-error.ts";
import { type AppCredentials, parseCredentials } from "../../src/credentials.ts";
import { randomText } from "../../src/formats/sample.ts";

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs1", format: "pem" }).toString().trim();
}

const key = rsaKey();
/** The same key in the other form that GitHub and openssl write. */
const pkcs8 = createPrivateKey(key).export({ type: "pkcs8", format: "pem" }).toString().trim();
const secret = randomText(40);

type Settings = Readonly<Record<string, string | undefined>>;

function parse(settings: Settings): AppCredentials {
  return parseCredentials({ APP_ID: "4711", PRIVATE_KEY: key, WEBHOOK_SECRET: secret, ...settings });
}

const half = key.split("\n").slice(0, 8).join("\n");
const otherKind = generateKeyPairSync("ed25519");

test.each<[what: string, settings: Settings, message: string]>([
  [
    "no app id",
    { APP_ID: undefined },
    "APP_ID is missing. Set it to the number that stands on the app's page",
  ],
  ["an app id in letters", { APP_ID: "Iv1.8a61f9b3" }, "APP_ID is not a number. Set it to the number"],
  ["a negative app id", { APP_ID: "-1" }, "APP_ID is not a number."],
  ["half an app id", { APP_ID: "1.5" }, "APP_ID is not a number."],
  [
    "no webhook secret",
    { WEBHOOK_SECRET: undefined },
    "WEBHOOK_SECRET is missing. Choose a long random text",
  ],
  [
    "the webhook secret that everybody knows",
    { WEBHOOK_SECRET: "development" },
    'WEBHOOK_SECRET is "development", a default that everybody knows.',
  ],
  [
    "the previous secret that everybody knows",
    { WEBHOOK_SECRET_PREVIOUS: "development" },
    'WEBHOOK_SECRET_PREVIOUS is "development", a default that everybody knows.',
  ],
  ["no key", { PRIVATE_KEY: undefined }, "PRIVATE_KEY is missing. Generate one on the app's page"],
  ["no key in a text", { PRIVATE_KEY: secret }, "PRIVATE_KEY is not a complete private key in PEM format."],
  ["half a key", { PRIVATE_KEY: half }, "PRIVATE_KEY is not a complete private key in PEM format."],
  [
    "a public key",
    { PRIVATE_KEY: otherKind.publicKey.export({ type: "spki", format: "pem" }).toString() },
    "PRIVATE_KEY is not a complete private key in PEM format.",
  ],
  [
    "a key of another kind",
    { PRIVATE_KEY: otherKind.privateKey.export({ type: "pkcs8", format: "pem" }).toString() },
    "PRIVATE_KEY is not a complete private key in PEM format.",
  ],
  [
    "a key file that is not there",
    { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: "/nowhere/app.pem" },
    "PRIVATE_KEY_PATH names a file that cannot be read: /nowhere/app.pem",
  ],
])("%s is refused, with what to do", (_what, settings, message) => {
  const attempt = () => parse(settings);
  expect(attempt).toThrow(ConfigError);
  expect(attempt).toThrow(message);
  // The message ends in a log line, which is cut after 500 characters.
  expect(attempt).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,500}$/su) }));
  for (const hidden of [secret, key.slice(60, 120)]) {
    expect(attempt).not.toThrow(hidden);
  }
});

test.each<[string, (key: string) => string]>([
  ["as it is", (pem) => pem],
  ["with \\n for line breaks", (pem) => pem.replaceAll("\n", "\\n")],
  ["in base64", (pem) => Buffer.from(pem).toString("base64")],
  ["in base64 with line breaks", (pem) => Buffer.from(pem).toString("base64").replace(/.{76}/g, "$&\n")],
  ["with windows line ends", (pem) => pem.replaceAll("\n", "\r\n")],
  ["with a line break at its end", (pem) => `${pem}\n`],
])("the key may be written %s", (_name, write) => {
  for (const pem of [key, pkcs8]) {
    const { privateKey } = parse({ PRIVATE_KEY: write(pem) });
    expect(privateKey.replaceAll("\r", "").trim()).toBe(pem.trim());
  }
});

test("the key may stand in a file; a key in the environment comes first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rekey-credentials-"));
  const path = join(folder, "app.pem");
  const other = rsaKey();
  await writeFile(path, other);
  expect(parse({ PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: path }).privateKey).toBe(other);
  expect(parse({ PRIVATE_KEY_PATH: path }).privateKey).toBe(key);
  await rm(folder, { recursive: true });
});
