import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { derKind } from "../values/der-kind.ts";

/** What stands behind the length of a key of RSA, by its size, with its algorithm or without; the length differs. */
const OF_RSA = ["IBADANBgkqhkiG9w0BAQEFAASC", "IBAAKBgQ", "IBAAKCAQEA", "IBAAKCAYEA", "IBAAKCAgEA"];

/** With what keys of curves begin, with their algorithm or without. */
const OF_CURVES = [
  ...["MIGHAgEAMBMGByqGSM49AgEG", "MIGEAgEAMBAGByqGSM49AgEG", "MIG2AgEAMBAGByqGSM49AgEG"],
  ...["MIHuAgEAMBAGByqGSM49AgEG", "MHcCAQEEI", "MHQCAQEEI", "MIGkAgEBBD", "MIHcAgEBBEI"],
  "MEcCAQAwBQYDK2VxBDsEO",
];

/** Those of Ed25519 and X25519 are of one length. */
const OF_25519 = ["MC4CAQAwBQYDK2VwBCIEI", "MC4CAQAwBQYDK2VuBCIEI"];

/** A private key without the lines around it, as settings of Java and of payment services hold it. */
export const derFormat: TokenFormat = {
  id: "private-key-der",
  name: "private key (DER in base64)",
  severity: "critical",
  keywords: [...OF_RSA, ...OF_CURVES, ...OF_25519].map((text) => text.toLowerCase()),
  reach: { before: 240, after: 6_500 },
  pattern: derPattern(),
  normalize: (text) => text.replace(/\\[nr]|\s/g, ""),
  // What was cut off or made up has another length than it says.
  isGenuine: (key) => derKind(key) === "private key" && new Set(key).size >= 24,
  source: "RFC 5208, RFC 5915, RFC 8017 (A.1.2) and RFC 8410, as remembered in 2026-11",
  samples: { match: derKeys, ignore: noDerKeys },
};

/** In one line, or in several as they are wrapped for mail and in PEM; behind a heading, it is for others to judge. */
function derPattern(): RegExp {
  const head = `MII[A-Za-z0-9+/]{3}(?:${OF_RSA.join("|")})|${OF_CURVES.join("|")}`;
  const wrapped = String.raw`(?:[A-Za-z0-9+/]{60,76}(?:\\r|\r)?(?:\\n|\n)[ \t]{0,20}){0,90}`;
  const of25519 = `(?:${OF_25519.join("|")})[A-Za-z0-9+/]{43}`;
  return new RegExp(
    `(?<![A-Za-z0-9+/])(?<!-----BEGIN [^-]{1,40}-----[^-]{0,160})(?<secret>${of25519}|(?=${head})${wrapped}[A-Za-z0-9+/]{1,6400}={0,2})(?![A-Za-z0-9+/=])`,
    "g",
  );
}

const wrap = (key: string, by: string) => key.replace(/.{76}(?=.)/g, (line) => `${line}${by}`);

const PLACES: readonly ((key: string) => string)[] = [
  (key) => `jwt.private-key=${key}\nserver.port=3000\n`,
  (key) => `{ "appPrivateKey": "${key}", "signType": "RSA2" }`,
  (key) => `private static final String PRI = "${key}";`,
  (key) => `keys:\n  signer: '${key}'\n`,
  (key) => `<property name="merchantKey">${key}</property>`,
  (key) => `PRIVATE_KEY=${key} npm start`,
  (key) => `$key = '${wrap(key, "\n")}';`,
  (key) => `key: |\n    ${wrap(key, "\n    ")}\nport: 3000\n`,
  (key) => `{ "key": "${wrap(key, "\\n")}" }`,
];

function derKeys(): readonly Sample[] {
  const [rsa, ...others] = [
    rsaKey("pkcs8"),
    rsaKey("pkcs1"),
    ...["P-256", "P-384", "P-521"].flatMap(ecKeys),
    edKey(),
  ];
  return [
    ...PLACES.map((write) => sample(rsa, write)),
    ...others.flatMap((key) => PLACES.slice(0, 2).map((write) => sample(key, write))),
  ];
}

function rsaKey(type: "pkcs1" | "pkcs8"): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  return privateKey.export({ type, format: "der" }).toString("base64");
}

function ecKeys(namedCurve: string): readonly string[] {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve });
  return [inPkcs8(privateKey), privateKey.export({ type: "sec1", format: "der" }).toString("base64")];
}

function edKey(): string {
  return inPkcs8(generateKeyPairSync("ed25519").privateKey);
}

function inPkcs8(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "der" }).toString("base64");
}

function noDerKeys(): readonly string[] {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const key = rsaKey("pkcs8");
  return [
    `key=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`,
    `key=${publicKey.export({ type: "pkcs1", format: "der" }).toString("base64")}`,
    `key=${key.slice(0, 400)}`,
    `key=${key.slice(0, 64)}...`,
    `key=${key}AAAA`,
    `key=${edKey().slice(0, 60)}`,
    `key=${OF_25519.join("")}`,
    `-----BEGIN PRIVATE KEY-----\nkeyID: 0A1B\n\n${key}\n`,
  ];
}
