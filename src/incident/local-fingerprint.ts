import { scrypt } from "node:crypto";
import type { Secret } from "./secret.ts";

declare const brand: unique symbol;

/**
 * Names a key where there is no key for fingerprints, as on a developer's machine: `local:` and 32 hexadecimal
 * digits. Everybody can compute it, so it is slow: a list of findings helps nobody to guess a short password.
 */
export type LocalFingerprint = string & { readonly [brand]: "LocalFingerprint" };

/** About 30 ms and 16 MB a guess; it is the same everywhere and for good, since people write it into allow rules. */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;
const SALT = "rekey";
const BYTES = 16;

/** The fingerprint of a provider's key without a key of ours. Computed beside the event loop. */
export function localFingerprint(providerId: string, secret: Secret): Promise<LocalFingerprint> {
  const text = `${providerId}\0${secret.reveal("fingerprint")}`;
  return new Promise((resolve, reject) => {
    scrypt(text, SALT, BYTES, COST, (error, digest) => {
      if (error === null) resolve(`local:${digest.toString("hex")}` as LocalFingerprint);
      else reject(error);
    });
  });
}

/** Brands a local fingerprint that somebody wrote down; throws a RangeError on anything else. */
export function writtenLocalFingerprint(text: string): LocalFingerprint {
  if (!/^local:[0-9a-f]{32}$/.test(text)) throw new RangeError("not a local fingerprint");
  return text as LocalFingerprint;
}
