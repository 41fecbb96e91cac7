import { assertNever } from "../../incident/assert-never.ts";
import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import type { Job, Recheck } from "../../ports/job.ts";
import type { StoredEvaluation } from "../../ports/ref-store.ts";
import type { World } from "../../ports/world.ts";
import { forgetPolicy } from "../scanning/read-policy.ts";

/**
 * Looks again at everything that points at a commit, and at the issues of its open incidents: one that could not be
 * opened, or was deleted without our hearing of it, is opened now.
 */
export async function recheck(world: World, { repository, head }: Recheck): Promise<void> {
  await forgetPolicy(world.store, repository);
  const { evaluations, incidents } = await world.store.refs.atHead(repository.id, head);
  if (evaluations.length === 0) return scanPullRequestsWith(world, { repository, head });
  const open = incidents.filter(({ incident }) => incident.state.kind === "open");
  await world.store.enqueue(
    ...evaluations.flatMap((evaluation) => scanAgain(repository, head, evaluation) ?? []),
    ...open.map(({ incident }) => ({ kind: "publish-incident", incident: incident.id }) as const),
  );
}

/** A commit that the store knows nothing of, as after a loss: its open pull requests are what can be found. */
async function scanPullRequestsWith(
  world: World,
  { repository, head }: Pick<Recheck, "repository" | "head">,
): Promise<void> {
  const pullRequests = await world.pullRequests.withCommit(repository, head);
  const open = pullRequests.filter(({ state }) => state === "open");
  await world.store.enqueue(
    ...open.map(({ number }) => ({ kind: "scan-pull-request", repository, number }) as const),
  );
}

/** The job that evaluates a ref once more at this head, if there can be one. */
export function scanAgain(
  repository: Repository,
  head: CommitSha,
  { ref, before }: StoredEvaluation,
): Job | undefined {
  switch (ref.kind) {
    case "branch":
      return {
        kind: "scan-branch",
        repository,
        branch: ref.name,
        head,
        isAgain: true,
        ...(before === undefined ? {} : { before }),
      };
    case "tag":
      return { kind: "scan-tag", repository, tag: ref.name };
    case "merge-group":
      return before === undefined
        ? undefined
        : { kind: "scan-merge-group", repository, branch: ref.name, base: before, head };
    case "pull-request":
      return { kind: "scan-pull-request", repository, number: ref.number };
    default:
      return assertNever(ref);
  }
}
