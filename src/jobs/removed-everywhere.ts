import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { isoMinute } from "../report/dates.ts";
import { type Look, sawNothing, unlessRefused } from "./evidence.ts";
import { findKeyAgain } from "./find-key-again.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import type { KeyMaterial } from "./key-asker.ts";
import type { World } from "./ports.ts";
import { textsWithKey } from "./texts-with-key.ts";

/** So many branches are looked at in one go; where there are more, those that wait for the key. */
const BRANCHES = 100;

const STEP = "remove-old-value";

/**
 * The default branch and the other branches of all repositories where it was found hold the key no more, and nothing that
 * people wrote around the leak does. What holds it is named.
 */
export async function removedEverywhere(world: World, incident: StoredIncident): Promise<Look> {
  if (incident.ticks.has(STEP) && incident.remains.texts.length === 0) return sawNothing;
  const key = await findKeyAgain(world, incident);
  const texts = await textsWithKey(world, incident, key?.secret);
  const remains = texts === undefined ? {} : { texts: texts.places };
  if (key === undefined || texts?.isClean === false || !(await isGoneFromGit(world, incident, key)))
    return { evidence: [], remains };
  const { defaultBranch } = await trackerOf(world.store, incident);
  const elsewhere = texts === undefined ? "" : ", nor in issues, pull requests and comments since the leak";
  const seen = `not in ${defaultBranch} and the other branches${elsewhere}, ${isoMinute(world.now())} UTC`;
  return { evidence: [{ item: STEP, seen }], remains };
}

async function isGoneFromGit(world: World, incident: StoredIncident, key: KeyMaterial): Promise<boolean> {
  const occurrences = await world.store.occurrences.of(incident.id);
  for (const id of new Set([incident.tracker, ...occurrences.map(({ repository }) => repository)])) {
    const repository = await world.store.repositories.get(id);
    if (repository?.standing !== "present") return false;
    const heads = await headsToSearch(world, incident, repository);
    const isThere = heads && (await unlessRefused(() => world.trees.holdsKey(repository, key.secret, heads)));
    if (isThere !== false) return false;
  }
  return true;
}

async function headsToSearch(
  { refs, store }: World,
  { id }: StoredIncident,
  repository: Repository,
): Promise<readonly CommitSha[] | undefined> {
  const listed = await unlessRefused(() => refs.list(repository));
  if (listed === undefined) return undefined;
  const branches = listed.filter(({ ref }) => ref.startsWith("refs/heads/")).map(({ object }) => object);
  const waiting = (await store.refs.headsTiedTo(id))
    .filter((head) => head.isCurrent && head.repository === repository.id)
    .map(({ head }) => head);
  return [...new Set([...(branches.length > BRANCHES ? [] : branches), ...waiting])];
}
