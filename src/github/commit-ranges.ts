import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { CommitRange, Push } from "../ports/commits.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PullRequest } from "../ports/pull-requests.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";
import { refObject } from "./ref-object.ts";

const PAGE = 100;

/** A range longer than this is not listed to its end: 100 requests. */
const PAGES_AT_MOST = 100;
const COMMITS_AT_MOST = (PAGE * PAGES_AT_MOST).toLocaleString("en-US");

const Comparison = z.object({
  total_commits: z.number(),
  commits: z.array(z.object({ sha: z.string().transform(commitSha) })),
});

const Commits = z.array(z.object({ sha: z.string().transform(commitSha) }));

/**
 * The commits that are reachable from `head` and not from `base`, oldest first. GitHub's compare lists all of
 * them when paged (github-facts.md, part 2); the sum is checked against the number that GitHub claims. A base
 * that moved while we paged has shifted the pages: then commits may be missing though the sum is right.
 */
async function compareRange(
  client: InstallationClient,
  repository: Repository,
  base: string,
  head: CommitSha,
): Promise<CommitRange> {
  const commits = new Set<CommitSha>();
  let claimed: number | undefined;
  for (let page = 1; page <= PAGES_AT_MOST; page++) {
    const { data } = await outside(() =>
      client.rest.repos.compareCommitsWithBasehead({
        owner: repository.owner,
        repo: repository.name,
        basehead: `${base}...${head}`,
        page,
        per_page: PAGE,
      }),
    );
    const { total_commits: total, commits: listed } = parseAnswer(Comparison, data);
    for (const { sha } of listed) commits.add(sha);
    claimed ??= total;
    if (claimed !== total) return partial([...commits], "the branch moved while its commits were listed");
    if (commits.size === total) return whole([...commits]);
    if (listed.length < PAGE) {
      return partial([...commits], `GitHub listed ${commits.size} of ${total} commits`);
    }
  }
  return partial([...commits], `there are more than ${COMMITS_AT_MOST} commits`);
}

/** Everything that is reachable from `head`, oldest first: for the first push to a repository. */
async function wholeHistory(
  client: InstallationClient,
  repository: Repository,
  head: CommitSha,
): Promise<CommitRange> {
  const commits: CommitSha[] = [];
  for (let page = 1; page <= PAGES_AT_MOST; page++) {
    const { data } = await outside(() =>
      client.rest.repos.listCommits({
        owner: repository.owner,
        repo: repository.name,
        sha: head,
        page,
        per_page: PAGE,
      }),
    );
    const listed = parseAnswer(Commits, data).map(({ sha }) => sha);
    commits.push(...listed);
    if (listed.length < PAGE) return whole(commits.reverse());
  }
  return partial(commits.reverse(), `the history has ${COMMITS_AT_MOST} commits or more`);
}

/**
 * The commits of a pull request; their number must be the one that the pull request claims. Without a common
 * ancestor, as after the base was rewritten, the head is all that is certain.
 */
export async function pullRequestRange(
  client: InstallationClient,
  repository: Repository,
  { base, head, commitCount }: PullRequest,
): Promise<CommitRange> {
  const range =
    (await comparedTo(client, repository, { base, head })) ??
    partial([head], "GitHub found no common ancestor of the pull request and its base");
  if (range.kind === "incomplete" || range.commits.length >= commitCount) return range;
  return partial(range.commits, `GitHub listed ${range.commits.length} of ${commitCount} commits`);
}

/**
 * What a push brought: the commits since the old head; for a new branch, or when the old head is gone, those
 * that the default branch does not have; for a new default branch, all.
 */
export async function pushRange(
  client: InstallationClient,
  repository: Repository,
  { branch, before, head, known }: Push,
): Promise<CommitRange> {
  for (const base of [before, known]) {
    if (base === undefined) continue;
    const range = await comparedTo(client, repository, { base, head });
    if (range !== undefined) return range;
  }
  if (branch !== repository.defaultBranch) {
    // By its commit: somebody may have given a tag the same name, and it is not told which of the two GitHub means.
    const base = await refObject(client, repository, `heads/${repository.defaultBranch}`);
    const range = base && (await comparedTo(client, repository, { base, head }));
    if (range !== undefined) return range;
  }
  return wholeHistory(client, repository, head);
}

/** Undefined when GitHub finds no common ancestor, or one of the two is gone. */
async function comparedTo(
  client: InstallationClient,
  repository: Repository,
  { base, head }: { readonly base: string; readonly head: CommitSha },
): Promise<CommitRange | undefined> {
  try {
    return await compareRange(client, repository, base, head);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (error.code === "github-not-found") return undefined;
    if (error.code === "github-refused") return partial([head], "GitHub could not compare the commits");
    throw error;
  }
}

function whole(commits: readonly CommitSha[]): CommitRange {
  return { kind: "complete", commits };
}

function partial(commits: readonly CommitSha[], reason: string): CommitRange {
  return { kind: "incomplete", commits, reason };
}
