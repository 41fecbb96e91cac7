import type { CommitSha } from "../../incident/commit-sha.ts";
import type { GatedRef } from "../../incident/repository.ts";
import type { CommitRange } from "../../ports/commits.ts";
import type { ScanMergeGroup } from "../../ports/job.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { joinedRanges } from "./joined-ranges.ts";
import { type Queued, queuedAhead } from "./queued-ahead.ts";

/**
 * Evaluates what a merge queue would bring to its branch, with the groups ahead of this one: a queue may merge them all
 * by the check of the last. It may make new commits of old ones: what is known about the commits of a pull request holds
 * for them as well.
 */
export async function scanMergeGroup(world: World, job: ScanMergeGroup): Promise<void> {
  const { repository, branch, base, head } = job;
  const queued = await queuedAhead(world.store, job);
  await evaluateRef(world, repository, {
    head,
    before: base,
    ref: { kind: "merge-group", name: branch },
    along: [...pullRequestOf(branch), ...queued.groups],
    list: () => listCommits(world, job, queued),
  });
}

/** The number of the pull request stands in the name of the queue's branch; source: github-facts.md, part 4. */
const PULL_REQUEST = /\/pr-(?<number>\d+)-[0-9a-f]+$/;

function pullRequestOf(branch: string): readonly GatedRef[] {
  const number = PULL_REQUEST.exec(branch)?.groups?.number;
  return number === undefined ? [] : [{ kind: "pull-request", number: Number(number) }];
}

async function listCommits(
  { commits }: World,
  { repository, branch, head }: ScanMergeGroup,
  { start, known }: Queued,
): Promise<CommitRange> {
  const since = (before: CommitSha): Promise<CommitRange> =>
    commits.pushed(repository, { branch, before, head });
  const range = await since(start);
  return known === undefined ? range : joinedRanges(await since(known), range);
}
