import type { Actor } from "../incident/actor.ts";
import type { TickChange } from "../incident/box-edit.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { NamedKey } from "../incident/finding.ts";
import type { IncidentId } from "../incident/incident.ts";
import type { Repository, RepositoryId } from "../incident/repository.ts";

/** The account that caused an event. Bots never have a role that counts. */
export interface Sender {
  readonly id: number;
  readonly login: string;
  readonly isBot: boolean;
}

/** What a webhook asks for, with GitHub's id of the delivery. */
export type Delivered<Asked> = Asked & { readonly delivery: string };

/** A pushed branch. `before` is absent for a branch that is new. */
export interface ScanBranch {
  readonly kind: "scan-branch";
  readonly repository: Repository;
  readonly branch: string;
  readonly before?: CommitSha;
  readonly head: CommitSha;
  /** It was moved by force: it may have lost commits, which pull requests may bring back. */
  readonly isForced?: true;
  /** Nothing was pushed, and the branch may stand elsewhere by now: somebody asks to look at this commit once more. */
  readonly isAgain?: true;
  /** The keys that stood in the name of the branch, which is stored without them. */
  readonly named?: readonly NamedKey[];
}

/** A pushed tag. */
export interface ScanTag {
  readonly kind: "scan-tag";
  readonly repository: Repository;
  readonly tag: string;
  /** What it names: a commit, or an annotated tag. Absent: whatever it names when the job runs. */
  readonly object?: CommitSha;
  /** The keys that stood in its name, which is stored without them. */
  readonly named?: readonly NamedKey[];
}

/** Commits that the merge queue made to see whether pull requests can be merged together. */
export interface ScanMergeGroup {
  readonly kind: "scan-merge-group";
  readonly repository: Repository;
  /** The branch that the queue made, such as `gh-readonly-queue/main/pr-7-…`. */
  readonly branch: string;
  readonly base: CommitSha;
  readonly head: CommitSha;
}

/** A pull request whose commits must be known; its present head and base are read when the job runs. */
export interface ScanPullRequest {
  readonly kind: "scan-pull-request";
  readonly repository: Repository;
  readonly number: number;
  /** Its head as the event tells it: the check says at once that it will be looked at. */
  readonly head?: CommitSha;
  /** The head that it had until then, where the event tells of a new one. */
  readonly left?: CommitSha;
  /**
   * Where its base was moved by force: what GitHub calls the base of a pull request stays where it was (issue 1192 of
   * getstackit/stackit, read 2026-11-22).
   */
  readonly base?: CommitSha;
}

/** Look again at everything that points at a commit. */
export interface Recheck {
  readonly kind: "recheck";
  readonly repository: Repository;
  readonly head: CommitSha;
}

/** Somebody edited an issue: the boxes whose state changed between the old and the new text. */
export interface ApplyTicks {
  readonly kind: "apply-ticks";
  readonly repository: Repository;
  readonly issue: number;
  readonly changes: readonly TickChange[];
  readonly sender: Sender;
  /** When GitHub took the edit, in ISO 8601 to the second: events may be heard in another order. */
  readonly editedAt: string;
}

/** Somebody closed, reopened or deleted an issue. */
export interface FollowIssue {
  readonly kind: "follow-issue";
  readonly repository: Repository;
  readonly issue: number;
  readonly action: "closed" | "reopened" | "deleted";
  readonly sender: Sender;
}

/** Somebody wrote a comment that begins with `/rekey`. The text is read when the job runs, and never stored. */
export interface RunCommand {
  readonly kind: "run-command";
  readonly repository: Repository;
  /** The issue or pull request. */
  readonly issue: number;
  readonly isPullRequest: boolean;
  readonly comment: number;
  /** When the sender wrote it, as GitHub tells it: what others make of it later is not the sender's command. */
  readonly writtenAt: string;
  readonly sender: Sender;
}

/** The app can see these repositories now, or all that it knows of again: their pull requests need a check. */
export interface WelcomeRepositories {
  readonly kind: "welcome-repositories";
  readonly installationId: number;
  readonly repositories: readonly { readonly owner: string; readonly name: string }[] | "known";
}

/** GitHub told something new of a repository: its name, its owner, who can see it, whether it is archived. */
export interface FollowRepository {
  readonly kind: "follow-repository";
  readonly repository: Repository;
}

/** The app cannot see these repositories any more. */
export interface LeaveRepositories {
  readonly kind: "leave-repositories";
  readonly installationId: number;
  readonly repositories: readonly RepositoryId[] | "all";
}

/** Make the check of a commit say what the store says. */
export interface PublishCheck {
  readonly kind: "publish-check";
  readonly repository: RepositoryId;
  readonly head: CommitSha;
  /** A head that its ref has left: it can wait until those that people look at are written. */
  readonly isPast?: boolean;
  /** Somebody may have written to GitHub too late: what the store remembers of the check is not believed. */
  readonly isDoubtful?: boolean;
}

/** Make the tracking issue of an incident say what the store says. */
export interface PublishIncident {
  readonly kind: "publish-incident";
  readonly incident: IncidentId;
}

/** Ask the provider whether the key of an incident works, and tell who asked. */
export interface CheckKey {
  readonly kind: "check-key";
  readonly incident: IncidentId;
  readonly answerTo?: AnswerPlace;
}

/** Look through a repository for the places where a leaked key is used. */
export interface FindTargets {
  readonly kind: "find-targets";
  readonly incident: IncidentId;
  /** Absent: the one that has the incident's issue. */
  readonly repository?: RepositoryId;
}

/** Look for what proves that steps of a rotation are done, and tell who asked. */
export interface GatherEvidence {
  readonly kind: "gather-evidence";
  readonly incident: IncidentId;
  /** In ISO 8601: what was looked at since then is not looked at again. Absent: all is. */
  readonly askedAt?: string;
  /** Whom to answer, and what the provider has said. */
  readonly answer?: { readonly to: AnswerPlace; readonly verdict: PostAnswer["text"] };
}

/** Revoke the key of an incident at its provider, and tell who ordered it. */
export interface RevokeKey {
  readonly kind: "revoke-key";
  readonly incident: IncidentId;
  readonly by: Actor;
  readonly answerTo: AnswerPlace;
}

/** Where an answer is written, and what makes it the only one of its kind. */
export type AnswerPlace = Pick<PostAnswer, "repository" | "issue" | "key">;

/** Write a comment, once per key. */
export interface PostAnswer {
  readonly kind: "post-answer";
  readonly repository: RepositoryId;
  readonly issue: number;
  /** What makes this answer the only one of its kind: doing it twice is doing it once. */
  readonly key: string;
  /** Markdown made by Rekey. */
  readonly text: string;
}

/** A piece of work in the queue: plain data, no secrets, safe to run twice and to die in. */
export type Job =
  | ScanBranch
  | ScanPullRequest
  | ScanTag
  | ScanMergeGroup
  | Recheck
  | ApplyTicks
  | FollowIssue
  | RunCommand
  | WelcomeRepositories
  | FollowRepository
  | LeaveRepositories
  | PublishCheck
  | PublishIncident
  | CheckKey
  | FindTargets
  | GatherEvidence
  | RevokeKey
  | PostAnswer;

export type JobKind = Job["kind"];

/** The jobs of one kind. */
export type JobOf<Kind extends JobKind> = Extract<Job, { readonly kind: Kind }>;
