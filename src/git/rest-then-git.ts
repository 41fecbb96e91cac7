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

/** So many commits of long ranges are remembered as git's. After a restart, REST is asked for them first. */
const REMEMBERED = 100_000;

/**
 * REST for small ranges, as far as it proves complete; git for everything else. When neither is complete, the
 * reading is not: what could be seen is given, with the reason.
 */
export function restThenGit(rest: Commits, git: Commits, limits: RestLimits = defaultRestLimits): Commits {
  const gits = new Remembered(REMEMBERED);
  const range = async (
    repository: Repository,
    through: (commits: Commits) => Promise<CommitRange>,
  ): Promise<CommitRange> => {
    const fast = await through(rest);
    if (fast.kind === "complete" && fast.commits.length <= limits.commits) return fast;
    const whole = await unlessItFails(fast, () => through(git));
    if (whole.commits.length > limits.commits) gits.add(repository, whole.commits);
    return whole;
  };
  return {
    pushed: (repository, push) => range(repository, (commits) => commits.pushed(repository, push)),
    inPullRequest: (repository, pullRequest) =>
      range(repository, (commits) => commits.inPullRequest(repository, pullRequest)),
    read: async (repository, sha) => {
      if (gits.has(repository, sha))
        return git.read(repository, sha).catch(orElse(() => rest.read(repository, sha)));
      const fast = await rest.read(repository, sha);
      if (fast.kind === "complete") return fast;
      return withCommitter(await unlessItFails(fast, () => git.read(repository, sha)), fast);
    },
  };
}

type Outcome = CommitRange | CommitReading;

/** Git's answer; REST's incomplete one, with both reasons, when git has none or one that holds less. */
async function unlessItFails<T extends Outcome>(fast: T, ask: () => Promise<T>): Promise<T> {
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

class Remembered {
  readonly #names = new Set<string>();
  readonly #atMost: number;

  constructor(atMost: number) {
    this.#atMost = atMost;
  }

  add(repository: Repository, commits: readonly CommitSha[]): void {
    for (const sha of commits) this.#names.add(nameOf(repository, sha));
    for (const name of this.#names) {
      if (this.#names.size <= this.#atMost) break;
      this.#names.delete(name);
    }
  }

  has(repository: Repository, sha: CommitSha): boolean {
    return this.#names.has(nameOf(repository, sha));
  }
}

function nameOf({ id }: Repository, sha: CommitSha): string {
  return `${id}:${sha}`;
}
