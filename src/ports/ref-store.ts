import type { CommitSha } from "../incident/commit-sha.ts";
import type { Coverage } from "../incident/coverage.ts";
import type { KeyPlace, Occurrence } from "../incident/finding.ts";
import type { Evaluation } from "../incident/gate.ts";
import type { IncidentId } from "../incident/incident.ts";
import type { GatedRef, RepositoryId } from "../incident/repository.ts";
import type { StoredIncident } from "./incident-store.ts";

/** How a ref was evaluated at one head. */
export interface StoredEvaluation {
  readonly ref: GatedRef;
  readonly evaluation: Evaluation;
  readonly coverage: Coverage;
  readonly policyProblems: readonly string[];
  /** What people should know of a policy that holds, one sentence each. */
  readonly policyNotes?: readonly string[];
  /** Where the range of a pushed branch or a merge group began; absent for new branches, tags and pull requests. */
  readonly before?: CommitSha;
  /** The name of the branch that a pull request went to, with masks in place of keys. */
  readonly base?: string;
}

/** What a check on a head commit depends on. */
export interface HeadState {
  readonly evaluations: readonly StoredEvaluation[];
  readonly incidents: readonly {
    readonly incident: StoredIncident;
    readonly occurrences: readonly KeyPlace[];
  }[];
  /** In its commits; without those that a later comment silenced. */
  readonly warnings: readonly Occurrence[];
}

/** A head whose check depends on an incident. */
export interface TiedHead {
  readonly repository: RepositoryId;
  readonly head: CommitSha;
  /** The ref still points there, as far as we have heard. */
  readonly isCurrent: boolean;
}

/** Tells one beginning of an evaluation from every other. */
export type Beginning = string;

/** An evaluation that is no answer yet. */
export interface Unfinished {
  readonly head: CommitSha;
  /** Absent when it ended, but not well. */
  readonly beginning?: Beginning;
  /** Set when it ended, and the same scan comes again by itself. */
  readonly isTriedAgain?: true;
}

/** How an evaluation begins. */
export interface Start extends Pick<StoredEvaluation, "ref" | "before"> {
  /** The ref need not point there any more. */
  readonly isAgain?: true;
}

export interface RefStore {
  /** Notes that the ref points at this head and that nothing is known about it yet. */
  begin(repository: RepositoryId, head: CommitSha, start: Start): Promise<Beginning>;
  /** Ties commits to the ref for good: a key in any of them blocks it until its incident is resolved. */
  tie(repository: RepositoryId, ref: GatedRef, commits: readonly CommitSha[]): Promise<void>;
  /** Ties the commits of another ref to this one as well. */
  tieAlong(repository: RepositoryId, ref: GatedRef, other: GatedRef): Promise<void>;
  /**
   * Ends what was begun. False, and nothing is written, when it was begun anew since this beginning: somebody asked for
   * another look in the meantime, and the job that has it will end it.
   */
  finish(
    repository: RepositoryId,
    head: CommitSha,
    result: StoredEvaluation,
    beginning?: Beginning,
  ): Promise<boolean>;
  /**
   * Lets what a head brought to a ref count for the heads that came after it and were evaluated first, as where its
   * webhook was late; gives those heads.
   */
  reachFollowers(repository: RepositoryId, ref: GatedRef, head: CommitSha): Promise<readonly CommitSha[]>;
  /** How the ref was evaluated at one of its heads, if it was. */
  evaluation(repository: RepositoryId, ref: GatedRef, head: CommitSha): Promise<StoredEvaluation | undefined>;
  /** The newest head at which a ref was evaluated completely; the present one, where another knows as much. */
  lastComplete(repository: RepositoryId, ref: GatedRef): Promise<CommitSha | undefined>;
  /** Those of a ref that have not ended, or ended without having seen everything. */
  unfinished(repository: RepositoryId, ref: GatedRef): Promise<readonly Unfinished[]>;
  /** Forgets those that nobody can finish, as of a pull request that was closed; not what was begun anew since. */
  abandon(repository: RepositoryId, ref: GatedRef, unfinished: readonly Unfinished[]): Promise<void>;
  /** The heads of a ref whose evaluation has not ended, and what tells its last beginning from others. */
  pending(repository: RepositoryId, ref: GatedRef): Promise<ReadonlyMap<CommitSha, Beginning>>;
  atHead(repository: RepositoryId, head: CommitSha): Promise<HeadState>;
  /** The heads whose check depends on the incident. */
  headsTiedTo(incident: IncidentId): Promise<readonly TiedHead[]>;
}
