import type { CommitSha } from "../incident/commit-sha.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import { evaluateRef } from "./evaluate-ref.ts";
import type { ScanPullRequest } from "./job.ts";
import type { World } from "./ports.ts";

/** Evaluates a pull request as it is now; whatever event asked for it, and in whatever order. */
export async function scanPullRequest(world: World, { repository, number }: ScanPullRequest): Promise<void> {
  const ref = { kind: "pull-request", number } as const;
  // Read before GitHub is asked: what is begun after that may be about a head or a base that we do not see yet.
  const pending = await world.store.refs.pending(repository.id, ref);
  const pullRequest = await world.pullRequests.get(repository, number);
  const { isOpen, head } = pullRequest;
  await letGo(world, repository, {
    ref,
    heads: [...pending.keys()].filter((one) => !isOpen || one !== head),
  });
  if (!isOpen) return;
  const beginning = pending.get(head);
  await evaluateRef(world, repository, {
    ref,
    head,
    ...(beginning === undefined ? {} : { beginning }),
    list: () => world.commits.inPullRequest(repository, pullRequest),
  });
}

/**
 * Ends evaluations that were begun at heads which the pull request has left, or which it closed with: whoever else
 * points there must not wait for them.
 */
async function letGo(
  { store }: World,
  repository: Repository,
  { ref, heads }: { readonly ref: GatedRef; readonly heads: readonly CommitSha[] },
): Promise<void> {
  if (heads.length === 0) return;
  await store.transaction(async (transaction) => {
    await transaction.refs.abandon(repository.id, ref, heads);
    await transaction.enqueue(
      ...heads.map((one) => ({ kind: "publish-check", repository: repository.id, head: one }) as const),
    );
  });
}
