import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Transaction } from "../../ports/store.ts";

/**
 * Up to where the default branch was read: what others share with it up to there is not new. Before anything of it was
 * read, that is where it stood when Rekey came; where it stands now would leave out a push that nobody told of.
 */
export async function readUpTo(
  store: Transaction,
  { id, defaultBranch }: Repository,
): Promise<CommitSha | undefined> {
  const ref = { kind: "branch", name: defaultBranch } as const;
  return (await store.refs.lastComplete(id, ref)) ?? store.repositories.firstHead(id);
}
