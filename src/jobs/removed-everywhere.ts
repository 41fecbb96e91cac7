import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { isoMinute } from "../report/dates.ts";
import { type Look, sawNothing, unlessRefused } from "./evidence.ts";
import { findKeyAgain } from "./find-key-again.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import type { KeyMaterial } from "./key-asker.ts";
import type { World } from "./ports.ts";

/** So many branches are looked at in one go; where there are more, those that wait for the key. */
const BRANCHES = 100;

/** The default branch and the other branches of all repositories where it was found hold the key no more. */
export async function removedEverywhere(world: World, incident: StoredIncident): Promise<Look> {
  const key = await findKeyAgain(world, incident);
  if (key === undefined || !(await isGoneFromGit(world, incident, key))) return sawNothing;
  const { defaultBranch } = await trackerOf(world.store, incident);
  const seen = `not in ${defaultBranch} and the other branches, ${isoMinute(world.now())} UTC`;
  return { evidence: [{ item: "remove-old-value", seen }], remains: {} };
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
