import { randomBytes } from "node:crypto";
import { type FingerprintKey, fingerprint, fingerprintKey } from "../incident/fingerprint.ts";
import { localFingerprint } from "../incident/local-fingerprint.ts";
import type { Match } from "../scan/match.ts";
import { FewAtOnce } from "./few-at-once.ts";

/** So many threads has libuv for such work. */
const POOL = 4;

type Key = Pick<Match, "providerId" | "secret">;

/** Which names of keys somebody needs: a local one of a password takes a fortieth of a second. */
export interface NamesNeeded {
  /** The key of the app, where it is at hand. */
  readonly key: FingerprintKey | undefined;
  /** The report tells what keys are called. */
  readonly areShown: boolean;
  /** The policy allows keys by their local names. */
  readonly areLocalAllowed: boolean;
}

/** Names keys: as the app does where its key is at hand, else by a slow hash, which is computed once for each key. */
export class Fingerprinter {
  readonly #needed: NamesNeeded;
  /** Tells keys apart within this process without keeping their values. */
  #ownKey: FingerprintKey | undefined;
  readonly #local = new Map<string, Promise<string>>();
  readonly #slow = new FewAtOnce(POOL);

  constructor(needed: NamesNeeded) {
    this.#needed = needed;
  }

  /** How many slow names have still to be computed. */
  get left(): number {
    return this.#slow.left;
  }

  /** Lets go of what has not begun. */
  stop(): void {
    this.#slow.stop();
  }

  /** The names by which a policy may allow a key; the first one tells it from other keys. */
  async namesOf(key: Key): Promise<readonly [string, ...string[]]> {
    const name = this.nameOf(key);
    return this.#needed.areLocalAllowed ? [name, await this.#localName(key)] : [name];
  }

  /** A name that tells the key from others, at once: the app's, or one of this process alone. */
  nameOf(key: Key): string {
    return this.#needed.key === undefined ? this.#ownName(key) : nameBy(this.#needed.key, key);
  }

  /** What the report calls the key. */
  async shownName(key: Key): Promise<string> {
    const isSlow = this.#needed.key === undefined && this.#needed.areShown;
    return isSlow ? this.#localName(key) : this.nameOf(key);
  }

  /** No fingerprint looks like this one, so that nobody takes it for one that holds longer than the process. */
  #ownName(key: Key): string {
    this.#ownKey ??= fingerprintKey(randomBytes(32));
    return `own:${nameBy(this.#ownKey, key)}`;
  }

  #localName(key: Key): Promise<string> {
    const { providerId, secret } = key;
    const own = this.#ownName(key);
    const known = this.#local.get(own) ?? this.#slow.run(() => localFingerprint(providerId, secret));
    this.#local.set(own, known);
    return known;
  }
}

function nameBy(key: FingerprintKey, { providerId, secret }: Key): string {
  return fingerprint(key, providerId, secret);
}
