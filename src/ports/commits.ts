import type { CommitSha } from "../incident/commit-sha.ts";
import type { ReadingSource, SkippedFile } from "../incident/coverage.ts";
import type { Repository } from "../incident/repository.ts";
import type { FileChange } from "../scan/texts/file-change.ts";
import type { PullRequest } from "./pull-requests.ts";

/** All of it, or a part and why not all. */
export type Completeness =
  | { readonly kind: "complete" }
  | {
      readonly kind: "incomplete";
      readonly reason: string;
      /** True for trouble that passes by itself: it is worth another try. */
      readonly passes?: boolean;
    };

/** The commits of a range, oldest first: all of them, or those that could be listed. */
export type CommitRange = { readonly commits: readonly CommitSha[] } & Completeness;

/** The commit that a tag leads to, and what it brought; annotated tags, which have texts too, stand last. */
export interface TaggedRange {
  readonly head: CommitSha;
  readonly range: CommitRange;
}

/** A time that nobody tells is no proof that a change is old: it counts as later than every other. */
export const UNKNOWN_TIME = new Date(8_640_000_000_000_000);

/** What one commit, or one annotated tag, brought: all of it, or what could be read and why not all. */
export type CommitReading = {
  readonly parents: readonly CommitSha[];
  /** The login of the GitHub account that committed it, where there is one and it is a person's. */
  readonly committer?: string;
  readonly authoredAt: Date;
  readonly changes: readonly FileChange[];
  /** Files whose content is not in the repository, and why. */
  readonly skipped: readonly SkippedFile[];
  /** What people wrote into the commit itself: names, addresses and the message. */
  readonly text: string;
  readonly source: ReadingSource;
} & Completeness;

/** A push to a branch. */
export interface Push {
  readonly branch: string;
  /** Absent for a new branch. */
  readonly before?: CommitSha;
  readonly head: CommitSha;
  /** A commit up to which the default branch was read: what it reaches is not new. */
  readonly known?: CommitSha;
}

/** A tag by its name. */
export interface Tag {
  readonly name: string;
  /** The commit or annotated tag that it names; absent: whatever it names now. */
  readonly object?: CommitSha;
  /** A commit up to which the default branch was read: what it reaches is not new. */
  readonly known?: CommitSha;
}

/** Reads history. Never a short list: what could not be read is said. */
export interface Commits {
  pushed(repository: Repository, push: Push): Promise<CommitRange>;
  /** What a tag brought. Undefined when it is gone, or names no commit. */
  tagged(repository: Repository, tag: Tag): Promise<TaggedRange | undefined>;
  inPullRequest(repository: Repository, pullRequest: PullRequest): Promise<CommitRange>;
  /** What a commit adds: against all of its parents, or at least against the first. */
  read(repository: Repository, sha: CommitSha): Promise<CommitReading>;
}
