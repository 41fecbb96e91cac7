import { createHash, randomBytes } from "node:crypto";
import { alphabets, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

const FILE = {
  keywords: ["putty-user-key-file-"],
  begins: true,
  reach: { before: 6, after: 13_000 },
  pattern:
    /(?<secret>PuTTY-User-Key-File-[123]: (?:[^P]|P(?!uTTY-User|rivate-(?:MAC|Hash))){60,12000}Private-(?:MAC|Hash): [0-9a-f]{40,64})/g,
  normalize: unwrapped,
  keyId: (file: string) => fingerprint(publicBlobOf(file)),
  source: "PuTTY's manual, appendix C (PPK file format), as remembered in 2026-11",
} satisfies Partial<TokenFormat>;

/** Private keys as PuTTY keeps them. */
export const puttyFormats: readonly TokenFormat[] = [
  {
    ...FILE,
    id: "private-key-putty",
    name: "private key (PuTTY)",
    severity: "critical",
    isGenuine: (file) => publicBlobOf(file) !== undefined && !isEncrypted(file),
    samples: { match: () => inFiles(puttyKey), ignore: () => [...noPuttyKeys(), encryptedPuttyKey()] },
  },
  {
    ...FILE,
    id: "private-key-putty-encrypted",
    name: "private key (PuTTY, with a passphrase)",
    severity: "high",
    isGenuine: (file) => publicBlobOf(file) !== undefined && isEncrypted(file),
    samples: { match: () => inFiles(encryptedPuttyKey), ignore: () => [...noPuttyKeys(), puttyKey()] },
  },
];

/** The second line names a cipher, or none. */
function isEncrypted(file: string): boolean {
  return /^[^\n]{0,100}\nEncryption: (?!none\s)/.test(file);
}

/** The file's own lines, whether they stood in JSON, in YAML or with CRLF. */
function unwrapped(file: string): string {
  return file.replace(/\\+r\\+n|\\+[nr]|\r\n?/g, "\n").replace(/\n[\t #]{1,20}/g, "\n");
}

/** The public half, which begins with the length and the name of its algorithm, as the heading says it. */
function publicBlobOf(file: string): Buffer | undefined {
  const algorithm = /^PuTTY-User-Key-File-[123]: (?<name>[\w@.-]{4,60})\n/.exec(file)?.groups?.name;
  const lines = file.split("\n");
  const start = lines.findIndex((line) => line.startsWith("Public-Lines: "));
  if (algorithm === undefined || start < 0 || !file.includes("\nPrivate-Lines: ")) return undefined;
  const count = Number(lines[start]?.slice("Public-Lines: ".length));
  const blob = Buffer.from(lines.slice(start + 1, start + 1 + count).join(""), "base64");
  return blob.toString("latin1", 4, 4 + algorithm.length) === algorithm ? blob : undefined;
}

function fingerprint(blob: Buffer | undefined): string | undefined {
  if (blob === undefined) return undefined;
  return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}

function inFiles(makeKey: () => string): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `${key}\n`,
    (key) => `${key.replaceAll("\n", "\r\n")}\r\n`,
    (key) => `{ "ppk": "${key.replaceAll("\n", "\\n")}\\n" }`,
    (key) => `{ "ppk": "${key.replaceAll("\n", "\\r\\n")}" }`,
    (key) => `ppk: |\n    ${key.replaceAll("\n", "\n    ")}\nport: 3000`,
    (key) => `const key = \`${key}\`;`,
    (key) => `# ${key.replaceAll("\n", "\n# ")}`,
  ];
  return places.map((write) => sample(makeKey(), write));
}

function puttyKey(): string {
  const text = (value: string | Buffer) =>
    Buffer.concat([Buffer.of(0, 0, 0, value.length), Buffer.from(value)]);
  const blob = Buffer.concat([text("ssh-ed25519"), text(randomBytes(32))]).toString("base64");
  return [
    "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ops@acme",
    `Public-Lines: 2\n${blob.slice(0, 64)}\n${blob.slice(64)}`,
    `Private-Lines: 1\n${randomBytes(36).toString("base64")}\nPrivate-MAC: ${randomText(64, alphabets.hex)}`,
  ].join("\n");
}

/** The private half, in whole blocks, and what the passphrase becomes a key with. */
function encryptedPuttyKey(): string {
  const derivation = `Key-Derivation: Argon2id\nArgon2-Memory: 8192\nArgon2-Passes: 21\nArgon2-Parallelism: 1\nArgon2-Salt: ${randomText(32, alphabets.hex)}`;
  return puttyKey()
    .replace("Encryption: none", "Encryption: aes256-cbc")
    .replace("Private-Lines", `${derivation}\nPrivate-Lines`);
}

function noPuttyKeys(): readonly string[] {
  return [
    puttyKey().slice(0, 200),
    puttyKey().replace("key-file-3: ssh-ed25519", "x").replace("3: ssh-ed25519", "3: ssh-rsa"),
    "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: yours\n(all the lines of your key)\nPrivate-MAC: ...",
  ];
}
