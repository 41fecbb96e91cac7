import { randomBytes } from "node:crypto";
import { isBech32, toBech32 } from "../formats/bech32.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { genuineSample, randomText } from "../formats/sample.ts";
import { base64, either, shape } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { derFormat } from "./private-key-der-formats.ts";
import { dnsFormat } from "./private-key-dns-formats.ts";
import { dotnetFormats } from "./private-key-dotnet-formats.ts";
import { jwkFormat } from "./private-key-jwk-formats.ts";
import { puttyFormats } from "./private-key-putty-formats.ts";
import { vpnFormat } from "./private-key-vpn-formats.ts";

/** Private keys that are written in other ways than PEM. */
export const keyFormats: readonly TokenFormat[] = [
  ...puttyFormats,
  derFormat,
  dnsFormat,
  ...dotnetFormats,
  vpnFormat,
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
  jwkFormat,
];

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
  // None that has the name of an interface in it by chance, which would speak for it.
  const key = genuineSample(
    () => randomBytes(32).toString("base64"),
    (drawn) => !/wg0/i.test(drawn),
  );
  return [
    `[Peer]\nPublicKey = ${key}\nAllowedIPs = 0.0.0.0/0`,
    `[Interface]\nPrivateKey = ${key.slice(1)}`,
    `[Interface]\nPrivateKey = ${"A".repeat(43)}=`,
    "[Interface]\nPrivateKey = <your private key>",
    `PrivateKey = ${key}`,
  ];
}
