import type { CommitSha } from "../../incident/commit-sha.ts";
import type { CommitRange } from "../../ports/commits.ts";
import type { ScanPullRequest } from "../../ports/job.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { PullRequest } from "../../ports/pull-requests.ts";
import type { World } from "../../ports/world.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { joinedRanges } from "./joined-ranges.ts";
import { letGo } from "./let-go.ts";

/**
 * Evaluates a pull request as it is now, and with it what stood there and was not read; whatever event asked for it, and
 * in whatever order.
 */
export async function scanPullRequest(world: World, job: ScanPullRequest): Promise<void> {
  const { repository, number } = job;
  const ref = { kind: "pull-request", number } as const;
  // Read before GitHub is asked: what is begun after that may be about a head or a base that we do not see yet.
  const unfinished = await world.store.refs.unfinished(repository.id, ref);
  const unread = unfinished.filter(
    ({ beginning, isTriedAgain }) => beginning !== undefined || isTriedAgain === true,
  );
  const pullRequest = await world.pullRequests.get(repository, number);
  // What it brought was exposed, however soon it was closed.
  if (!pullRequest.isOpen && unread.length === 0) return letGo(world, repository, { ref, left: unfinished });
  const { head } = pullRequest;
  const begun = unread.filter(({ beginning }) => beginning !== undefined);
  const here = begun.find((one) => one.head === head);
  // GitHub's events can be faster than its own database: then it still tells of the head that was left.
  if (here === undefined && head === job.left && begun.some((one) => one.head === job.head)) {
    throw new OutsideError("github-unexpected-answer", "briefly", "GitHub does not show the new head yet");
  }
  const left = unread.filter((one) => one.head !== head);
  const before = [...left.map((one) => one.head), ...(await unheardOf(world, job))];
  await evaluateRef(world, repository, {
    ref,
    head,
    base: withoutKeys(pullRequest.baseName, catalogue),
    ...(here?.beginning === undefined ? {} : { beginning: here.beginning }),
    list: () => listCommits(world, job, { pullRequest, left: before.filter((one) => one !== head) }),
  });
  await letGo(world, repository, { ref, left });
}

/** The head that it left, where nobody has told of that one: events come in any order, and some never do. */
async function unheardOf({ store }: World, job: ScanPullRequest): Promise<readonly CommitSha[]> {
  const { repository, number, left } = job;
  if (left === undefined) return [];
  const known = await store.refs.evaluation(repository.id, { kind: "pull-request", number }, left);
  return known === undefined ? [left] : [];
}

/** What is listed of a pull request, and the heads that it left before anybody had read them. */
interface Listing {
  readonly pullRequest: PullRequest;
  readonly left: readonly CommitSha[];
}

/** A forced push leaves behind what was exposed all the same; nothing else tells of it where it came from a fork. */
async function listCommits(
  { commits }: World,
  { repository, base }: ScanPullRequest,
  { pullRequest, left }: Listing,
): Promise<CommitRange> {
  let range = await commits.inPullRequest(repository, pullRequest);
  if (base !== undefined) {
    const regained = await commits.inPullRequest(repository, { ...pullRequest, base, commitCount: 1 });
    range = joinedRanges(regained, range);
  }
  for (const head of left) {
    if (range.commits.includes(head)) continue;
    const before = await commits.inPullRequest(repository, { ...pullRequest, head, commitCount: 1 });
    range = joinedRanges(before, range);
  }
  return range;
}
