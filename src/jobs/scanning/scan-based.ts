import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { ScanPullRequest } from "../../ports/job.ts";
import type { OpenPullRequest } from "../../ports/pull-requests.ts";
import type { World } from "../../ports/world.ts";
import { beginScan } from "./begin-scan.ts";

/** A branch that was moved by force, and where it is now. */
export interface MovedBase {
  readonly repository: Repository;
  readonly branch: string;
  readonly head: CommitSha;
}

/**
 * Lets the pull requests that go to a branch answer for what it has lost: they may bring it back. GitHub tells nobody that
 * their ranges have become wider.
 */
export async function scanBased({ store, pullRequests }: World, base: MovedBase): Promise<void> {
  const scans = scansOf(base, await pullRequests.openOn(base.repository, base.branch));
  await store.transaction(async (transaction) => {
    for (const scan of scans) await beginScan(transaction, scan);
    await transaction.enqueue(...scans);
  });
}

/** The scans of those among them that go to a branch which was moved. */
export function scansOf(
  { repository, branch, head: base }: MovedBase,
  open: readonly OpenPullRequest[],
): readonly ScanPullRequest[] {
  return open
    .filter((one) => one.base === branch)
    .map(({ number, head }) => ({ kind: "scan-pull-request", repository, number, head, base }));
}
