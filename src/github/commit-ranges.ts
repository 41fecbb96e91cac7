import { z } from "zod";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../jobs/outside-error.ts";
import type { CommitRange, PullRequest } from "../jobs/ports.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside } from "./outside.ts";

const PAGE = 100;

/** A range longer than this is not listed to its end: 100 requests. */
const PAGES_AT_MOST = 100;

const Comparison = z.object({
  total_commits: z.number(),
  commits: z.array(z.object({ sha: z.string().transform(commitSha) })),
});

const Commits = z.array(z.object({ sha: z.string().transform(commitSha) }));

/**
 * The commits that are reachable from `head` and not from `base`, oldest first. GitHub's compare lists all of
 * them when paged (github-facts.md, part 2); the sum is checked against the number that GitHub claims.
 */
export async function compareRange(
  client: InstallationClient,
  repository: Repository,
  base: string,
  head: CommitSha,
): Promise<CommitRange> {
  const commits: CommitSha[] = [];
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
    const answer = Comparison.parse(data);
    commits.push(...answer.commits.map(({ sha }) => sha));
    if (commits.length === answer.total_commits) return whole(commits);
    if (answer.commits.length < PAGE) {
      return partial(commits, `GitHub listed ${commits.length} of ${answer.total_commits} commits`);
    }
  }
  return partial(commits, `the range has more than ${PAGE * PAGES_AT_MOST} commits`);
}

/** Everything that is reachable from `head`, oldest first: for the first push to a repository. */
export async function wholeHistory(
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
    const listed = Commits.parse(data).map(({ sha }) => sha);
    commits.push(...listed);
    if (listed.length < PAGE) return whole(commits.reverse());
  }
  return partial(commits.reverse(), `the history has more than ${PAGE * PAGES_AT_MOST} commits`);
}

/** The commits of a pull request; their number must be the one that the pull request claims. */
export async function pullRequestRange(
  client: InstallationClient,
  repository: Repository,
  { base, head, commitCount }: PullRequest,
): Promise<CommitRange> {
  const range = await compareRange(client, repository, base, head);
  if (range.kind === "incomplete" || range.commits.length >= commitCount) return range;
  return partial(range.commits, `GitHub listed ${range.commits.length} of ${commitCount} commits`);
}

/** A push to a branch. */
export interface Push {
  readonly branch: string;
  /** Absent for a new branch. */
  readonly before?: CommitSha;
  readonly head: CommitSha;
}

/**
 * What a push brought: the commits since the old head; for a new branch, or when the old head is gone, those
 * that the default branch does not have; for a new default branch, all.
 */
export async function pushRange(
  client: InstallationClient,
  repository: Repository,
  { branch, before, head }: Push,
): Promise<CommitRange> {
  const isDefault = branch === repository.defaultBranch;
  for (const base of [before, isDefault ? undefined : repository.defaultBranch]) {
    if (base === undefined) continue;
    const range = await comparedTo(client, repository, { base, head });
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
