import type { CommitSha } from "../incident/commit-sha.ts";
import type { IncidentId } from "../incident/incident.ts";
import type { Repository, RepositoryId } from "../incident/repository.ts";
import type { DeliveryAttempt } from "./deliveries.ts";
import type { Installation } from "./installations.ts";
import type { StoredEvaluation } from "./ref-store.ts";
import type { Sweep, SweepFind } from "./sweep.ts";

/** A kind of sweep that the round asks for. */
export type DueKind = Exclude<Sweep["kind"], "sweep-round">;

/** What is swept by the clock. */
export interface SweepSubject {
  readonly kind: DueKind;
  /** The id of the installation or repository; empty where there is only one. */
  readonly id: string;
}

/** When what is swept, and how far that got. */
export interface SweepStore {
  /**
   * Notes that a round begins; gives the moment since when they come without a pause. One that was not there since
   * `pauseBefore` begins anew.
   */
  beginRound(now: Date, pauseBefore: Date): Promise<Date>;
  /** Notes what is to be swept from now on; what is known stays as it is. */
  add(subjects: readonly SweepSubject[]): Promise<void>;
  remove(subjects: readonly SweepSubject[]): Promise<void>;
  /** What is due of a kind, the longest untried first; nothing of installations that are suspended or rest. */
  due(kind: DueKind, cutoffs: Cutoffs): Promise<readonly string[]>;
  tried(subjects: readonly SweepSubject[], at: Date): Promise<void>;
  swept(subject: SweepSubject, at: Date): Promise<void>;
  /** Since when nobody has looked at the pushes of a repository: its last sweep, or the day we met. */
  unseenSince(repository: RepositoryId): Promise<Date | undefined>;
  found(kind: SweepFind, count: number, at: Date): Promise<void>;
  /** Forgets what was found and spent before then. */
  trim(before: Date): Promise<void>;
  /** How far the sweeps are, for operators. */
  progress(now: Date): Promise<SweepProgress>;
}

/** Due is what was neither swept nor tried since then. */
export interface Cutoffs {
  readonly now: Date;
  readonly sweptBefore: Date;
  readonly triedBefore: Date;
}

/** What an operator sees of the sweeps. */
export interface SweepProgress {
  readonly repositories: number;
  readonly sweptInLastHour: number;
  readonly foundInLastDay: Readonly<Partial<Record<SweepFind, number>>>;
}

/** Installations, and the API calls that sweeping them may take. */
export interface InstallationStore {
  save(installation: Installation): Promise<void>;
  /** All that we know of, also those of which we know no more than a repository. */
  list(): Promise<readonly Installation[]>;
  remove(id: number): Promise<void>;
  /** Nothing is swept there until then. */
  rest(id: number, until: Date): Promise<void>;
  isResting(id: number, now: Date): Promise<boolean>;
  /** Takes one call from the share of this hour; false when that is used up. */
  spend(id: number, hour: Date, share: number): Promise<boolean>;
}

/** The refs of a repository as the last sweep saw them. What stood there when Rekey came is in no range. */
export interface SeenRefStore {
  /** What each named, by its full name; undefined before the first sweep. */
  of(repository: RepositoryId): Promise<ReadonlyMap<string, CommitSha> | undefined>;
  save(repository: RepositoryId, refs: ReadonlyMap<string, CommitSha>): Promise<void>;
}

/** A delivery that failed and may be repeated. */
export interface WaitingDelivery {
  /** GitHub's GUID, the same in every attempt. */
  readonly id: string;
  readonly event: string;
  /** The newest attempt that failed. */
  readonly attempt: number;
  /** How often GitHub was asked to repeat it, and when it was asked last. */
  readonly count: number;
  readonly triedAt?: Date;
}

/** Deliveries that did not reach us. */
export interface FailedDeliveryStore {
  /** Up to when GitHub's log was read, in GitHub's time. */
  readUpTo(): Promise<Date | undefined>;
  noteRead(upTo: Date): Promise<void>;
  add(failed: readonly DeliveryAttempt[]): Promise<void>;
  /** Forgets those that were delivered after all. */
  settle(ids: readonly string[]): Promise<void>;
  /**
   * Those that we never took and that have failed since GitHub was asked to repeat them, the oldest first. What was
   * asked for and has not failed since is under way, or came and asked for nothing.
   */
  waiting(): Promise<readonly WaitingDelivery[]>;
  /** Notes that GitHub is about to be asked for this one. */
  tried(delivery: WaitingDelivery, at: Date): Promise<void>;
  /** Leaves it alone, unless it fails once more: GitHub was asked for it, or it is given up. */
  leave(delivery: WaitingDelivery): Promise<void>;
  /** Forgets deliveries, taken and failed ones, from before then. */
  trim(before: Date): Promise<void>;
}

/** An evaluation at one head of a repository. */
export interface EvaluationAt {
  readonly repository: Repository;
  readonly head: CommitSha;
  readonly evaluation: StoredEvaluation;
}

/** The check of a head. */
export interface HeadOf {
  readonly repository: RepositoryId;
  readonly head: CommitSha;
}

/** An open incident whose issue is to be looked at. */
export interface WaitingIncident {
  readonly id: IncidentId;
  readonly installationId: number;
}

/** How long the issue of an open incident is left alone. */
export interface IssueCutoffs {
  readonly now: Date;
  readonly unfinished: Date;
  readonly impossible: Date;
  readonly published: Date;
}

/** What waits for a job that does not exist, as after a restored backup; and what is to be looked at once more. */
export interface OrphanStore {
  evaluations(): Promise<readonly EvaluationAt[]>;
  /** Checks that were begun and not written to the end, and were not looked at since then, the longest unseen first. */
  checks(before: Date): Promise<readonly HeadOf[]>;
  /** Those that were not looked at since then, the longest unseen first; none of installations that rest. */
  incidents(cutoffs: IssueCutoffs): Promise<readonly WaitingIncident[]>;
  lookedAt(incident: IncidentId, at: Date): Promise<void>;
}

/** A head whose check may not be what it should be. */
export interface CheckToLookAt {
  readonly head: CommitSha;
  /** Absent when nobody has written a check there. */
  readonly run?: number;
}

/** The checks of heads, as GitHub may have changed or lost them. */
export interface CheckSweepStore {
  /**
   * Those of these heads that were evaluated, and were not looked at since then, the longest unseen first; none that is
   * about to be written.
   */
  due(repository: RepositoryId, heads: readonly CommitSha[], before: Date): Promise<readonly CheckToLookAt[]>;
  lookedAt(head: HeadOf, at: Date): Promise<void>;
}
