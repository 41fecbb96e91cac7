import { generateKeyPairSync, randomBytes } from "node:crypto";
import { armored, inFiles } from "../formats/armored.ts";
import { randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples } from "../formats/token-format.ts";

/** The samples of each format. */
export const privateKeySamples = {
  pem: {
    match: () => [
      ...inFiles(ecKey),
      ...inFiles(edKey),
      ...inFiles(rsaKey),
      ...inFiles(damagedKey).slice(0, 3),
      sample(edKey().replaceAll("PRIVATE", "EdDSA PRIVATE"), (key) => `${key}\n`),
      sample(edKey().replaceAll("PRIVATE", "Ed25519 PRIVATE"), (key) => `${key}\n`),
    ],
    ignore: () => [
      publicKey(),
      `-----BEGIN CERTIFICATE-----\n${rows(600)}\n-----END CERTIFICATE-----`,
      `-----BEGIN RSA PRIVATE KEY-----\nMII${"E"}...\n(your key here, with all its lines, from the first to the last)\n-----END RSA PRIVATE KEY-----`,
      "Paste everything from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY----- into the field.",
      `-----BEGIN PRIVATE KEY-----\n${rows(600)}`,
      `-----BEGIN PRIVATE KEY-----\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n".repeat(20)}-----END PRIVATE KEY-----`,
      ecKey().replace("END EC", "END RSA"),
      oldEncryptedKey(),
    ],
  },
  encrypted: {
    // A line of headers ends where it does.
    match: () => [
      ...inFiles(encryptedKey),
      ...inFiles(() => opensshKey("aes256-ctr")),
      ...inFiles(oldEncryptedKey).slice(0, 9),
    ],
    ignore: () => [
      opensshKey(),
      oldEncryptedKey().replace("4,ENCRYPTED", "4,MIC-ONLY"),
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----",
      `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${rows(90)}\n-----END ENCRYPTED PRIVATE KEY-----`,
      encryptedKey().slice(0, 120),
    ],
  },
  openssh: {
    match: () => inFiles(() => opensshKey()),
    ignore: () => [
      opensshKey("aes256-ctr"),
      "-----BEGIN OPENSSH PRIVATE KEY-----\n...\n-----END OPENSSH PRIVATE KEY-----",
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${rows(90)}\n-----END OPENSSH PRIVATE KEY-----`,
      opensshKey().slice(0, 200),
      `ssh-ed25519 ${randomBytes(51).toString("base64")} ops@acme`,
    ],
  },
  pgp: {
    match: () => [
      ...inFiles(pgpKey),
      sample(pgpKey(), (key) => key.replace("\n", "\nVersion: GnuPG v2\nComment: nightly build\n\n")),
      sample(pgpKey().replaceAll(" BLOCK", ""), (key) => key),
      sample(pgpKey(), (key) => key.replace("\n-----END", `\n=${randomText(4)}\n-----END`)),
    ],
    ignore: () => [
      "-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----",
      pgpKey().replaceAll("PRIVATE", "PUBLIC"),
      pgpKey().slice(0, 200),
      encryptedPgpKey(),
    ],
  },
  encryptedPgp: {
    match: () => [
      ...inFiles(encryptedPgpKey),
      sample(encryptedPgpKey(), (key) => key.replace("\n", "\nVersion: GnuPG v2\n\n")),
      sample(encryptedPgpKey(), (key) => key.replace("\n-----END", `\n=${randomText(4)}\n-----END`)),
    ],
    ignore: () => [
      pgpKey(),
      encryptedPgpKey().replaceAll("PRIVATE", "PUBLIC"),
      encryptedPgpKey().slice(0, 200),
    ],
  },
  base64: {
    match: () => base64Places.map((write) => sample(ecKey(), (key) => write(base64(`${key}\n`)))),
    ignore: () => [
      `tls.crt: ${base64(`-----BEGIN CERTIFICATE-----\n${rows(600)}\n-----END CERTIFICATE-----`)}`,
      `key: ${base64(publicKey())}`,
      `key: ${base64(ecKey()).slice(0, 90)}`,
    ],
  },
} as const satisfies Record<string, FormatSamples>;

const base64Places: readonly ((value: string) => string)[] = [
  (value) => `data:\n  tls.key: ${value}\n  tls.crt: ""`,
  (value) => `SSH_PRIVATE_KEY_BASE64=${value}`,
  (value) => `{ "ssl_key": "${value}" }`,
  (value) => `echo ${value} | base64 -d > key.pem`,
  (value) => `<key encoding="base64">${value}</key>`,
  (value) => `const key = Buffer.from('${value}', 'base64');`,
];

function ecKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ type: "sec1", format: "pem" }).toString().trim();
}

function edKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString().trim();
}

/** Too short to use and quick to make. */
function rsaKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  return privateKey.export({ type: "pkcs1", format: "pem" }).toString().trim();
}

function oldEncryptedKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const cipher = { cipher: "aes-128-cbc", passphrase: randomText(12) };
  return privateKey
    .export({ type: "sec1", format: "pem", ...cipher })
    .toString()
    .trim();
}

function encryptedKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const cipher = { cipher: "aes-256-cbc", passphrase: randomText(12) };
  return privateKey
    .export({ type: "pkcs8", format: "pem", ...cipher })
    .toString()
    .trim();
}

function publicKey(): string {
  return generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString().trim();
}

/** Magic, cipher, key derivation, its options, the number of keys, the public half, and random bytes. */
function opensshKey(cipher = "none"): string {
  const text = (value: string | Buffer) => Buffer.concat([number(value.length), Buffer.from(value)]);
  const publicHalf = Buffer.concat([text("ssh-ed25519"), text(randomBytes(32))]);
  const head = [Buffer.from("openssh-key-v1\0"), text(cipher), text("none"), text("")];
  return armored("OPENSSH PRIVATE KEY", [...head, number(1), text(publicHalf), text(randomBytes(136))]);
}

/** The head of a secret-key packet in its old form, and random bytes. */
function pgpKey(): string {
  return armored("PGP PRIVATE KEY BLOCK", [Buffer.of(0x95, 0x01, 0xfe, 0x04), randomBytes(512)]);
}

/** EdDSA, the object identifier of its curve and a point; then AES-256, a salted and iterated SHA-256, and random bytes. */
function encryptedPgpKey(): string {
  const curve = Buffer.from("092b06010401da470f01", "hex");
  const publicHalf = Buffer.concat([
    Buffer.of(4),
    randomBytes(4),
    Buffer.of(22),
    curve,
    Buffer.of(1, 7, 0x40),
    randomBytes(32),
  ]);
  const body = Buffer.concat([publicHalf, Buffer.of(254, 9, 3, 8), randomBytes(79)]);
  return armored("PGP PRIVATE KEY BLOCK", [Buffer.of(0x94, body.length), body]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Where a line is lost, the rest may still be enough to rebuild the key. */
function damagedKey(): string {
  return rsaKey().split("\n").toSpliced(3, 1).join("\n");
}

function rows(length: number): string {
  return (randomText(length).match(/.{1,64}/g) ?? []).join("\n");
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
