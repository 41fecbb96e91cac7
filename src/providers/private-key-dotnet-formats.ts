import { generateKeyPairSync, randomBytes } from "node:crypto";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

/** Private keys of RSA as .NET and Windows write them: `RSA.ToXmlString(true)`, and blobs, which `.snk` files are, too. */
export const dotnetFormats: readonly TokenFormat[] = [
  {
    id: "private-key-xml",
    name: "private key (XML)",
    severity: "critical",
    keywords: ["<rsakeyvalue>"],
    begins: true,
    reach: { before: 6, after: 6_500 },
    // The other numbers stand before it, in the order that .NET writes.
    pattern:
      /<RSAKeyValue>(?:(?:\s|\\[nrt]){0,40}<(?<tag>Modulus|Exponent|P|Q|DP|DQ|InverseQ)>(?:[A-Za-z0-9+/=\s]|\\[nrt]){4,1000}<\/\k<tag>>){1,7}(?:\s|\\[nrt]){0,40}<D>(?:\s|\\[nrt]){0,40}(?<secret>[A-Za-z0-9+/]{60,700}={0,2})(?:\s|\\[nrt]){0,40}<\/D>/g,
    isGenuine: (key) => new Set(key).size >= 24,
    source: "learn.microsoft.com, RSA.ToXmlString, as remembered in 2026-11",
    samples: { match: xmlKeys, ignore: noXmlKeys },
  },
  {
    id: "private-key-blob",
    name: "private key (blob of Windows)",
    severity: "critical",
    keywords: ["bwiaaackaabsu0ey", "bwiaaaakaabsu0ey"],
    begins: true,
    reach: { before: 6, after: 3_600 },
    pattern:
      /(?<![A-Za-z0-9+/])(?<secret>BwIAAA[AC]kAABSU0Ey(?:[A-Za-z0-9+/]{1,76}(?:\\r|\r)?(?:\\n|\n)[ \t]{0,20}){0,50}[A-Za-z0-9+/]{1,3400}={0,2})(?![A-Za-z0-9+/=])/g,
    normalize: (text) => text.replace(/\\[nr]|\s/g, ""),
    isGenuine: isWhole,
    source: "learn.microsoft.com, RSA/Schannel Key BLOBs (PRIVATEKEYBLOB), as remembered in 2026-11",
    samples: { match: blobs, ignore: noBlobs },
  },
];

/** Behind the heads, nine numbers of a sixteenth of the bits each, of which the modulus and the exponent are two. */
function isWhole(blob: string): boolean {
  const bytes = Buffer.from(blob, "base64");
  if (bytes.length < HEADS || new Set(blob).size < 24) return false;
  return bytes.length === HEADS + (bytes.readUInt32LE(BITS_AT) / 16) * 9;
}

const HEADS = 20;
const BITS_AT = 12;

function xmlKeys(): readonly Sample[] {
  const { n = "", e = "", p = "", q = "", dp = "", dq = "", qi = "", d = "" } = rsaNumbers();
  const numbers = { Modulus: n, Exponent: e, P: p, Q: q, DP: dp, DQ: dq, InverseQ: qi };
  const written = (key: string, between: string) =>
    [
      "<RSAKeyValue>",
      ...Object.entries(numbers).map(([name, value]) => `<${name}>${base64(value)}</${name}>`),
      `<D>${key}</D>`,
      "</RSAKeyValue>",
    ].join(between);
  const places: readonly ((key: string) => string)[] = [
    (key) => written(key, ""),
    (key) => written(key, "\n  "),
    (key) => `rsa.FromXmlString("${written(key, "")}");`,
    (key) => `var xml = @"${written(key, "\r\n")}";`,
    (key) =>
      `<add key="LicenseKey" value="${written(key, "").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}" />`,
    (key) => JSON.stringify({ rsa: written(key, "\n") }),
  ];
  return places.map((write) => sample(base64(d), write));
}

function rsaNumbers() {
  return generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
}

function base64(text: string): string {
  return Buffer.from(text, "base64url").toString("base64");
}

function noXmlKeys(): readonly string[] {
  const { n = "", e = "", d = "" } = rsaNumbers();
  const open = `<RSAKeyValue><Modulus>${base64(n)}</Modulus><Exponent>${base64(e)}</Exponent>`;
  return [
    `${open}</RSAKeyValue>`,
    `${open}<D>...</D></RSAKeyValue>`,
    `${open}<D>${"A".repeat(172)}</D></RSAKeyValue>`,
    `${open}</RSAKeyValue> <D>${base64(d)}</D>`,
  ];
}

function blobs(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `SIGNING_KEY=${key}\nPORT=3000`,
    (key) => `key = "${key}"`,
    (key) => `csp.ImportCspBlob(Convert.FromBase64String("${key}"));`,
    (key) => `{ "blob": "${key}" }`,
    (key) => `snk: |\n  ${key.replace(/.{76}(?=.)/g, "$&\n  ")}\nport: 3000\n`,
    (key) => `$key = '${key.replace(/.{64}(?=.)/g, "$&\n")}';`,
  ];
  return places.map((write, index) => sample(blob(index % 2 === 0 ? 0xa4 : 0x24), write));
}

/** The head of a private key for exchanging keys or for signing, with random numbers behind it. */
function blob(algorithm: 0xa4 | 0x24): string {
  const head = Buffer.from([7, 2, 0, 0, 0, algorithm, 0, 0, ...Buffer.from("RSA2"), 0, 4, 0, 0, 1, 0, 1, 0]);
  return Buffer.concat([head, randomBytes(576)]).toString("base64");
}

function noBlobs(): readonly string[] {
  const key = blob(0xa4);
  return [
    `key = "${key.slice(0, 400)}"`,
    `key = "${key.slice(0, 40)}..."`,
    `key = "${key.replace("BwIAAACk", "BgIAAACk")}"`,
    `key = "${key.slice(0, 24)}${"A".repeat(772)}"`,
  ];
}
