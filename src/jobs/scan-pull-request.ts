import type { CommitSha } from "../incident/commit-sha.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import { evaluateRef } from "./evaluate-ref.ts";
import type { ScanPullRequest } from "./job.ts";
import type { World } from "./ports.ts";

/** Evaluates a pull request as it is now; whatever event asked for it, and in whatever order. */
export async function scanPullRequest(world: World, { repository, number }: ScanPullRequest): Promise<void> {
  const pullRequest = await world.pullRequests.get(repository, number);
  const ref = { kind: "pull-request", number } as const;
  await letGo(world, repository, { ref, ...(pullRequest.isOpen ? { head: pullRequest.head } : {}) });
  if (!pullRequest.isOpen) return;
  await evaluateRef(world, repository, {
    ref,
    head: pullRequest.head,
    list: () => world.commits.inPullRequest(repository, pullRequest),
  });
}

/**
 * Ends evaluations that an earlier try began at heads which the pull request has left, or which it closed with:
 * whoever else points there must not wait for them.
 */
async function letGo(
  { store }: World,
  repository: Repository,
  { ref, head }: { readonly ref: GatedRef; readonly head?: CommitSha },
): Promise<void> {
  const left = (await store.refs.pendingHeads(repository.id, ref)).filter((pending) => pending !== head);
  if (left.length === 0) return;
  await store.transaction(async (transaction) => {
    await transaction.refs.abandon(repository.id, ref, left);
    await transaction.enqueue(
      ...left.map((one) => ({ kind: "publish-check", repository: repository.id, head: one }) as const),
    );
  });
}
