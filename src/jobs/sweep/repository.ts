import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Job } from "../../ports/job.ts";
import type { OpenPullRequest } from "../../ports/pull-requests.ts";
import type { StoredEvaluation } from "../../ports/ref-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { SweepRepository } from "../../ports/sweep.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { beginScan } from "../scanning/begin-scan.ts";
import { scansOf } from "../scanning/scan-based.ts";
import { allowedBefore } from "./allowed-before.ts";
import { type Call, whileItMay } from "./budget.ts";
import { sweepChecks } from "./checks.ts";
import { allOf } from "./pages.ts";
import { missedPushes } from "./pushes.ts";

/** Looks at one repository: what was pushed, which pull requests are open, and what their checks say. */
export async function sweepRepository(world: World, { repository: id }: SweepRepository): Promise<void> {
  const begun = world.now();
  const repository = await world.store.repositories.get(id);
  if (repository?.standing !== "present") return;
  await whileItMay(world, repository.installationId, async (call) => {
    const pullRequests = await sweepPullRequests(world, repository, call);
    const branches = await sweepPushes(world, repository, { open: pullRequests, call });
    const heads = [...pullRequests.map(({ head }) => head), ...branches];
    await sweepChecks(world, repository, { heads, call });
    await world.store.sweeps.swept({ kind: "sweep-repository", id }, begun);
  });
}

/** Scans the pull requests that are not as they were when they were read; gives those that are open. */
async function sweepPullRequests(
  world: World,
  repository: Repository,
  call: Call,
): Promise<readonly OpenPullRequest[]> {
  const { store, pullRequests, now } = world;
  const open = await allOf((cursor) => call(() => pullRequests.openPage(repository, cursor)));
  const isAllowedBefore = allowedBefore(world, repository, call);
  const scans: Job[] = [];
  for (const { number, head, base } of open) {
    const ref = { kind: "pull-request", number } as const;
    const known = await store.refs.evaluation(repository.id, ref, head);
    if (known === undefined || hasOtherBase(known, base) || (await isAllowedBefore(known)))
      scans.push({ kind: "scan-pull-request", repository, number, head });
  }
  await store.transaction(async (transaction) => {
    await enqueueScans(transaction, scans);
    await transaction.sweeps.found("pull-request", scans.length, now());
  });
  return open;
}

/** Nobody told us that it goes to another branch by now. */
function hasOtherBase({ base: known }: StoredEvaluation, base: string): boolean {
  return known !== undefined && known !== withoutKeys(base, catalogue);
}

/** Scans the pushes that nobody told us of, and what goes to branches that have lost commits; gives where they are. */
async function sweepPushes(
  world: World,
  repository: Repository,
  { open, call }: { readonly open: readonly OpenPullRequest[]; readonly call: Call },
): Promise<readonly CommitSha[]> {
  const { scans, count, seen, moved } = await missedPushes(world, repository, call);
  const based = moved.flatMap((base) => scansOf(base, open));
  await world.store.transaction(async (transaction) => {
    await enqueueScans(transaction, [...scans, ...based]);
    await transaction.seenRefs.save(repository.id, seen);
    await transaction.sweeps.found("push", count, world.now());
  });
  if (count > 0) world.log.info("missed pushes found", { repository: repository.id, found: count });
  return [...seen.values()];
}

/** As an event would: the checks say at once that they wait. */
async function enqueueScans(transaction: Transaction, scans: readonly Job[]): Promise<void> {
  for (const scan of scans) await beginScan(transaction, scan);
  await transaction.enqueue(...scans);
}
