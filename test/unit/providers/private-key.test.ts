import { spawnSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { privateKey } from "../../../src/providers/private-key.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { findKeys } from "../../contract/find-keys.ts";

function find(text: string): readonly { readonly secret: string; readonly keyId: string | undefined }[] {
  return privateKey.formats.flatMap((format) =>
    findKeys(text, format).map(({ secret, groups }) => ({ secret, keyId: format.keyId?.(secret, groups) })),
  );
}

function pem(key: KeyObject, type: "pkcs1" | "pkcs8" | "sec1" = "pkcs8"): string {
  return key.export({ type, format: "pem" }).toString().trim();
}

const key = pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);

test.each([
  ["in a file of Windows", key.replaceAll("\n", "\r\n")],
  ["indented", key.replace(/^/gm, "      ")],
  ["in JSON", JSON.stringify({ key })],
  ["in JSON in JSON", JSON.stringify(JSON.stringify({ key }))],
  ["in lines of 40 characters", rewrapped(40)],
  ["in one line", key.replaceAll("\n", " ")],
  ["as quoted lines", `key = "${key.replaceAll("\n", '\\n"\n      "')}"`],
  ["as an array", `[\n${key.replace(/^.*$/gm, '  "$&",')}\n].join("\\n")`],
  ["in a diff", `@@ -1,0 +2,5 @@\n${key.replace(/^/gm, "+")}\n+`],
  ["in a comment", key.replace(/^/gm, "// ")],
  ["with a heading of its own", key.replace("\n", "\nkeyID: AB12:CD34:EF56\n\n")],
  ["in base64", `key: ${Buffer.from(`${key}\n`).toString("base64")}`],
])("a key %s is the same key", (_, text) => {
  expect(find(text).map(({ secret }) => secret)).toEqual([key]);
});

function rewrapped(width: number): string {
  const [first = "", ...lines] = key.split("\n");
  const body =
    lines
      .slice(0, -1)
      .join("")
      .match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  return [first, ...body, lines.at(-1)].join("\n");
}

test("a heading, a public key, a certificate and a shortened key are no leak", () => {
  const { publicKey } = generateKeyPairSync("ed25519");
  const texts = [
    "-----BEGIN PRIVATE KEY-----",
    "Between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY----- stands your key, and nothing else at all.",
    publicKey.export({ type: "spki", format: "pem" }).toString(),
    key.replaceAll("PRIVATE KEY", "CERTIFICATE"),
    key.split("\n").toSpliced(2, 1, "...").join("\n"),
    key.split("\n").toSpliced(2, 1).join("\n"),
    `-----BEGIN RSA PRIVATE KEY-----\n${randomText(150)}\n-----END RSA PRIVATE KEY-----`,
  ];
  for (const text of texts) expect({ text, found: find(text) }).toEqual({ text, found: [] });
});

test("two keys in one file are two findings", () => {
  const other = pem(generateKeyPairSync("ed25519").privateKey);
  expect(find(`${key}\n${other}\n`).map(({ secret }) => secret)).toEqual([key, other]);
});

// The public half and the fingerprint of GitHub's own host key, as GitHub publishes them:
// https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
test("an OpenSSH key is named by the fingerprint of the public half in it", () => {
  const publicHalf = Buffer.from(
    "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
    "base64",
  );
  const parts = ["aes256-ctr", "bcrypt", randomBytes(24)].map(withLength);
  const rest = [Buffer.of(0, 0, 0, 1), withLength(publicHalf), withLength(randomBytes(160))];
  const body = Buffer.concat([Buffer.from("openssh-key-v1\0"), ...parts, ...rest]).toString("base64");
  const text = `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----`;
  expect(find(text).map(({ keyId }) => keyId)).toEqual([
    "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU",
  ]);
});

function withLength(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const withSshKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined ? test : test.skip;

withSshKeygen.each([
  ["RSA", pem(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey, "pkcs1")],
  ["P-256", pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey, "sec1")],
  ["P-384", pem(generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey)],
  ["P-521", pem(generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey, "sec1")],
])("%s: the fingerprint is the one that ssh-keygen prints", (_, text) => {
  expect(find(text).map(({ keyId }) => keyId)).toEqual([sshFingerprint(text)]);
});

function sshFingerprint(text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "key-"));
  try {
    const file = join(folder, "key");
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    const { stdout } = spawnSync("ssh-keygen", ["-y", "-f", file]);
    return spawnSync("ssh-keygen", ["-lf", "-"], { input: stdout }).stdout.toString().split(" ")[1];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a key that only its passphrase opens, and one of another kind, have no fingerprint", () => {
  const cipher = { cipher: "aes-256-cbc", passphrase: randomText(12) };
  const { privateKey: pair } = generateKeyPairSync("x25519");
  const encrypted = pair.export({ type: "pkcs8", format: "pem", ...cipher }).toString();
  expect(find(encrypted).map(({ keyId }) => keyId)).toEqual([undefined]);
  expect(find(pem(pair)).map(({ keyId }) => keyId)).toEqual([undefined]);
});

test("an encrypted key is told as one, in whatever form; a plain one beside it is told as plain", () => {
  const { privateKey: made } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const cipher = { cipher: "aes-128-cbc", passphrase: randomText(12) };
  const old = made.export({ type: "pkcs1", format: "pem", ...cipher }).toString();
  const pkcs8 = made.export({ type: "pkcs8", format: "pem", ...cipher }).toString();
  const inBase64 = (text: string) => `key: ${Buffer.from(text).toString("base64")}\n`;
  const scanner = createScanner([privateKey]);
  const told = (text: string) =>
    scanner.scan("", Buffer.from(text)).matches.map(({ formatId }) => formatId.replace("private-key-", ""));
  for (const text of [
    old,
    old.replaceAll("\n", "\r\n"),
    JSON.stringify({ old }),
    pkcs8,
    inBase64(old),
    inBase64(pkcs8),
  ])
    expect(told(text)).toEqual(["encrypted"]);
  expect(told(`${old}\n${key}\n`)).toEqual(["encrypted", "pem"]);
  expect(told(inBase64(key))).toEqual(["base64"]);
});

withSshKeygen(
  "a key of ssh-keygen is encrypted where it has a passphrase, and its fingerprint is told all the same",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "rekey-"));
    const made = (name: string, passphrase: string) => {
      spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-f", join(folder, name)]);
      const { matches } = createScanner([privateKey]).scan("", readFileSync(join(folder, name)));
      const print = spawnSync("ssh-keygen", ["-lf", join(folder, `${name}.pub`)])
        .stdout.toString()
        .split(" ")[1];
      return { matches: matches.map(({ formatId, keyId }) => [formatId, keyId]), print };
    };
    const [plain, encrypted] = [made("plain", ""), made("encrypted", randomText(12))];
    rmSync(folder, { recursive: true });
    expect(plain.matches).toEqual([["private-key-openssh", plain.print]]);
    expect(encrypted.matches).toEqual([["private-key-encrypted", encrypted.print]]);
  },
);
