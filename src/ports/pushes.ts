import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Page } from "./page.ts";

/** A push that GitHub remembers. */
export interface PastPush {
  readonly ref: string;
  /** Absent for a branch that was new. */
  readonly before?: CommitSha;
  /** Absent for a branch that was deleted. */
  readonly after?: CommitSha;
  readonly at: Date;
  /** Absent where it was not forced. */
  readonly isForced?: true;
}

/** What happened to the branches of a repository, also what was pushed over since. Tags are not among it. */
export interface Pushes {
  /** Newest first. */
  page(repository: Repository, cursor?: string): Promise<Page<PastPush>>;
}
