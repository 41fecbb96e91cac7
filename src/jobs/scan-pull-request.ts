import { evaluateRef } from "./evaluate-ref.ts";
import type { ScanPullRequest } from "./job.ts";
import type { World } from "./ports.ts";

/** Evaluates a pull request as it is now; whatever event asked for it, and in whatever order. */
export async function scanPullRequest(world: World, { repository, number }: ScanPullRequest): Promise<void> {
  const pullRequest = await world.pullRequests.get(repository, number);
  if (!pullRequest.isOpen) return;
  await evaluateRef(world, repository, {
    ref: { kind: "pull-request", number },
    head: pullRequest.head,
    list: () => world.commits.inPullRequest(repository, pullRequest),
  });
}
