import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { CommitReading, Commits } from "../ports/commits.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { isWhole, type Listed, lengthOf, withTrouble } from "./completeness.ts";
import type { FetchAhead } from "./fetch-ahead.ts";

/** A range of a repository without a mirror may be so long to be read through REST, at a request and more a commit. */
const SHORT = 50;

/** The two ways to history, and what makes the better one ready. */
export interface Ways {
  readonly rest: Commits;
  readonly git: Commits & {
    /** True when the repository was fetched before: then a fetch is quicker than a request. */
    isWarm(repository: Repository): Promise<boolean>;
  };
  readonly ahead: FetchAhead;
}

/**
 * Git where its mirror is warm. Where it is cold, REST for short ranges, as far as it proves complete: the first
 * answer comes fast, and the mirror is fetched for the next one. Git for everything else. When neither is
 * complete, the reading is not: what could be seen is given, with both reasons.
 */
export function bothWays(ways: Ways): Commits {
  return {
    pushed: (repository, push) => list(ways, repository, (way) => way.pushed(repository, push)),
    inPullRequest: (repository, pullRequest) =>
      list(ways, repository, (way) => way.inPullRequest(repository, pullRequest)),
    tagged: (repository, tag) => list(ways, repository, (way) => way.tagged(repository, tag)),
    read: (repository, sha) => read(ways, repository, sha),
  };
}

async function list<T extends Listed>(
  { rest, git, ahead }: Ways,
  repository: Repository,
  through: (way: Commits) => Promise<T>,
): Promise<T> {
  const [throughRest, throughGit] = [() => attempt(() => through(rest)), () => through(git)];
  if (await git.isWarm(repository)) return gitElse(throughGit, throughRest);
  const fast = await throughRest();
  if (fast instanceof OutsideError || !isWhole(fast) || lengthOf(fast) > SHORT)
    return gitElse(throughGit, async () => fast);
  if (lengthOf(fast) > 0) ahead.later(repository.id, throughGit);
  return fast;
}

async function read(
  { rest, git, ahead }: Ways,
  repository: Repository,
  sha: CommitSha,
): Promise<CommitReading> {
  const throughRest = () => attempt(() => rest.read(repository, sha));
  if (await git.isWarm(repository)) return gitElse(() => git.read(repository, sha), throughRest);
  const fast = await throughRest();
  if (!(fast instanceof OutsideError) && isWhole(fast) && !isMerge(fast)) return fast;
  const throughGit = async () => {
    // One fetch brings the whole range; commit by commit it would be one for each.
    await ahead.now(repository.id);
    return git.read(repository, sha);
  };
  const whole = await gitElse(throughGit, async () => fast);
  return fast instanceof OutsideError ? whole : withCommitter(whole, fast);
}

/** REST compares it with its first parent, as if it had brought itself what came with the others. */
function isMerge({ parents }: CommitReading): boolean {
  return parents.length > 1;
}

/** Git's answer; when it has none, REST's, with both reasons where it is incomplete. */
async function gitElse<T extends Listed | CommitReading>(
  throughGit: () => Promise<T>,
  throughRest: () => Promise<T | OutsideError>,
): Promise<T> {
  const whole = await attempt(throughGit);
  if (!(whole instanceof OutsideError)) return whole;
  const fast = await throughRest();
  if (fast instanceof OutsideError) throw thatPasses(fast, whole);
  return isWhole(fast) ? fast : withTrouble(fast, whole);
}

/** What passes by itself is waited for. */
function thatPasses(first: OutsideError, second: OutsideError): OutsideError {
  return second.retry === "later" ? second : first;
}

/** Only trouble outside has another way; a mistake of ours is told. */
async function attempt<T>(work: () => Promise<T>): Promise<T | OutsideError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutsideError) return error;
    throw error;
  }
}

/** GitHub knows which account a committer's address belongs to; git does not. */
function withCommitter(whole: CommitReading, { committer }: CommitReading): CommitReading {
  return committer === undefined ? whole : { ...whole, committer };
}
