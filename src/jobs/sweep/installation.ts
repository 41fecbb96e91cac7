import type { Repository, RepositoryId } from "../../incident/repository.ts";
import type { Job } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { Transaction } from "../../ports/store.ts";
import type { SweepInstallation } from "../../ports/sweep.ts";
import type { SweepSubject } from "../../ports/sweep-store.ts";
import type { World } from "../../ports/world.ts";
import { isSameRepository } from "../known-repository.ts";
import { type Call, whileItMay } from "./budget.ts";

/** Looks what an installation lets us see: repositories that are new, gone, or not what they were. */
export async function sweepInstallation(world: World, { installationId }: SweepInstallation): Promise<void> {
  const begun = world.now();
  await whileItMay(world, installationId, async (call) => {
    const listed = await repositoriesOf(world, installationId, call);
    await world.store.transaction(async (transaction) => {
      const known = await transaction.repositories.ofInstallation(installationId);
      const left = known.filter(({ id, standing }) => standing !== "gone" && !listed.has(id));
      const jobs = [
        ...(await arrivals(transaction, installationId, listed)),
        ...leaving(installationId, left),
      ];
      await transaction.enqueue(...jobs);
      await transaction.sweeps.found("repository", jobs.length, begun);
      await sweepFromNowOn(transaction, [...listed.values()], left);
      await transaction.sweeps.swept({ kind: "sweep-installation", id: String(installationId) }, begun);
    });
  });
}

/** All of them, or none: what is missing on this list is left, and a list that moved while we read it is not. */
async function repositoriesOf(
  { installations }: World,
  installationId: number,
  call: Call,
): Promise<ReadonlyMap<RepositoryId, Repository>> {
  const listed = new Map<RepositoryId, Repository>();
  for (let cursor: string | undefined; ; ) {
    const { items, total, next } = await call(() => installations.repositories(installationId, cursor));
    for (const one of items) listed.set(one.id, one);
    if (next !== undefined) cursor = next;
    else if (listed.size === total) return listed;
    else throw new OutsideError("github-unexpected-answer", "later", "GitHub's list is not complete");
  }
}

/** What events would have asked for about repositories that are there. */
async function arrivals(
  { repositories }: Transaction,
  installationId: number,
  listed: ReadonlyMap<RepositoryId, Repository>,
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const seen of listed.values()) {
    const { owner, name } = seen;
    const known = await repositories.get(seen.id);
    if (known === undefined || known.standing === "gone")
      jobs.push({ kind: "welcome-repositories", installationId, repositories: [{ owner, name }] });
    else if (!isSameRepository(known, seen)) jobs.push({ kind: "follow-repository", repository: seen });
  }
  return jobs;
}

function leaving(installationId: number, left: readonly Repository[]): readonly Job[] {
  if (left.length === 0) return [];
  return [{ kind: "leave-repositories", installationId, repositories: left.map(({ id }) => id) }];
}

/** Nobody pushes to what is archived, and no check can be written there. */
async function sweepFromNowOn(
  { sweeps }: Transaction,
  listed: readonly Repository[],
  left: readonly Repository[],
): Promise<void> {
  const subjects = (repositories: readonly Repository[]): readonly SweepSubject[] =>
    repositories.map(({ id }) => ({ kind: "sweep-repository", id }));
  await sweeps.add(subjects(listed.filter(({ standing }) => standing === "present")));
  await sweeps.remove(subjects([...left, ...listed.filter(({ standing }) => standing !== "present")]));
}
