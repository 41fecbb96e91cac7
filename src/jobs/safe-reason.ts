import { type FingerprintKey, fingerprint } from "../incident/fingerprint.ts";
import type { Incident } from "../incident/incident.ts";
import { Secret } from "../incident/secret.ts";
import { catalogue } from "../providers/catalogue.ts";
import { holdsKey } from "../scan/stored-text.ts";

/** Longer reasons are cut: one sentence is enough for others to understand it. */
const LONGEST = 1000;

/** What can stand around a key in a sentence. */
const AROUND = /[\s"'`=,;:()<>[\]{}]+/u;

/**
 * A reason as it may be stored and shown: people paste keys in the strangest places. The leaked key itself is
 * known by its fingerprint, also where only its surroundings in the file told that it is one.
 */
export function safeReason(
  reason: string,
  { fingerprint: leaked, providerId }: Incident,
  key: FingerprintKey,
): string {
  const words = reason.split(AROUND).flatMap((word) => [word, word.replace(/[.!?]+$/u, "")]);
  const holdsLeaked = words.some((word) => fingerprint(key, providerId, new Secret(word)) === leaked);
  if (holdsLeaked || holdsKey(reason, catalogue)) return "(left out: it held a key)";
  return reason.slice(0, LONGEST).toWellFormed();
}
