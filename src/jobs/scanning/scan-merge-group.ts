import type { GatedRef } from "../../incident/repository.ts";
import type { ScanMergeGroup } from "../../ports/job.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";

/** The number of the pull request stands in the name of the queue's branch; source: github-facts.md, part 4. */
const PULL_REQUEST = /\/pr-(?<number>\d+)-[0-9a-f]+$/;

/**
 * Evaluates what a merge queue would bring to its branch. A queue may make new commits of old ones: what is known
 * about the commits of the pull request holds for them as well.
 */
export async function scanMergeGroup(world: World, job: ScanMergeGroup): Promise<void> {
  const { repository, branch, base, head } = job;
  await evaluateRef(world, repository, {
    head,
    before: base,
    ref: { kind: "merge-group", name: branch },
    along: pullRequestOf(branch),
    list: () => world.commits.pushed(repository, { branch, before: base, head }),
  });
}

function pullRequestOf(branch: string): readonly GatedRef[] {
  const number = PULL_REQUEST.exec(branch)?.groups?.number;
  return number === undefined ? [] : [{ kind: "pull-request", number: Number(number) }];
}
