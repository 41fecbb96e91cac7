import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { CommitRange, CommitReading, Commits, PullRequest } from "../jobs/ports.ts";
import { readChanges } from "./commit-changes.ts";
import type { GitLimits, GitOptions } from "./commits.ts";
import { fetchInto, type Wanted } from "./fetch.ts";
import { GitFailure } from "./git-failure.ts";
import type { Mirror } from "./mirror.ts";
import type { Mirrors } from "./mirrors.ts";
import { noreplyLogin } from "./noreply-login.ts";
import { listRange } from "./ranges.ts";
import { tagsAt } from "./tags.ts";
import { tidy } from "./tidy.ts";

type Push = Parameters<Commits["pushed"]>[1];

const DEFAULT_BRANCH = "refs/rekey/default";

const LIST_MS = 120_000;

/** Lists and reads history in mirrors, and fetches what they lack. */
export class GitReader {
  readonly #options: GitOptions & { readonly limits: GitLimits };
  readonly #mirrors: Mirrors;

  constructor(options: GitOptions & { readonly limits: GitLimits }, mirrors: Mirrors) {
    this.#options = options;
    this.#mirrors = mirrors;
  }

  /** What a push brought: the commits since the old head; where it is gone, those the default branch lacks. */
  pushed(repository: Repository, { branch, before, head, known = [] }: Push): Promise<CommitRange> {
    return this.#mirrors.use(repository.id, async (mirror) => {
      await this.#bring(mirror, repository, { kind: "commit", sha: head });
      const ends: string[] = [];
      for (const sha of known) if (await mirror.objects.commit(sha)) ends.push(sha);
      if (before !== undefined && (await this.#canBring(mirror, repository, before))) ends.push(before);
      else if (branch !== repository.defaultBranch) {
        if (await this.#bringDefaultBranch(mirror, repository)) ends.push(DEFAULT_BRANCH);
      }
      return this.#list(mirror, head, ends);
    });
  }

  /** The commits of a pull request that its base does not have. */
  inPullRequest(repository: Repository, { number, base, head }: PullRequest): Promise<CommitRange> {
    return this.#mirrors.use(repository.id, async (mirror) => {
      await this.#bringHead(mirror, repository, { number, head });
      const hasBase = await this.#canBring(mirror, repository, base);
      if (hasBase) return this.#list(mirror, head, [base]);
      // Without its base, what is not on the default branch is more rather than less.
      const ends = (await this.#bringDefaultBranch(mirror, repository)) ? [DEFAULT_BRANCH] : [];
      return this.#list(mirror, head, ends);
    });
  }

  /** What one commit adds against all of its parents. */
  read(repository: Repository, sha: CommitSha): Promise<CommitReading> {
    return this.#mirrors.use(repository.id, async (mirror) => {
      await this.#bring(mirror, repository, { kind: "commit", sha });
      const { commit, changes, skipped, reasons } = await readChanges(mirror, sha);
      const committer = noreplyLogin(commit.committerEmail, this.#options.serverUrl);
      const [reason] = reasons;
      return {
        parents: commit.parents,
        authoredAt: commit.authoredAt,
        ...(committer === undefined ? {} : { committer }),
        changes,
        skipped,
        text: commit.text,
        ...(reason === undefined ? { kind: "complete" } : { kind: "incomplete", reason }),
      };
    });
  }

  async #list(mirror: Mirror, head: CommitSha, ends: readonly string[]): Promise<CommitRange> {
    const tags = await tagsAt(mirror, head);
    if ((await mirror.objects.commit(head)) === undefined) {
      return { kind: "incomplete", commits: tags, reason: "the tag names something that is not a commit" };
    }
    const { commits: limit } = this.#options.limits;
    const range = await listRange(mirror, head, ends, { commits: limit, milliseconds: LIST_MS });
    return { ...range, commits: [...range.commits, ...tags] };
  }

  /** GitHub gives the head of a pull request by its name, or by the ref that it keeps for it. */
  async #bringHead(
    mirror: Mirror,
    repository: Repository,
    { number, head }: Pick<PullRequest, "number" | "head">,
  ): Promise<void> {
    if (await this.#canBring(mirror, repository, head)) return;
    const own = `refs/rekey/pull/${number}`;
    await this.#bring(mirror, repository, { kind: "ref", ref: `refs/pull/${number}/head`, own });
    if ((await mirror.objects.info(head)) === undefined) throw new GitFailure("missing-object");
  }

  async #bringDefaultBranch(mirror: Mirror, repository: Repository): Promise<boolean> {
    const ref = `refs/heads/${repository.defaultBranch}`;
    return ifThere(this.#bring(mirror, repository, { kind: "ref", ref, own: DEFAULT_BRANCH }));
  }

  #canBring(mirror: Mirror, repository: Repository, sha: CommitSha): Promise<boolean> {
    return ifThere(this.#bring(mirror, repository, { kind: "commit", sha }));
  }

  /** Fetches what the mirror lacks; what it has is not asked for again. */
  #bring(mirror: Mirror, repository: Repository, wanted: Wanted): Promise<void> {
    return mirror.exclusive(async () => {
      if (wanted.kind === "commit" && (await mirror.objects.info(wanted.sha))) return;
      const { serverUrl, token, variables, limits } = this.#options;
      const origin = {
        url: `${serverUrl}/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}.git`,
        token: () => token(repository),
        ...(variables === undefined ? {} : { variables }),
      };
      await fetchInto(mirror, origin, wanted, limits.fetch);
      await tidy(mirror);
      await this.#mirrors.trim();
    });
  }
}

/** False when GitHub does not have it. */
async function ifThere(bringing: Promise<void>): Promise<boolean> {
  try {
    await bringing;
    return true;
  } catch (error) {
    if (error instanceof GitFailure && error.kind === "missing-object") return false;
    throw error;
  }
}
