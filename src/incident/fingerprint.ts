import { createHmac } from "node:crypto";
import type { Secret } from "./secret.ts";

declare const brand: unique symbol;

/**
 * Names a key without telling it: 64 hexadecimal digits of HMAC-SHA256 over provider and value. The same key
 * has the same fingerprint in every file, commit and repository of one installation of Rekey.
 */
export type Fingerprint = string & { readonly [brand]: "Fingerprint" };

/** The HMAC key of this installation, at least 32 bytes; whoever has it can test guesses against the store. */
export type FingerprintKey = Uint8Array & { readonly [brand]: "FingerprintKey" };

/** Accepts a key of at least 32 bytes; throws a RangeError otherwise. */
export function fingerprintKey(bytes: Uint8Array): FingerprintKey {
  if (bytes.length < 32) throw new RangeError("the fingerprint key needs at least 32 bytes");
  return bytes as FingerprintKey;
}

/** Brands a fingerprint that was read from the store; throws a RangeError on anything else. */
export function storedFingerprint(text: string): Fingerprint {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RangeError("not a fingerprint");
  return text as Fingerprint;
}

/** The fingerprint of a provider's key. */
export function fingerprint(key: FingerprintKey, providerId: string, secret: Secret): Fingerprint {
  const hmac = createHmac("sha256", key);
  hmac.update(providerId).update("\0").update(secret.reveal("fingerprint"));
  return hmac.digest("hex") as Fingerprint;
}
