import type { CommitSha } from "../incident/commit-sha.ts";
import type { Coverage, ReadingSource, SkippedFile } from "../incident/coverage.ts";
import type { KeyPlace, Occurrence } from "../incident/finding.ts";
import type { Fingerprint } from "../incident/fingerprint.ts";
import type { Evaluation } from "../incident/gate.ts";
import type { Incident, IncidentId } from "../incident/incident.ts";
import type { GatedRef, Repository, RepositoryId } from "../incident/repository.ts";
import type { RotationPlan } from "../incident/target.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import type { AnswerStore } from "./answer-port.ts";
import type { Job } from "./job.ts";
import type { KeyLocks } from "./key-locks.ts";
import type { FileText } from "./ports.ts";
import type { ProofStore } from "./proof-port.ts";
import type { Sweep } from "./sweep.ts";
import type {
  CheckSweepStore,
  FailedDeliveryStore,
  InstallationStore,
  OrphanStore,
  SeenRefStore,
  SweepStore,
} from "./sweep-port.ts";

/** The store and the queue, in one database: what is written together is visible together. */
export interface Store extends Transaction {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Does what only one worker may do at a time, in all processes together: looking at GitHub and creating what is not
   * there. A worker that was taken for dead may still be at it; then it throws, and the job waits for a second.
   */
  exclusively<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** What can be read and written, inside one transaction or each by itself. */
export interface Transaction {
  readonly incidents: IncidentStore;
  readonly proofs: ProofStore;
  readonly occurrences: OccurrenceStore;
  readonly warnings: WarningStore;
  readonly keyLocks: KeyLocks;
  readonly refs: RefStore;
  readonly scans: ScanStore;
  readonly checkRuns: CheckRunStore;
  readonly repositories: RepositoryStore;
  readonly policyFiles: PolicyFileStore;
  readonly answers: AnswerStore;
  readonly sweeps: SweepStore;
  readonly installations: InstallationStore;
  readonly failedDeliveries: FailedDeliveryStore;
  readonly orphans: OrphanStore;
  readonly seenRefs: SeenRefStore;
  readonly checkSweeps: CheckSweepStore;
  /** Puts jobs into the queue; they start when the transaction commits. */
  enqueue(...jobs: readonly Job[]): Promise<void>;
  /** Asks for sweeps; one that waits already is not asked for twice. */
  sweep(...sweeps: readonly Sweep[]): Promise<void>;
}

/** Repositories as GitHub last told us of them. */
export interface RepositoryStore {
  /** Writes down one that we did not know; one that we know stays as it is. */
  remember(repository: Repository): Promise<void>;
  /** Writes down what GitHub says now. */
  save(repository: Repository): Promise<void>;
  get(id: RepositoryId): Promise<Repository | undefined>;
  ofInstallation(installationId: number): Promise<readonly Repository[]>;
  /** Notes, once, where the default branch stood when the app came. */
  noteFirstHead(id: RepositoryId, head: CommitSha): Promise<void>;
  firstHead(id: RepositoryId): Promise<CommitSha | undefined>;
}

/**
 * The policy file and those that it names, as they were read last, without keys. Named by owner and name: a renamed
 * repository has none.
 */
export interface PolicyFileStore {
  get(of: PolicyPlace, path: string): Promise<KeptFile | undefined>;
  save(of: PolicyPlace, path: string, file: KeptFile): Promise<void>;
  /** All files of the repository. */
  drop(of: PolicyPlace): Promise<void>;
}

type PolicyPlace = Pick<Repository, "ownerId" | "name">;

interface KeptFile {
  readonly file: FileText;
  readonly readAt: Date;
}

/** The tracking issue of an incident, as far as it got. */
export type TrackerIssue =
  | { readonly kind: "none" }
  /** Somebody is creating it, or died doing so: look before creating. */
  | { readonly kind: "creating" }
  | { readonly kind: "open"; readonly number: number; readonly url: string }
  /** It cannot be created; one sentence for people. */
  | { readonly kind: "impossible"; readonly reason: string };

/** An incident with what belongs to its tracking issue. */
export interface StoredIncident extends Incident {
  readonly ownerId: number;
  /** The repository that holds the issue. */
  readonly tracker: RepositoryId;
  readonly issue: TrackerIssue;
  readonly plan: RotationPlan;
  /** The state of the boxes in the issue's text as far as we know it: written by us or heard of in an event. */
  readonly boxes: ReadonlyMap<string, boolean>;
  /** The boxes as Rekey itself wrote them last. */
  readonly written: ReadonlyMap<string, boolean>;
}

/** A key with an incident, and what tells which one it is. */
export interface IncidentKey {
  readonly incident: IncidentId;
  readonly formatId: string;
  readonly fingerprint: Fingerprint;
  readonly keyId?: string;
}

export interface IncidentStore {
  /** Locks the incident until the transaction ends. */
  lock(id: IncidentId): Promise<StoredIncident | undefined>;
  get(id: IncidentId): Promise<StoredIncident | undefined>;
  findByIssue(repository: RepositoryId, issue: number): Promise<IncidentId | undefined>;
  /** Those of the fingerprints that have an open incident. */
  openAmong(ownerId: number, fingerprints: readonly Fingerprint[]): Promise<ReadonlySet<Fingerprint>>;
  /** Open ones with an occurrence in the repository, or their issue. */
  openIn(repository: RepositoryId): Promise<readonly IncidentId[]>;
  /** Gives the incidents that are tracked in a repository to its new owner, who may have one of the key already. */
  moveToOwner(tracker: RepositoryId, ownerId: number): Promise<void>;
  /** Lets another repository hold the issue; there is none yet. */
  moveTo(id: IncidentId, tracker: RepositoryId): Promise<void>;
  /** Inserts unless the owner has an incident with that fingerprint; returns and locks the one that stands. */
  open(incident: StoredIncident): Promise<{ readonly incident: StoredIncident; readonly isNew: boolean }>;
  /** Writes the changed incident and appends the events that changed it. */
  save(incident: StoredIncident, events: readonly IncidentEvent[]): Promise<void>;
  setIssue(id: IncidentId, issue: TrackerIssue): Promise<void>;
  setBoxes(id: IncidentId, boxes: ReadonlyMap<string, boolean>): Promise<void>;
  setWritten(id: IncidentId, boxes: ReadonlyMap<string, boolean>): Promise<void>;
  /** Oldest first. */
  log(id: IncidentId): Promise<readonly IncidentEvent[]>;
}

/** An occurrence as it is stored. */
export interface StoredOccurrence {
  readonly incident: IncidentId;
  readonly repository: RepositoryId;
  readonly location: KeyPlace;
  readonly variable?: string;
  readonly committer?: string;
  readonly foundAt: Date;
}

export interface OccurrenceStore {
  /** Adds it; false when that place was known already. */
  add(occurrence: StoredOccurrence): Promise<boolean>;
  /** Oldest first. */
  of(incident: IncidentId): Promise<readonly StoredOccurrence[]>;
  /** What is known of the keys that occur in these commits. */
  keysIn(repository: RepositoryId, shas: readonly CommitSha[]): Promise<readonly IncidentKey[]>;
  /** True when the key was seen under this path of this repository before. */
  isKnownPath(incident: IncidentId, repository: RepositoryId, path: string): Promise<boolean>;
  /** True when the key occurs in a commit that belongs to this ref. */
  isTied(incident: IncidentId, repository: RepositoryId, ref: GatedRef): Promise<boolean>;
}

/** Findings that block nobody: shown with the commits in which they stand, and never an incident. */
export interface WarningStore {
  /** Writes down the warnings of a commit, and forgets what an earlier scan saw there. */
  replace(repository: RepositoryId, sha: CommitSha, warnings: readonly Occurrence[]): Promise<void>;
  /** The public halves of keys that stand in these commits without their secrets. */
  idsIn(
    repository: RepositoryId,
    shas: readonly CommitSha[],
  ): Promise<readonly Required<Pick<Occurrence, "formatId" | "fingerprint" | "keyId">>[]>;
  /** Takes those of a key out, of all repositories of an owner: the key blocks from now on. */
  take(
    ownerId: number,
    fingerprint: Fingerprint,
  ): Promise<readonly { readonly repository: RepositoryId; readonly warning: Occurrence }[]>;
}

/** What was seen when a commit was scanned. */
export interface CommitScan {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly filesSkipped: number;
  readonly skipped: readonly SkippedFile[];
  /** Findings that the policy allows. */
  readonly allowed: number;
  /** How it was read; unknown of commits that were scanned before this was written down. */
  readonly source?: ReadingSource;
}

/** Commits that were scanned completely, once per repository and rule set. */
export interface ScanStore {
  /** Those of the commits that were scanned. */
  known(
    repository: RepositoryId,
    shas: readonly CommitSha[],
    ruleset: string,
  ): Promise<ReadonlyMap<CommitSha, CommitScan>>;
  add(repository: RepositoryId, sha: CommitSha, ruleset: string, scan: CommitScan): Promise<void>;
}

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
}

export interface RefStore {
  /** Notes that the ref points at this head and that nothing is known about it yet. */
  begin(
    repository: RepositoryId,
    head: CommitSha,
    start: Pick<StoredEvaluation, "ref" | "before">,
  ): Promise<Beginning>;
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
  /** How the ref was evaluated at one of its heads, if it was. */
  evaluation(repository: RepositoryId, ref: GatedRef, head: CommitSha): Promise<StoredEvaluation | undefined>;
  /** The newest head at which a ref was evaluated completely. */
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

/** The check run of a head commit. */
export interface StoredCheckRun {
  /** Absent while it is being created, or after a crash in that moment: look before creating. */
  readonly run?: number;
  /** Names what was last written, so that the same is not written again. */
  readonly digest?: string;
}

export interface CheckRunStore {
  get(repository: RepositoryId, head: CommitSha): Promise<StoredCheckRun | undefined>;
  save(repository: RepositoryId, head: CommitSha, run: StoredCheckRun): Promise<void>;
}
