import { fingerprint } from "../incident/fingerprint.ts";
import type { TextPlace } from "../incident/remains.ts";
import type { Secret } from "../incident/secret.ts";
import { unlessRefused } from "./evidence.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import { keysInText } from "./keys-in-text.ts";
import type { World } from "./ports.ts";

/** People write about a leak, or paste the key, before anybody pushes it. */
const BEFORE_MS = 24 * 60 * 60_000;

/** So many places are told; whoever clears them away is told of the next. */
const PLACES = 20;

/** Where the key stands in what people wrote around the leak. */
export interface TextsWithKey {
  readonly places: readonly TextPlace[];
  /** True where all of it was read, and nothing of it holds the key. */
  readonly isClean: boolean;
}

/**
 * Looks through issues, pull requests and comments for the key: for its value where it is at hand, and with the scanner,
 * which knows it in other spellings. Undefined where they cannot be seen.
 */
export async function textsWithKey(
  world: World,
  incident: StoredIncident,
  secret: Secret | undefined,
): Promise<TextsWithKey | undefined> {
  const repository = await trackerOf(world.store, incident);
  if (repository.standing !== "present") return undefined;
  const since = new Date(incident.openedAt.getTime() - BEFORE_MS);
  const read = await unlessRefused(() => world.texts.changedSince(repository, since));
  if (read === undefined) return undefined;
  const line = secret?.longestLine("search");
  const seen = read.texts.map(({ place, text }) => {
    const isThere = line !== undefined && text.includes(line);
    return { place, holds: isThere ? "key" : lookInto(world, incident, text) };
  });
  const places = seen.flatMap(({ place, holds }) => (holds === "key" ? place : [])).slice(0, PLACES);
  return { places, isClean: read.isComplete && seen.every(({ holds }) => holds === "nothing") };
}

/** What cannot be looked through to the end is for people to look at. */
function lookInto(
  { fingerprintKey }: World,
  incident: StoredIncident,
  text: string,
): "key" | "nothing" | "unknown" {
  const { findings, unfinished } = keysInText(text);
  const isThere = findings.some(
    ({ providerId, secret }) =>
      providerId === incident.providerId &&
      fingerprint(fingerprintKey, providerId, secret) === incident.fingerprint,
  );
  if (isThere) return "key";
  return unfinished.length > 0 ? "unknown" : "nothing";
}
