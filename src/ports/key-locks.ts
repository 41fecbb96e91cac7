import type { Fingerprint } from "../incident/fingerprint.ts";

/** Who writes about a key, and who opens its incident, take turns. */
export interface KeyLocks {
  /**
   * Waits for the others, and holds until the transaction ends. Whoever opens incidents is alone with their keys;
   * whoever only writes about keys shares them with those who do the same. The first thing in a transaction: one that
   * held something else would wait for others that wait for it.
   */
  hold(ownerId: number, keys: HeldKeys): Promise<void>;
}

/** The keys that a transaction is about. */
export interface HeldKeys {
  readonly opening: readonly Fingerprint[];
  readonly writing: readonly Fingerprint[];
}
