import { randomBytes } from "node:crypto";
import { type FingerprintKey, fingerprint, fingerprintKey } from "../incident/fingerprint.ts";
import { localFingerprint } from "../incident/local-fingerprint.ts";
import type { Match } from "../scan/match.ts";

/** Names keys: as the app does where its key is at hand, else by a slow hash, which is computed once for each key. */
export class Fingerprinter {
  readonly #key: FingerprintKey | undefined;
  /** Tells keys apart within this process without keeping their values. */
  #ownKey: FingerprintKey | undefined;
  readonly #local = new Map<string, Promise<string>>();

  constructor(key: FingerprintKey | undefined) {
    this.#key = key;
  }

  /** All names of a key that people may have written down, the one that is shown first. */
  async namesOf({ providerId, secret }: Match): Promise<readonly [string, ...string[]]> {
    const local = await this.#localName({ providerId, secret });
    return this.#key === undefined ? [local] : [fingerprint(this.#key, providerId, secret), local];
  }

  #localName({ providerId, secret }: Pick<Match, "providerId" | "secret">): Promise<string> {
    this.#ownKey ??= fingerprintKey(randomBytes(32));
    const own = fingerprint(this.#ownKey, providerId, secret);
    const known = this.#local.get(own) ?? localFingerprint(providerId, secret);
    this.#local.set(own, known);
    return known;
  }
}
