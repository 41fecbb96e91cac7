import type { ScanPullRequest } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { letGo } from "./let-go.ts";

/** Evaluates a pull request as it is now; whatever event asked for it, and in whatever order. */
export async function scanPullRequest(world: World, job: ScanPullRequest): Promise<void> {
  const { repository, number } = job;
  const ref = { kind: "pull-request", number } as const;
  // Read before GitHub is asked: what is begun after that may be about a head or a base that we do not see yet.
  const unfinished = await world.store.refs.unfinished(repository.id, ref);
  const pullRequest = await world.pullRequests.get(repository, number);
  if (!pullRequest.isOpen) return letGo(world, repository, { ref, left: unfinished });
  const { head } = pullRequest;
  const begun = unfinished.filter(({ beginning }) => beginning !== undefined);
  const here = begun.find((one) => one.head === head);
  // GitHub's events can be faster than its own database: then it still tells of the head that was left.
  if (here === undefined && head === job.left && begun.some((one) => one.head === job.head)) {
    throw new OutsideError("github-unexpected-answer", "briefly", "GitHub does not show the new head yet");
  }
  await letGo(world, repository, { ref, left: begun.filter((one) => one !== here) });
  await evaluateRef(world, repository, {
    ref,
    head,
    ...(here?.beginning === undefined ? {} : { beginning: here.beginning }),
    list: () => world.commits.inPullRequest(repository, pullRequest),
  });
}
