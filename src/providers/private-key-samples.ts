import { generateKeyPairSync, randomBytes } from "node:crypto";
import { randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

const escaped = (key: string) => key.replaceAll("\n", "\\n");
const indented = (key: string, by: string) => key.replaceAll("\n", `\n${by}`);

/** How keys of several lines stand in files. */
const places: readonly ((key: string) => string)[] = [
  (key) => `${key}\n`,
  (key) => `${key.replaceAll("\n", "\r\n")}\r\n`,
  (key) => `{ "type": "service_account", "private_key": "${escaped(key)}\\n" }`,
  (key) => `PRIVATE_KEY="${escaped(key)}"\nPORT=3000`,
  (key) => `data:\n  key: |\n    ${indented(key, "    ")}\n  port: 3000`,
  (key) => `const key = \`${key}\`;`,
  (key) => `const key =\n  "${key.replaceAll("\n", '\\n" +\n  "')}";`,
  (key) => `# ${indented(key, "# ")}`,
  (key) => `cat > key.pem <<EOF\n\t${indented(key, "\t")}\nEOF`,
  (key) => `"value": "${escaped(key).replaceAll("+", "\\u002B").replaceAll("/", "\\/")}"`,
  (key) => `SSH_KEY='${key.replaceAll("\n", " ")}'`,
  (key) => `2026-01-01T09:59:59.1234567Z ${indented(key, "2026-01-01T10:00:00.7654321Z ")}\n`,
  (key) => `web-1  | ${indented(key, "web-1  | ")}\n`,
];

/** The samples of each format. */
export const privateKeySamples = {
  pem: {
    match: () => [
      ...inFiles(ecKey),
      ...inFiles(edKey),
      ...inFiles(rsaKey),
      ...inFiles(damagedKey).slice(0, 3),
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

function inFiles(makeKey: () => string): readonly Sample[] {
  return places.map((write) => sample(makeKey(), write));
}

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

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function armored(label: string, parts: readonly Buffer[]): string {
  const lines =
    Buffer.concat(parts)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
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
