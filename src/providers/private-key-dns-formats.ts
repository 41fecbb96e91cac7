import { generateKeyPairSync, randomBytes } from "node:crypto";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";

/** What signs a zone of DNS, as the tools of BIND keep it beside its public half. */
export const dnsFormat: TokenFormat = {
  id: "private-key-dns",
  name: "private key (DNSSEC)",
  severity: "high",
  keywords: ["private-key-format: v1."],
  begins: true,
  reach: { before: 6, after: 4_000 },
  // The names of its numbers differ by algorithm; what others have is public, or follows from this one.
  pattern:
    /Private-key-format: v1\.\d(?:\\r|\r)?(?:\\n|\n)(?:[ \t]{0,20}(?!Private)[A-Z]\w{2,20}(?:\(\w\))?: [^\n\\]{1,800}(?:\\r)?(?:\\n|\n)){1,6}?[ \t]{0,20}(?:PrivateExponent|PrivateKey|Private_value\(x\)|Key): (?<secret>[A-Za-z0-9+/]{20,700}={0,2})(?![A-Za-z0-9+/=])/g,
  isGenuine: (key) => new Set(key).size >= 14,
  source: "dnssec-keygen(8) and ldns-keygen(1), as remembered in 2026-11",
  samples: { match: dnsKeys, ignore: noDnsKeys },
};

function dnsKeys(): readonly Sample[] {
  const ec = randomBytes(32).toString("base64");
  const places: readonly ((file: string) => string)[] = [
    (file) => file,
    (file) => file.replaceAll("\n", "\r\n"),
    (file) => `cat > Kacme.io.+013+43896.private <<EOF\n${file}EOF\n`,
    (file) => `key: |\n  ${file.replaceAll("\n", "\n  ")}\n`,
    (file) => `{ "private": "${file.replaceAll("\n", "\\n")}" }`,
  ];
  return [
    ...places.map((write) => sample(ec, (key) => write(ofCurve(key)))),
    sample(exponent(), ofRsa),
    sample(randomBytes(64).toString("base64"), (key) => write("157 (HMAC_MD5)", `Key: ${key}\nBits: AAA=`)),
    sample(randomBytes(20).toString("base64"), (key) =>
      write("3 (DSA)", `Prime(p): ${randomBytes(64).toString("base64")}\nPrivate_value(x): ${key}`),
    ),
  ];
}

function write(algorithm: string, numbers: string): string {
  return `Private-key-format: v1.3\nAlgorithm: ${algorithm}\n${numbers}\nCreated: 20261122100000\n`;
}

function ofCurve(key: string): string {
  return write("13 (ECDSAP256SHA256)", `PrivateKey: ${key}`);
}

function ofRsa(key: string): string {
  const modulus = randomBytes(256).toString("base64");
  return write("8 (RSASHA256)", `Modulus: ${modulus}\nPublicExponent: AQAB\nPrivateExponent: ${key}`);
}

function exponent(): string {
  const { d = "" } = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
  return Buffer.from(d, "base64url").toString("base64");
}

function noDnsKeys(): readonly string[] {
  const key = randomBytes(32).toString("base64");
  return [
    ofCurve("..."),
    ofCurve("A".repeat(43)),
    ofCurve(key).replace("PrivateKey", "PublicKey"),
    `acme.io. IN DNSKEY 257 3 13 ${key}`,
    "The file begins with Private-key-format: v1.3 and has the key behind PrivateKey: in base64.",
  ];
}
