import { randomBytes } from "node:crypto";
import { type FingerprintKey, fingerprint, passingName } from "../../incident/fingerprint.ts";
import { localFingerprint } from "../../incident/local-fingerprint.ts";
import type { Match } from "../../scan/match.ts";
import { FewAtOnce } from "./few-at-once.ts";

type Key = Pick<Match, "providerId" | "secret">;

/** Which names of keys somebody needs: a local one of a password takes a fortieth of a second. */
export interface NamesNeeded {
  /** The key of the app, where it is at hand. */
  readonly key: FingerprintKey | undefined;
  /** The report tells what keys are called. */
  readonly areShown: boolean;
  /** The policy allows keys by their local names. */
  readonly areLocalAllowed: boolean;
  /** How many slow ones are made at the same time. */
  readonly atOnce: number;
}

/** Names keys: as the app does where its key is at hand, else by a slow hash, which is computed once for each key. */
export class Fingerprinter {
  readonly #needed: NamesNeeded;
  /** Tells keys apart within this process without keeping their values. */
  #salt: string | undefined;
  readonly #local = new Map<string, Promise<string>>();
  readonly #slow: FewAtOnce;

  constructor(needed: NamesNeeded) {
    this.#needed = needed;
    this.#slow = new FewAtOnce(needed.atOnce);
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
    return this.#needed.areLocalAllowed ? [name, await this.#localName(key, name)] : [name];
  }

  /** A name that tells the key from others, at once: the app's, or one of this process alone. */
  nameOf({ providerId, secret }: Key): string {
    const { key } = this.#needed;
    if (key !== undefined) return fingerprint(key, providerId, secret);
    this.#salt ??= randomBytes(32).toString("hex");
    return passingName(this.#salt, providerId, secret);
  }

  /** What the report calls a key of that name. */
  async shownName(key: Key, name: string): Promise<string> {
    const isSlow = this.#needed.key === undefined && this.#needed.areShown;
    return isSlow ? this.#localName(key, name) : name;
  }

  #localName({ providerId, secret }: Key, name: string): Promise<string> {
    const known = this.#local.get(name) ?? this.#slow.run(() => localFingerprint(providerId, secret));
    this.#local.set(name, known);
    return known;
  }
}
