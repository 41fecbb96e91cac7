import type { Role } from "../incident/actor.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { ReadingSource, SkippedFile } from "../incident/coverage.ts";
import type { FingerprintKey } from "../incident/fingerprint.ts";
import type { Repository } from "../incident/repository.ts";
import type { Annotation, CheckText } from "../report/gate-view.ts";
import type { IssueText } from "../report/incident-view.ts";
import type { Label } from "../report/labels.ts";
import type { FileChange } from "../scan/file-change.ts";
import type { KeyAsker } from "./key-asker.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store-port.ts";
import type { Trees } from "./tree-port.ts";

export type { FileChange } from "../scan/file-change.ts";

/** One page of a list that GitHub gives in pages. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

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

/** A pull request as it is now. */
export interface PullRequest {
  readonly number: number;
  readonly isOpen: boolean;
  readonly base: CommitSha;
  readonly head: CommitSha;
  readonly commitCount: number;
}

/** An open pull request as it is listed. */
export interface OpenPullRequest {
  readonly number: number;
  readonly head: CommitSha;
}

/** How far a pull request is. */
export interface PullRequestState {
  readonly number: number;
  readonly state: "open" | "merged" | "closed";
}

/** A ref as GitHub has it. */
export interface NamedRef {
  /** Its full name, such as `refs/tags/v1`. */
  readonly ref: string;
  /** What it names: a commit, or an annotated tag, or whatever else somebody tagged. */
  readonly object: CommitSha;
  /** What an annotated tag names in the end. */
  readonly peeled?: CommitSha;
}

/** The refs of a repository. */
export interface Refs {
  /** All branches and tags as they are now. */
  list(repository: Repository): Promise<readonly NamedRef[]>;
}

/** Reads history. Never a short list: what could not be read is said. */
export interface Commits {
  pushed(
    repository: Repository,
    push: {
      readonly branch: string;
      readonly before?: CommitSha;
      readonly head: CommitSha;
      /** A commit up to which the default branch was read: what it reaches is not new. */
      readonly known?: CommitSha;
    },
  ): Promise<CommitRange>;
  /** What a tag brought. Undefined when it is gone, or names no commit. */
  tagged(
    repository: Repository,
    tag: {
      readonly name: string;
      /** The commit or annotated tag that it names; absent: whatever it names now. */
      readonly object?: CommitSha;
      /** A commit up to which the default branch was read: what it reaches is not new. */
      readonly known?: CommitSha;
    },
  ): Promise<TaggedRange | undefined>;
  inPullRequest(repository: Repository, pullRequest: PullRequest): Promise<CommitRange>;
  /** What a commit adds: against all of its parents, or at least against the first. */
  read(repository: Repository, sha: CommitSha): Promise<CommitReading>;
}

/** Pull requests. */
export interface PullRequests {
  get(repository: Repository, number: number): Promise<PullRequest>;
  listOpen(repository: Repository): Promise<readonly number[]>;
  /** One page of those that are open, with their heads. */
  openPage(repository: Repository, cursor?: string): Promise<Page<OpenPullRequest>>;
  /** The pull requests that hold this commit, or brought it to a branch by being merged. */
  withCommit(repository: Repository, sha: CommitSha): Promise<readonly PullRequestState[]>;
}

/** Check runs named `rekey`. */
export interface Checks {
  /** Our newest run on this commit, if any: to adopt one that a crashed process made. */
  find(repository: Repository, head: CommitSha): Promise<number | undefined>;
  create(repository: Repository, head: CommitSha, text: CheckText): Promise<number>;
  /** False when GitHub did not take over the status, or when the run is gone. */
  update(repository: Repository, run: number, text: CheckText): Promise<boolean>;
  /** What our newest run on this commit says now, if there is one. */
  state(repository: Repository, head: CommitSha): Promise<CheckState | undefined>;
  listAnnotations(repository: Repository, run: number): Promise<readonly Annotation[]>;
}

/** A check run as it is on GitHub now. */
export interface CheckState {
  readonly run: number;
  readonly status: string;
  readonly conclusion?: string;
}

/** A tracking issue as it is on GitHub now. */
export interface IssueOnGitHub {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  /** When anybody last changed anything about it. */
  readonly updatedAt: Date;
  readonly title: string;
  readonly body: string;
}

/** Tracking issues and comments. */
export interface Issues {
  /** The issue that carries this incident's hidden id, among those that this app opened. */
  findByIncident(repository: Repository, incident: string): Promise<IssueOnGitHub | undefined>;
  /** Undefined when it was deleted or transferred. */
  get(repository: Repository, number: number): Promise<IssueOnGitHub | undefined>;
  create(repository: Repository, text: IssueText, labels: readonly Label[]): Promise<IssueOnGitHub>;
  update(repository: Repository, number: number, change: IssueChange): Promise<void>;
  /** Assigns who can be assigned, and silently nobody else. */
  assign(repository: Repository, number: number, logins: readonly string[]): Promise<void>;
  comment(repository: Repository, number: number, text: string): Promise<number>;
  /** The comment of this app that holds the marker, if any. */
  findComment(repository: Repository, number: number, marker: string): Promise<number | undefined>;
  readComment(repository: Repository, comment: number): Promise<CommentOnGitHub | undefined>;
}

/** A comment as it is on GitHub now. */
export interface CommentOnGitHub {
  readonly text: string;
  /** ISO 8601, to the second. */
  readonly updatedAt: string;
}

/** What is written over an issue. */
export interface IssueChange extends IssueText {
  readonly state: "open" | "completed" | "not_planned";
}

/** Accounts. */
export interface People {
  /** The login of the bot as which this app acts. */
  self(): Promise<string>;
  /** The login of the account that committed it, where there is one and it is a person's. */
  committerOf(repository: Repository, sha: CommitSha): Promise<string | undefined>;
  /** The role at this moment, never a remembered one. */
  roleOf(repository: Repository, login: string): Promise<Role>;
}

/** A file, or why there is no text of it. */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Policy files and repositories. */
export interface Repositories {
  get(installationId: number, owner: string, name: string): Promise<Repository>;
  /** A file on the default branch. */
  readFile(
    repository: Pick<Repository, "installationId" | "owner" | "name">,
    path: string,
  ): Promise<FileText>;
}

/** A webhook that GitHub sent, or tried to. */
export interface DeliveryAttempt {
  /** GitHub's GUID, the same in every attempt. */
  readonly id: string;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly event: string;
  readonly at: Date;
  readonly hasFailed: boolean;
}

/** What GitHub has sent to this app. */
export interface Deliveries {
  /** Attempts to deliver what we have a route for, newest first. */
  page(cursor?: string): Promise<Page<DeliveryAttempt>>;
  /** Lets GitHub send it once more; it may have forgotten it. */
  repeat(attempt: number): Promise<void>;
}

/** A push that GitHub remembers. */
export interface PastPush {
  readonly ref: string;
  /** Absent for a branch that was new. */
  readonly before?: CommitSha;
  /** Absent for a branch that was deleted. */
  readonly after?: CommitSha;
  readonly at: Date;
}

/** What happened to the branches of a repository, also what was pushed over since. Tags are not among it. */
export interface Pushes {
  /** Newest first. */
  page(repository: Repository, cursor?: string): Promise<Page<PastPush>>;
}

/** Where the app is installed, and what it sees there. */
export interface Installations {
  page(cursor?: string): Promise<Page<Installation>>;
  /** False when GitHub says that there is no such installation. */
  isThere(id: number): Promise<boolean>;
  /** Some of the repositories that it lets us see, and how many there are. */
  repositories(id: number, cursor?: string): Promise<Page<Repository> & { readonly total: number }>;
}

/** An installation of the app. */
export interface Installation {
  readonly id: number;
  readonly isSuspended: boolean;
}

/** Everything that the jobs need from the world outside. */
export interface World {
  readonly store: Store;
  readonly commits: Commits;
  readonly refs: Refs;
  readonly trees: Trees;
  readonly pushes: Pushes;
  readonly pullRequests: PullRequests;
  readonly checks: Checks;
  readonly issues: Issues;
  readonly people: People;
  readonly repositories: Repositories;
  readonly installations: Installations;
  readonly deliveries: Deliveries;
  readonly keyAsker: KeyAsker;
  readonly fingerprintKey: FingerprintKey;
  /** Where GitHub's pages are, without a trailing slash. */
  readonly serverUrl: string;
  readonly now: () => Date;
  readonly log: Log;
}
