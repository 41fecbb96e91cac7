import type { App } from "./app-entities.ts";
import type { GitRepository } from "./git/repository.ts";
import type { JsonObject } from "./json.ts";

/** A role in a repository, weakest first. */
export const ROLES = ["read", "triage", "write", "maintain", "admin"] as const;

/** The name of a role in a repository. */
export type Role = (typeof ROLES)[number];

/** A user, an organization or the bot of an app. */
export interface Account {
  readonly id: number;
  readonly kind: "User" | "Organization" | "Bot";
  readonly login: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly createdAt: Date;
}

/** A label of a repository. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** The required checks of a protected branch. */
export interface Protection {
  readonly strict: boolean;
  readonly enforceAdmins: boolean;
  readonly checks: readonly RequiredCheck[];
}

/** One required check; `appId` null means that any app may report it. */
export interface RequiredCheck {
  readonly context: string;
  readonly appId: number | null;
}

/** A repository with everything that hangs on it. */
export interface Repository {
  readonly id: number;
  owner: Account;
  name: string;
  /** The full names it had, in small letters: they lead here until somebody else takes them. */
  readonly formerNames: Set<string>;
  private: boolean;
  defaultBranch: string;
  hasIssues: boolean;
  archived: boolean;
  deleted: boolean;
  readonly parent: Repository | null;
  readonly createdAt: Date;
  pushedAt: Date;
  readonly git: GitRepository;
  readonly roles: Map<string, Role>;
  readonly labels: Map<string, Label>;
  readonly issues: Map<number, Issue>;
  readonly checkRuns: CheckRun[];
  readonly checkSuites: CheckSuite[];
  readonly protections: Map<string, Protection>;
  readonly activities: Activity[];
  /** What waits in the merge queues of its branches, oldest first. */
  readonly mergeGroups: MergeGroup[];
  /** When each secret of Actions was written last, by name. */
  readonly actionsSecrets: Map<string, Date>;
  readonly dependabotSecrets: Map<string, Date>;
}

/** Pull requests on their way through a merge queue, with the commits that would be merged. */
export interface MergeGroup {
  /** The pull requests, and the heads they had when the group was built. */
  readonly pulls: readonly {
    readonly issue: Issue & { readonly pull: PullRequest };
    readonly head: string;
  }[];
  readonly method: "merge" | "squash" | "rebase";
  /** The name of the branch to merge into. */
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headSha: string;
  /** The full name of the group's own branch. */
  readonly ref: string;
}

/** One movement of a branch, as the activity list tells it. */
export interface Activity {
  readonly id: number;
  readonly kind:
    | "push"
    | "force_push"
    | "branch_creation"
    | "branch_deletion"
    | "pr_merge"
    | "merge_queue_merge";
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly actor: Account;
  readonly at: Date;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly issue: Issue;
  readonly author: Account;
  readonly app: App | null;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly reactions: Reaction[];
}

/** A reaction to a comment. */
export interface Reaction {
  readonly id: number;
  readonly content: string;
  readonly author: Account;
  readonly createdAt: Date;
}

/** An issue; a pull request is an issue with a `pull`. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: Account;
  readonly app: App | null;
  title: string;
  body: string | null;
  state: "open" | "closed";
  stateReason: string | null;
  closedAt: Date | null;
  closedBy: Account | null;
  locked: boolean;
  lockReason: string | null;
  deleted: boolean;
  transferredTo: Issue | null;
  labels: Label[];
  assignees: Account[];
  readonly comments: Comment[];
  readonly createdAt: Date;
  updatedAt: Date;
  pull: PullRequest | null;
}

/** What a pull request has beyond an issue. */
export interface PullRequest {
  readonly id: number;
  readonly headRepository: Repository;
  readonly headRef: string;
  headSha: string;
  baseRef: string;
  baseSha: string;
  draft: boolean;
  merged: boolean;
  mergedAt: Date | null;
  mergedBy: Account | null;
  mergeCommitSha: string | null;
}

/** The runs of one app on one commit. */
export interface CheckSuite {
  readonly id: number;
  readonly app: App;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly createdAt: Date;
}

/** One run of a check. */
export interface CheckRun {
  readonly id: number;
  readonly repository: Repository;
  readonly app: App;
  readonly suite: CheckSuite;
  readonly headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  externalId: string | null;
  detailsUrl: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: JsonObject[];
  actions: readonly CheckAction[];
  /** Every conclusion this run has shown, in order: what auto-merge could have seen. */
  readonly history: { readonly status: string; readonly conclusion: string | null }[];
}

/** A button on a check run. */
export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export type * from "./app-entities.ts";
