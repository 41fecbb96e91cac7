import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { isBech32, toBech32 } from "../formats/bech32.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { isPublished } from "../formats/published.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, either, shape } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

/** Private keys that are written in other ways than PEM. */
export const keyFormats: readonly TokenFormat[] = [
  {
    id: "private-key-putty",
    name: "private key (PuTTY)",
    severity: "critical",
    keywords: ["putty-user-key-file-"],
    begins: true,
    reach: { before: 6, after: 13_000 },
    pattern:
      /(?<secret>PuTTY-User-Key-File-[123]: (?:[^P]|P(?!uTTY-User|rivate-(?:MAC|Hash))){60,12000}Private-(?:MAC|Hash): [0-9a-f]{40,64})/g,
    normalize: unwrapped,
    isGenuine: (file) => publicBlobOf(file) !== undefined,
    keyId: (file) => fingerprint(publicBlobOf(file)),
    source: "PuTTY's manual, appendix C (PPK file format), as remembered in 2026-11",
    samples: { match: () => inFiles(puttyKey), ignore: noPuttyKeys },
  },
  {
    id: "private-key-age",
    name: "identity (age)",
    severity: "critical",
    keywords: ["age-secret-key-"],
    begins: true,
    reach: { before: 6, after: 80 },
    // The checksum of Bech32; "PQ" since age 1.3.
    pattern: /(?<![A-Za-z0-9])(?<secret>AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58})(?![A-Za-z0-9])/g,
    isGenuine: isBech32,
    source: "C2SP.org/age, as remembered in 2026-11",
    samples: { key: ageKey, match: () => inLines(ageKey, "SOPS_AGE_KEY"), ignore: noAgeKeys },
  },
  selfIdentifying({
    id: "private-key-minisign",
    name: "secret key (minisign)",
    severity: "high",
    // "Ed", then "Sc" or nothing for the key derivation, then "B2" for the checksum: 158 bytes.
    shape: shape`${either("RWRTY0Iy", "RWQAAEIy")}${base64(203)}=`,
    source: "jedisct1.github.io/minisign, secret key format, as remembered in 2026-11",
    seen: { variable: "MINISIGN_KEY", header: "x-minisign-key: ", url: "https://ops.acme-shop.io" },
  }),
  selfIdentifying({
    id: "private-key-signify",
    name: "secret key (signify)",
    severity: "high",
    // "Ed", "BK" and the rounds of the key derivation: 104 bytes.
    shape: shape`RWRCSwAA${base64(131)}=`,
    source: "signify.c of OpenBSD, struct enckey, as remembered in 2026-11",
    seen: { variable: "SIGNIFY_KEY", header: "x-signify-key: ", url: "https://ops.acme-shop.io" },
  }),
  {
    id: "private-key-wireguard",
    name: "private key (WireGuard)",
    severity: "critical",
    keywords: ["privatekey", "private_key", "private-key", "presharedkey", "preshared_key", "preshared-key"],
    begins: true,
    reach: { before: 6, after: 80 },
    nearby: [
      "[interface]",
      "[peer]",
      "wireguard",
      "wg-quick",
      "wg genkey",
      "wg0",
      "allowedips",
      "allowed_ips",
    ],
    // 32 bytes; the last character holds four of their bits.
    pattern:
      /(?:[Pp]rivate|PRIVATE|[Pp]reshared|PRESHARED)[_-]?(?:[Kk]ey|KEY)\\?["']?\s{0,8}[:=]\s{0,8}\\?["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/g,
    isGenuine: (key) => new Set(key).size >= 16,
    source: "wg(8) and wg-quick(8), as remembered in 2026-11",
    samples: { match: wireguardKeys, ignore: noWireguardKeys },
  },
  {
    id: "private-key-jwk",
    name: "private key (JWK)",
    severity: "critical",
    keywords: ['"kty"', '\\"kty\\"'],
    reach: { before: 8_500, after: 8_500 },
    pattern: jwkPattern(),
    isGenuine: (member) => new Set(member).size >= 16 && !isPublished(member),
    source: "RFC 7517 and RFC 7518, section 6, as remembered in 2026-11",
    samples: { match: jwks, ignore: noJwks },
  },
];

/** The private exponent or scalar `d`, or the secret `k` of a symmetric key, before or after `kty` in one object. */
function jwkPattern(): RegExp {
  const quote = String.raw`\\{0,3}"`;
  const member = (name: string) => `${quote}${name}${quote}\\s{0,4}:\\s{0,4}${quote}`;
  const others = "[^{}]{0,8000}?";
  const type = (kinds: string) => `${member("kty")}(?:${kinds})${quote}`;
  const value = String.raw`(?<secret>[\w-]{42,700})${quote}`;
  const either = (kinds: string, name: string) => [
    `${type(kinds)}${others}${member(name)}${value}`,
    `${member(name)}${value}[^{}]{0,8000}?${type(kinds)}`,
  ];
  return new RegExp([...either("RSA|EC|OKP", "d"), ...either("oct", "k")].join("|"), "g");
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

function noPuttyKeys(): readonly string[] {
  return [
    puttyKey().slice(0, 200),
    puttyKey().replace("key-file-3: ssh-ed25519", "x").replace("3: ssh-ed25519", "3: ssh-rsa"),
    "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: yours\n(all the lines of your key)\nPrivate-MAC: ...",
  ];
}

function inLines(makeKey: () => string, variable: string): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `# created: 2026-11-21T10:00:00Z\n# public key: age1...\n${key}\n`,
    (key) => `${variable}=${key}\nPORT=3000`,
    (key) => `export ${variable}='${key}' && sops -d secrets.yaml`,
    (key) => `env:\n  ${variable}: ${key}\n`,
    (key) => `{ "${variable}": "${key}", "retries": 3 }`,
    (key) => `"source": ["os.environ[\\"${variable}\\"] = \\"${key}\\"\\n"]`,
    (key) => `identity, err := age.ParseX25519Identity("${key}")`,
  ];
  return places.map((write) => sample(makeKey(), write));
}

/** 32 bytes are 51 values of five bits and one that ends in four zeros. */
function ageKey(): string {
  const values = [...randomBytes(51)].map((byte) => byte & 31);
  return toBech32("age-secret-key-", [...values, (randomBytes(1)[0] ?? 0) & 16]).toUpperCase();
}

function noAgeKeys(): readonly string[] {
  const key = ageKey();
  const wrong = key.endsWith("Q") ? "P" : "Q";
  return [
    `${key.slice(0, -1)}${wrong}`,
    key.slice(0, -1),
    `${key}Q`,
    `AGE-SECRET-KEY-1${"Q".repeat(58)}`,
    `age1${randomText(58, "qpzry9x8gf2tvdw0s3jn54khce6mua7l")}`,
  ];
}

function wireguardKeys(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `[Interface]\nPrivateKey = ${key}\nAddress = 10.0.0.1/24\nListenPort = 51820`,
    (key) => `[Interface]\r\nAddress = 10.0.0.1/24\r\nPrivateKey=${key}\r\n`,
    (key) => `[Peer]\nPresharedKey = ${key}\nAllowedIPs = 0.0.0.0/0`,
    (key) => `wireguard:\n  private_key: "${key}"\n  port: 51820`,
    (key) => `{ "type": "wireguard", "private_key": "${key}" }`,
    (key) => `WIREGUARD_PRIVATE_KEY=${key}\nVPN_TYPE=wireguard`,
    (key) => `networking.wireguard.interfaces.wg0 = {\n  privateKey = "${key}";\n};`,
    (key) => `"conf": "[Interface]\\nPrivateKey = ${key}\\nAddress = 10.0.0.1/24"`,
  ];
  return places.map((write) => sample(randomBytes(32).toString("base64"), write));
}

function noWireguardKeys(): readonly string[] {
  const key = randomBytes(32).toString("base64");
  return [
    `[Peer]\nPublicKey = ${key}\nAllowedIPs = 0.0.0.0/0`,
    `[Interface]\nPrivateKey = ${key.slice(1)}`,
    `[Interface]\nPrivateKey = ${"A".repeat(43)}=`,
    "[Interface]\nPrivateKey = <your private key>",
    `PrivateKey = ${key}`,
  ];
}

function jwks(): readonly Sample[] {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const ed = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
  const symmetric = { kty: "oct", alg: "HS256", k: randomBytes(32).toString("base64url") };
  const turned = { d: ed.d, x: ed.x, kid: "main", ...ed };
  return [
    sample(ec.d ?? "", () => JSON.stringify(ec)),
    sample(ed.d ?? "", () => JSON.stringify(ed, undefined, 2)),
    sample(rsa.d ?? "", () => `const jwk = ${JSON.stringify(rsa)};`),
    sample(rsa.d ?? "", () => `JWK='${JSON.stringify({ kid: "a", use: "sig", ...rsa })}'`),
    sample(symmetric.k, () => JSON.stringify({ keys: [symmetric] })),
    sample(turned.d ?? "", () => `{ "keys": [${JSON.stringify(turned)}] }`),
    sample(ec.d ?? "", () => JSON.stringify({ PRIVATE_JWK: JSON.stringify(ec) })),
    sample(ec.d ?? "", () => `jwk: >\n  ${JSON.stringify(ec).replaceAll(",", ",\r\n  ")}`),
  ];
}

function noJwks(): readonly string[] {
  const open = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  return [
    JSON.stringify(open),
    JSON.stringify({ kty: "OKP", crv: "Ed25519", d: "..." }),
    `{ "kty": "EC" }, { "d": "${randomText(43)}" }`,
    JSON.stringify({ kty: "oct", d: randomText(43) }),
    JSON.stringify({ kty: "EC", d: "A".repeat(43) }),
  ];
}
