import { assertNever } from "../incident/assert-never.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Secret } from "../incident/secret.ts";
import type { CommitRange, CommitReading, Push, Tag, TaggedRange } from "../ports/commits.ts";
import type { PullRequest } from "../ports/pull-requests.ts";
import type { NamedRef } from "../ports/refs.ts";
import type { SurveyQuestion } from "../ports/trees.ts";
import type { FileChange } from "../scan/texts/file-change.ts";
import { withLetters } from "../scan/texts/letters.ts";
import type { Survey } from "../targets/survey.ts";
import { readChanges } from "./commit-changes.ts";
import { holdsKey } from "./key-search.ts";
import type { Mirror } from "./mirror.ts";
import type { Mirrors } from "./mirrors.ts";
import { noreplyLogin } from "./noreply-login.ts";
import { listRange } from "./ranges.ts";
import { remoteRefs } from "./remote-refs.ts";
import { DEFAULT_BRANCH, type Supply } from "./supply.ts";
import { readSurvey } from "./survey.ts";
import { tagsAt } from "./tags.ts";

const LIST_MS = 120_000;

/** What the reader works with. */
export interface ReaderParts {
  readonly mirrors: Mirrors;
  readonly supply: Supply;
  readonly serverUrl: string;
  /** A range longer than this is not listed to its end. */
  readonly longestRange: number;
}

/** Lists and reads history in mirrors. */
export class GitReader {
  readonly #parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** What a push brought: the commits since the old head; where there is none, those the default branch lacks. */
  pushed(repository: Repository, { branch, before, head, known }: Push): Promise<CommitRange> {
    const { supply } = this.#parts;
    return this.#parts.mirrors.use(repository.id, async (mirror) => {
      await supply.bring(mirror, repository, { kind: "commit", sha: head });
      for (const sha of [before, known]) {
        if (sha !== undefined && (await supply.canBring(mirror, repository, sha)))
          return this.#list(mirror, head, [sha]);
      }
      if (branch === repository.defaultBranch) return this.#list(mirror, head, []);
      return this.#notOnDefaultBranch(mirror, repository, head);
    });
  }

  /** The commits of a pull request that its base does not have. */
  inPullRequest(repository: Repository, { number, base, head }: PullRequest): Promise<CommitRange> {
    return this.#parts.mirrors.use(repository.id, async (mirror) => {
      await this.#bringHead(mirror, repository, { number, head });
      if (await this.#parts.supply.canBring(mirror, repository, base))
        return this.#list(mirror, head, [base]);
      // Without its base, what is not on the default branch is more rather than less.
      return this.#notOnDefaultBranch(mirror, repository, head);
    });
  }

  /** What a tag brings: commits that are not known, and the texts of annotated tags. */
  tagged(repository: Repository, { name, object, known }: Tag): Promise<TaggedRange | undefined> {
    const { supply, mirrors } = this.#parts;
    return mirrors.use(repository.id, async (mirror) => {
      const start = await supply.bringTag(mirror, repository, { name, object });
      const head = start && (await mirror.objects.commit(start));
      if (start === undefined || head === undefined) return undefined;
      const { tags, reason } = await tagsAt(mirror, start);
      const range =
        known !== undefined && (await supply.canBring(mirror, repository, known))
          ? await this.#list(mirror, head, [known])
          : await this.#notOnDefaultBranch(mirror, repository, head);
      const commits = [...range.commits, ...tags];
      if (reason !== undefined) return { head, range: { kind: "incomplete", commits, reason } };
      return { head, range: { ...range, commits } };
    });
  }

  /** What one commit adds against all of its parents; of an annotated tag, its own text. */
  read(repository: Repository, sha: CommitSha): Promise<CommitReading> {
    const { supply, serverUrl } = this.#parts;
    return this.#parts.mirrors.use(repository.id, async (mirror) => {
      await supply.bring(mirror, repository, { kind: "commit", sha });
      const { commit, changes, skipped, reason } = await readChanges(mirror, sha);
      const committer = noreplyLogin(commit.committerEmail, serverUrl);
      return {
        parents: commit.parents,
        authoredAt: commit.authoredAt,
        ...(committer === undefined ? {} : { committer }),
        changes: changes.map(inLetters),
        skipped,
        text: commit.text,
        source: "git",
        ...(reason === undefined ? { kind: "complete" } : { kind: "incomplete", reason }),
      };
    });
  }

  /** The branches and tags as they are now. */
  refs(repository: Repository): Promise<readonly NamedRef[]> {
    const { supply } = this.#parts;
    return this.#parts.mirrors.use(repository.id, (mirror) =>
      supply.ask(repository, (origin) => remoteRefs(mirror, origin)),
    );
  }

  /** The files of the default branch; undefined where it has none. */
  survey(repository: Repository, question: SurveyQuestion): Promise<Survey | undefined> {
    const { supply, mirrors } = this.#parts;
    return mirrors.use(repository.id, async (mirror) => {
      const isThere = await supply.bringDefaultBranch(mirror, repository);
      return isThere ? readSurvey(mirror, question) : undefined;
    });
  }

  /** Whether the default branch or one of these commits holds the key; undefined where that cannot be seen. */
  holdsKey(
    repository: Repository,
    secret: Secret,
    heads: readonly CommitSha[],
  ): Promise<boolean | undefined> {
    const { supply, mirrors } = this.#parts;
    return mirrors.use(repository.id, async (mirror) => {
      if (!(await supply.bringDefaultBranch(mirror, repository))) return undefined;
      for (const head of heads) if (!(await supply.canBring(mirror, repository, head))) return undefined;
      return holdsKey(mirror, secret, heads);
    });
  }

  async #notOnDefaultBranch(mirror: Mirror, repository: Repository, head: CommitSha): Promise<CommitRange> {
    const isThere = await this.#parts.supply.bringDefaultBranch(mirror, repository);
    return this.#list(mirror, head, isThere ? [DEFAULT_BRANCH] : []);
  }

  #list(mirror: Mirror, head: CommitSha, without: readonly string[]): Promise<CommitRange> {
    return listRange(mirror, head, without, { commits: this.#parts.longestRange, milliseconds: LIST_MS });
  }

  /** GitHub gives the head of a pull request by its name, or by the ref that it keeps for it. */
  async #bringHead(
    mirror: Mirror,
    repository: Repository,
    { number, head }: Pick<PullRequest, "number" | "head">,
  ): Promise<void> {
    const { supply } = this.#parts;
    if (await supply.canBring(mirror, repository, head)) return;
    const own = `refs/rekey/pull/${number}`;
    await supply.bring(mirror, repository, { kind: "ref", ref: `refs/pull/${number}/head`, own });
    await supply.bring(mirror, repository, { kind: "commit", sha: head });
  }
}

/** Git tells bytes; who scans commits takes letters, as GitHub's API gives them. */
function inLetters(change: FileChange): FileChange {
  switch (change.kind) {
    case "patch":
      return { ...change, patch: withLetters(change.patch) };
    case "content":
      return { ...change, text: withLetters(change.text) };
    case "unreadable":
      return change;
    default:
      return assertNever(change);
  }
}
