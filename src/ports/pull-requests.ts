import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Page } from "./page.ts";

/** A pull request as it is now. */
export interface PullRequest {
  readonly number: number;
  readonly isOpen: boolean;
  readonly base: CommitSha;
  /** The name of the branch that it goes to. */
  readonly baseName: string;
  readonly head: CommitSha;
  readonly commitCount: number;
}

/** An open pull request as it is listed. */
export interface OpenPullRequest {
  readonly number: number;
  readonly head: CommitSha;
  /** The name of the branch that it goes to. */
  readonly base: string;
}

/** How far a pull request is. */
export interface PullRequestState {
  readonly number: number;
  readonly state: "open" | "merged" | "closed";
}

/** Pull requests. */
export interface PullRequests {
  get(repository: Repository, number: number): Promise<PullRequest>;
  listOpen(repository: Repository): Promise<readonly number[]>;
  /** One page of those that are open, with their heads. */
  openPage(repository: Repository, cursor?: string): Promise<Page<OpenPullRequest>>;
  /** Those that are open and go to this branch. */
  openOn(repository: Repository, branch: string): Promise<readonly OpenPullRequest[]>;
  /** The pull requests that hold this commit, or brought it to a branch by being merged. */
  withCommit(repository: Repository, sha: CommitSha): Promise<readonly PullRequestState[]>;
}
