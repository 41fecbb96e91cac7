import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { fromBase58Check, toBase58 } from "../formats/base58.ts";
import { phraseIn } from "../formats/bip39.ts";
import { isPublished } from "../formats/published.ts";

/** Has its checksum, few words twice, and is nobody's test. */
export function isSeedPhrase(text: string): boolean {
  return phraseIn(text) === text && !isPublished(text) && !isAlphabetical(text.split(" "));
}

/** A part of the list that all phrases are made of; of random phrases, one in 400 million. */
function isAlphabetical(words: readonly string[]): boolean {
  return words.every((word, index) => index === 0 || word >= (words[index - 1] ?? ""));
}

/** True for 32 bytes in the wallet import format, with its checksum. */
export function isImportFormat(key: string): boolean {
  const payload = fromBase58Check(key);
  return payload?.[0] === 0x80 && (payload.length === 33 || (payload.length === 34 && payload[33] === 1));
}

/** Below the order of secp256k1 and random. */
export function isScalar(key: string): boolean {
  const digits = key.replace(/^0x/i, "").toLowerCase();
  return !digits.startsWith("ffffffff") && new Set(digits).size >= 9 && !isPublished(digits);
}

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** 64 bytes, of which the second half is the public key of the first. */
export function isPair(bytes: Buffer | undefined): boolean {
  if (bytes?.length !== 64) return false;
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, bytes.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.from(x, "base64url").equals(bytes.subarray(32));
}

/** The public half, which is the account's address. */
export function addressOf(bytes: Buffer | undefined): string | undefined {
  return bytes === undefined ? undefined : toBase58(bytes.subarray(32));
}

/** The bytes of a list of decimal numbers; undefined where one is none. */
export function bytesIn(list: string): Buffer | undefined {
  const numbers = list.split(",").map(Number);
  return numbers.some((number) => number > 255) ? undefined : Buffer.from(numbers);
}

/** A new Ed25519 key as Solana writes it: the secret half, then the public one. */
export function pair(): Buffer {
  const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return Buffer.concat([Buffer.from(d, "base64url"), Buffer.from(x, "base64url")]);
}
