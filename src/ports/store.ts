import type { AnswerStore } from "./answers.ts";
import type { CheckRunStore } from "./check-run-store.ts";
import type { IncidentStore } from "./incident-store.ts";
import type { Job } from "./job.ts";
import type { KeyLocks } from "./key-locks.ts";
import type { OccurrenceStore } from "./occurrence-store.ts";
import type { PolicyFileStore } from "./policy-file-store.ts";
import type { ProofStore } from "./proof-store.ts";
import type { RefStore } from "./ref-store.ts";
import type { RepositoryStore } from "./repository-store.ts";
import type { ScanStore } from "./scan-store.ts";
import type { Sweep } from "./sweep.ts";
import type {
  CheckSweepStore,
  FailedDeliveryStore,
  InstallationStore,
  OrphanStore,
  SeenRefStore,
  SweepStore,
} from "./sweep-store.ts";
import type { TextReadStore } from "./text-read-store.ts";
import type { WarningStore } from "./warning-store.ts";

/** The store and the queue, in one database: what is written together is visible together. */
export interface Store extends Transaction {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Does what only one worker may do at a time, in all processes together: looking at GitHub and creating what is not
   * there. A worker that was taken for dead may still be at it; then it throws, and the job waits for a second. It
   * throws, too, when the lock was lost before the work ended, however it ended.
   */
  exclusively<T>(key: string, work: (lock: Lock) => Promise<T>): Promise<T>;
}

/** What somebody holds who works exclusively. It is lost with the connection to the store, or after a minute's silence. */
export interface Lock {
  /** Throws when the lock was lost: somebody else may have it. To be asked right before each effect. */
  confirm(): Promise<void>;
}

/** What can be read and written, inside one transaction or each by itself. */
export interface Transaction {
  readonly incidents: IncidentStore;
  readonly proofs: ProofStore;
  readonly textReads: TextReadStore;
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
