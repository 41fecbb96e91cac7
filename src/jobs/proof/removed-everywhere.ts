import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository, RepositoryId } from "../../incident/repository.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { KeyMaterial } from "../../ports/key-asker.ts";
import type { World } from "../../ports/world.ts";
import { isoMinute } from "../../report/dates.ts";
import { trackerOf } from "../issue/incident-view.ts";
import { type Look, sawNothing, unlessRefused } from "./evidence.ts";
import { findKeyAgain } from "./find-key-again.ts";
import { repositoriesWith } from "./look-for-uses.ts";
import { REMOVE_STEP } from "./read-texts.ts";

/** So many branches are looked at in one go; where there are more, those that wait for the key. */
const BRANCHES = 100;

/**
 * The default branch and the other branches of all repositories where it was found hold the key no more, and nothing that
 * people wrote around the leak does, as it was read just now.
 */
export async function removedEverywhere(world: World, incident: StoredIncident): Promise<Look> {
  if (incident.ticks.has(REMOVE_STEP)) return sawNothing;
  const repositories = await repositoriesWith(world.store, incident);
  const reads = await world.store.textReads.of(incident.id);
  const outcomes = repositories.map((id) => reads.get(id)?.outcome);
  if (outcomes.some((outcome) => outcome === undefined || outcome === "unclear")) return sawNothing;
  const key = await findKeyAgain(world, incident);
  const branches = key && (await goneFrom(world, { incident, key, repositories }));
  if (branches === undefined) return sawNothing;
  const isWritten = outcomes.every((outcome) => outcome === "clean");
  const texts = isWritten ? ", nor in issues, pull requests and comments since the leak" : "";
  const { defaultBranch } = await trackerOf(world.store, incident);
  const where =
    repositories.length === 1
      ? `not in ${defaultBranch} and ${branches}`
      : `in none of the ${repositories.length} repositories: not in the default branch and ${branches}`;
  return {
    evidence: [{ item: REMOVE_STEP, seen: `${where}${texts}, ${isoMinute(world.now())} UTC` }],
    remains: {},
  };
}

interface Search {
  readonly incident: StoredIncident;
  readonly key: KeyMaterial;
  readonly repositories: readonly RepositoryId[];
}

/** The branches, besides the default ones, that were searched without finding the key; undefined where it may be left. */
async function goneFrom(world: World, { incident, key, repositories }: Search): Promise<string | undefined> {
  let branches = "the other branches";
  for (const id of repositories) {
    const repository = await world.store.repositories.get(id);
    if (repository?.standing !== "present") return undefined;
    const searched = await headsToSearch(world, incident, repository);
    if (searched === undefined) return undefined;
    const { heads } = searched;
    const isThere = await unlessRefused(() => world.trees.holdsKey(repository, key.secret, heads));
    if (isThere !== false) return undefined;
    if (!searched.areAll) branches = "the branches that wait for it";
  }
  return branches;
}

async function headsToSearch(
  { refs, store }: World,
  { id }: StoredIncident,
  repository: Repository,
): Promise<{ readonly heads: readonly CommitSha[]; readonly areAll: boolean } | undefined> {
  const listed = await unlessRefused(() => refs.list(repository));
  if (listed === undefined) return undefined;
  const branches = listed.filter(({ ref }) => ref.startsWith("refs/heads/")).map(({ object }) => object);
  const waiting = (await store.refs.headsTiedTo(id))
    .filter((head) => head.isCurrent && head.repository === repository.id)
    .map(({ head }) => head);
  const areAll = branches.length <= BRANCHES;
  return { heads: [...new Set([...(areAll ? branches : []), ...waiting])], areAll };
}
