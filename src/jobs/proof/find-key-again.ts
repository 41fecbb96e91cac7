import { fingerprint } from "../../incident/fingerprint.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { KeyMaterial } from "../../ports/key-asker.ts";
import type { StoredOccurrence } from "../../ports/occurrence-store.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { scanCommit } from "../../scan/scan-commit.ts";
import type { FileChange } from "../../scan/texts/file-change.ts";

/** So many commits are read again for a key before it counts as gone. */
const COMMITS = 5;

/**
 * The key of an incident, read again from a commit in which it was found: it is stored nowhere. Undefined when none of
 * them can be read any more.
 */
export async function findKeyAgain(world: World, incident: StoredIncident): Promise<KeyMaterial | undefined> {
  const occurrences = (await world.store.occurrences.of(incident.id)).toReversed();
  const commits = Map.groupBy(occurrences, ({ repository, location }) => `${repository} ${location.commit}`);
  for (const [first] of [...commits.values()].slice(0, COMMITS)) {
    const found = first && (await findAt(world, incident, first));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function findAt(
  world: World,
  { fingerprint: wanted, keyId }: StoredIncident,
  occurrence: StoredOccurrence,
): Promise<KeyMaterial | undefined> {
  const { path, commit } = occurrence.location;
  const changes = await changesOf(world, occurrence);
  const inFile = changes.filter((change) => change.path === path);
  // A path is stored with a mask where it holds a key.
  const { findings } = scanCommit(commit, inFile.length > 0 ? inFile : changes, catalogue);
  const finding = findings.find(
    ({ providerId, secret }) => fingerprint(world.fingerprintKey, providerId, secret) === wanted,
  );
  if (finding === undefined) return undefined;
  const id = keyId ?? finding.keyId;
  return { secret: finding.secret, ...(id === undefined ? {} : { id }) };
}

async function changesOf(
  { store, commits }: World,
  { repository: id, location }: StoredOccurrence,
): Promise<readonly FileChange[]> {
  const repository = await store.repositories.get(id);
  if (repository === undefined || repository.standing === "gone") return [];
  try {
    const { changes, text } = await commits.read(repository, location.commit);
    return [...changes, { kind: "content", path: "", text }];
  } catch (error) {
    if (error instanceof OutsideError && error.retry === "never") return [];
    throw error;
  }
}
