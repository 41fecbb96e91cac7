import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Job } from "../../ports/job.ts";
import type { StoredEvaluation } from "../../ports/ref-store.ts";
import type { Transaction } from "../../ports/store.ts";

/**
 * Lets the check say "in progress" from the moment in which a webhook is taken: the scan may have to wait for its
 * turn, and until then nobody may merge on what was known before.
 */
export async function beginScan(transaction: Transaction, job: Job): Promise<void> {
  switch (job.kind) {
    case "scan-branch": {
      const start = job.before === undefined ? {} : { before: job.before };
      return begin(transaction, job, { ref: { kind: "branch", name: job.branch }, ...start });
    }
    case "scan-merge-group": {
      const ref = { kind: "merge-group", name: job.branch } as const;
      return begin(transaction, job, { ref, before: job.base });
    }
    case "scan-pull-request": {
      const { repository, number, head } = job;
      if (head === undefined) return;
      return begin(transaction, { repository, head }, { ref: { kind: "pull-request", number } });
    }
    default:
      return;
  }
}

async function begin(
  transaction: Transaction,
  { repository, head }: { readonly repository: Repository; readonly head: CommitSha },
  start: Pick<StoredEvaluation, "ref" | "before">,
): Promise<void> {
  await transaction.repositories.remember(repository);
  await transaction.refs.begin(repository.id, head, start);
  await transaction.enqueue({ kind: "publish-check", repository: repository.id, head });
}
