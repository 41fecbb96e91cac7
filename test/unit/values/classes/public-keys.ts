import { generateKeyPairSync, sign } from "node:crypto";
import { alphabets } from "../../../../src/formats/sample.ts";
import type { Chance } from "../../chance.ts";
import type { Candidate } from "./candidate.ts";

type Make = (chance: Chance) => string | Candidate;

const hex = (chance: Chance, length: number) => chance.text(length, alphabets.hex);
const base64 = (chance: Chance, length: number) => chance.text(length, alphabets.base64);

const ecKeys = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsaKeys = generateKeyPairSync("rsa", { modulusLength: 1024 });
const base64Of = (key: typeof ecKeys.publicKey, type: "spki" | "pkcs1") =>
  key.export({ type, format: "der" }).toString("base64");
const signature = (chance: Chance) => sign("sha256", Buffer.from(hex(chance, 20)), ecKeys.privateKey);

/** Public keys, certificates and signatures, and what every visitor of a page is told. */
export const publicKeys: readonly [Make, ...Make[]] = [
  () => base64Of(ecKeys.publicKey, "spki"),
  () => base64Of(rsaKeys.publicKey, "pkcs1"),
  () => rsaKeys.publicKey.export({ type: "spki", format: "pem" }).toString(),
  () => generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  (chance) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${base64(chance, 43)}`,
  (chance) => `AAAAB3NzaC1yc2EAAAADAQABAAABgQ${base64(chance, 300)}`,
  (chance) => ({ value: hex(chance, 32), name: "token", before: `data-cf-beacon='{"token": "` }),
  (chance) => ({ value: chance.text(40, alphabets.alphanumeric), name: "_token" }),
  (chance) => `pub${hex(chance, 32)}`,
  (chance) => `pk_live_51${chance.text(97, alphabets.alphanumeric)}`,
  // What image generators write into the head of their texts: the producer's signature, in hexadecimal.
  (chance) => signature(chance).toString("hex"),
  (chance) => signature(chance).toString("base64"),
  (chance) => `-----BEGIN CERTIFICATE-----\n${base64(chance, 64)}`,
  (chance) => ({
    value: hex(chance, 32),
    name: "apiKey",
    path: "docs/docusaurus.config.js",
    before: "appId: 'ACME0PAGES', apiKey: '",
  }),
  (chance) => ({
    value: base64(chance, 43),
    name: "key",
    before: '{"verify_keys": {"ed25519:a_acme": {"key": "',
  }),
  (chance) => ({
    value: chance.text(43, alphabets.base64url),
    name: "token",
    before: `{ "type": "${chance.pick(["http-01", "dns-01", "tls-alpn-01"])}", "url": "https://acme.dev/1", "token": "`,
  }),
  (chance) => ({
    value: chance.text(43, alphabets.base64url),
    name: "token",
    before: `"url": "https://ca.acme.dev/acme/chall-v3/${chance.below(9999)}/x",\n  "token": "`,
  }),
  (chance) => ({ value: `0x${hex(chance, 512)}`, name: "RSA_KEY", after: ", 65537)" }),
  (chance) => `002400000480000094000000060200000024000052534131${hex(chance, 272)}`,
  (chance) => `sum.acme.dev/notes+${hex(chance, 8)}+A${base64(chance, 43)}`,
  (chance) => `age1${chance.text(58, alphabets.lowerAlphanumeric)}`,
];
