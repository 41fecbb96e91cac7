import { createHmac, scrypt } from "node:crypto";
import type { Secret } from "./secret.ts";

declare const brand: unique symbol;

/**
 * Names a key where there is no key for fingerprints, as on a developer's machine: `local:` and 32 hexadecimal
 * digits. Everybody can compute it, so it is slow for all that could be guessed: a list of findings helps nobody to
 * find out a password. A long random key cannot be guessed, and a scan may find thousands of them.
 */
export type LocalFingerprint = string & { readonly [brand]: "LocalFingerprint" };

/** About 30 ms and 16 MB a guess; it is the same everywhere and for good, since people write it into allow rules. */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;
const SALT = "rekey";
const BYTES = 16;

/** What people make up is shorter, repeats its characters, or changes less often between letters and digits. */
const UNGUESSABLE = { length: 24, different: 12, changes: 5 } as const;

/** The fingerprint of a provider's key without a key of ours. Computed beside the event loop. */
export function localFingerprint(providerId: string, secret: Secret): Promise<LocalFingerprint> {
  const value = secret.reveal("fingerprint");
  const text = `${providerId}\0${value}`;
  if (isUnguessable(value)) {
    const digest = createHmac("sha256", SALT).update(text).digest("hex");
    return Promise.resolve(`local:${digest.slice(0, 2 * BYTES)}` as LocalFingerprint);
  }
  return new Promise((resolve, reject) => {
    scrypt(text, SALT, BYTES, COST, (error, digest) => {
      if (error === null) resolve(`local:${digest.toString("hex")}` as LocalFingerprint);
      else reject(error);
    });
  });
}

/** True for keys as generators make them. It depends on nothing but the value, so that everybody computes the same. */
function isUnguessable(value: string): boolean {
  const areDigits = Array.from(value, (character) => /\d/.test(character));
  const changes = areDigits.filter((isDigit, index) => index > 0 && isDigit !== areDigits[index - 1]).length;
  return (
    value.length >= UNGUESSABLE.length &&
    new Set(value).size >= UNGUESSABLE.different &&
    changes >= UNGUESSABLE.changes
  );
}
