import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Target } from "../incident/target.ts";
import { isoMinute } from "../report/dates.ts";
import { findKeyAgain } from "./find-key-again.ts";
import type { StoredIncident } from "./incident-store.ts";
import { trackerOf } from "./incident-view.ts";
import { OutsideError } from "./outside-error.ts";
import type { World } from "./ports.ts";

/** Something that was seen and that proves a step of the checklist. */
export interface Evidence {
  readonly item: string;
  /** What was seen and when, without a period. Holds outside text: whoever renders it escapes it. */
  readonly seen: string;
  /** When a service was asked how it is: that counts only where the key was replaced before. */
  readonly askedAt?: Date;
}

/** So many branches are looked at in one go; where there are more, those that wait for the key. */
const BRANCHES = 100;

/** The default branch and the other branches of all repositories where it was found hold the key no more. */
export async function removedEverywhere(
  world: World,
  incident: StoredIncident,
): Promise<readonly Evidence[]> {
  const key = await findKeyAgain(world, incident);
  if (key === undefined) return [];
  const occurrences = await world.store.occurrences.of(incident.id);
  for (const id of new Set([incident.tracker, ...occurrences.map(({ repository }) => repository)])) {
    const repository = await world.store.repositories.get(id);
    if (repository?.standing !== "present") return [];
    const heads = await headsToSearch(world, incident, repository);
    const isThere = heads && (await unlessRefused(() => world.trees.holdsKey(repository, key.secret, heads)));
    if (isThere !== false) return [];
  }
  const { defaultBranch } = await trackerOf(world.store, incident);
  const seen = `not in ${defaultBranch} and the other branches, ${isoMinute(world.now())} UTC`;
  return [{ item: "remove-old-value", seen }];
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

/** The secrets of GitHub Actions that were written since the incident opened, and the workflows that ran since. */
export async function replacedSecrets(world: World, incident: StoredIncident): Promise<readonly Evidence[]> {
  const repository = await trackerOf(world.store, incident);
  if (repository.standing !== "present") return [];
  const found: Evidence[] = [];
  let position = 0;
  for (const target of incident.plan.targets) {
    if (target.kind !== "github-actions") continue;
    position++;
    const updated = await firstUpdate(world, repository, target);
    if (updated === undefined || updated <= incident.openedAt) continue;
    const names = target.variables.join(" and ");
    found.push({
      item: `replace-github-actions-${position}`,
      seen: `GitHub says that ${names} was updated at ${isoMinute(updated)} UTC`,
    });
    const file = target.foundIn?.path.split("/").at(-1);
    const ran = file && (await unlessRefused(() => world.secrets.ranSince(repository, file, updated)));
    if (ran !== undefined && ran !== "")
      found.push({
        item: `redeploy-github-actions-${position}`,
        seen: `${file} succeeded in a run that began at ${isoMinute(ran)} UTC`,
      });
  }
  return found;
}

/** When the first of a target's secrets was updated; undefined where one of them cannot be seen. */
async function firstUpdate(
  { secrets }: World,
  repository: Repository,
  { variables, environment }: Extract<Target, { readonly kind: "github-actions" }>,
): Promise<Date | undefined> {
  const times: Date[] = [];
  for (const name of variables) {
    const secret = { name, ...(environment === undefined ? {} : { environment }) };
    const time = await unlessRefused(() => secrets.updatedAt(repository, secret));
    if (time === undefined) return undefined;
    times.push(time);
  }
  return times.sort((a, b) => a.getTime() - b.getTime())[0];
}

/** Evidence is a help: what GitHub does not let us see proves nothing, and stops nothing. */
async function unlessRefused<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof OutsideError && error.retry === "never") return undefined;
    throw error;
  }
}
