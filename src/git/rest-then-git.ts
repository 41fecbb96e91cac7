import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../jobs/outside-error.ts";
import type { CommitRange, CommitReading, Commits } from "../jobs/ports.ts";

/** Up to where REST is asked. */
export interface RestLimits {
  /** Longer ranges are listed and read through git: REST would need a request and more for each commit. */
  readonly commits: number;
}

/** A few dozen requests are quicker than a first fetch, and dear to nobody. */
export const defaultRestLimits: RestLimits = { commits: 50 };

/** So many commits are remembered with the way in which they are read. */
const REMEMBERED = 100_000;

/**
 * REST for small ranges, as far as it proves complete; git for everything else. When neither is complete, the
 * reading is not: what could be seen is given, with the reason.
 */
export function restThenGit(rest: Commits, git: Commits, limits: RestLimits = defaultRestLimits): Commits {
  const ways = new Ways();
  const list = async (repository: Repository, through: Listing): Promise<CommitRange> => {
    const fast = await through(rest);
    if (fast.kind === "complete" && fast.commits.length <= limits.commits) {
      ways.add(repository, fast.commits, { isGits: false, prepare: once(() => through(git)) });
      return fast;
    }
    let isGits = false;
    const whole = await unlessItFails(fast, async () => {
      const listed = await through(git);
      isGits = true;
      return listed;
    });
    ways.add(repository, whole.commits, { isGits, prepare: async () => undefined });
    return whole;
  };
  return {
    pushed: (repository, push) => list(repository, (commits) => commits.pushed(repository, push)),
    inPullRequest: (repository, pullRequest) =>
      list(repository, (commits) => commits.inPullRequest(repository, pullRequest)),
    read: async (repository, sha) => {
      const way = ways.of(repository, sha);
      if (way?.isGits) return git.read(repository, sha).catch(orElse(() => rest.read(repository, sha)));
      const fast = await rest.read(repository, sha);
      if (fast.kind === "complete") return fast;
      // One fetch brings the whole range; commit by commit it would be one for each.
      await way?.prepare();
      return withCommitter(await unlessItFails(fast, () => git.read(repository, sha)), fast);
    },
  };
}

type Listing = (commits: Commits) => Promise<CommitRange>;

/** How a commit that was listed is read. */
interface Way {
  /** True for the commits of long ranges. */
  readonly isGits: boolean;
  /** Brings everything that was listed with it within git's reach; a failure shows when it is read. */
  prepare(): Promise<void>;
}

function once(list: () => Promise<CommitRange>): Way["prepare"] {
  let listed: Promise<void> | undefined;
  return () => {
    listed ??= settle(list());
    return listed;
  };
}

async function settle(listing: Promise<CommitRange>): Promise<void> {
  try {
    await listing;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
  }
}

/** Git's answer; when it has none, REST's, with both reasons where it is incomplete. */
async function unlessItFails<T extends CommitRange | CommitReading>(
  fast: T,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (fast.kind === "complete") return fast;
    return { ...fast, reason: `${fast.reason}; ${error.detail}` };
  }
}

/** Only trouble outside has another way; a mistake of ours is told. */
function orElse<T>(otherwise: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (!(error instanceof OutsideError)) throw error;
    return otherwise();
  };
}

/** GitHub knows which account a committer's address belongs to; git does not. */
function withCommitter(whole: CommitReading, { committer }: CommitReading): CommitReading {
  return committer === undefined ? whole : { ...whole, committer };
}

/** The ways of the commits that were listed last. After a restart, REST is asked first. */
class Ways {
  readonly #ways = new Map<string, Way>();

  add(repository: Repository, commits: readonly CommitSha[], way: Way): void {
    for (const sha of commits) {
      const name = nameOf(repository, sha);
      this.#ways.delete(name);
      this.#ways.set(name, way);
    }
    for (const name of this.#ways.keys()) {
      if (this.#ways.size <= REMEMBERED) break;
      this.#ways.delete(name);
    }
  }

  of(repository: Repository, sha: CommitSha): Way | undefined {
    return this.#ways.get(nameOf(repository, sha));
  }
}

function nameOf({ id }: Repository, sha: CommitSha): string {
  return `${id}:${sha}`;
}
