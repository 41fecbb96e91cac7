import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from "kysely";
import type { PgBoss } from "pg-boss";
import type { FingerprintKey } from "../incident/fingerprint.ts";
import type { ApiBudget } from "../ports/api-budget.ts";
import type { Job } from "../ports/job.ts";
import type { Store, Transaction } from "../ports/store.ts";
import { answerStore } from "./answers.ts";
import { apiBudget } from "./api-budget.ts";
import { checkRunStore } from "./check-runs.ts";
import { checkSweepStore } from "./check-sweeps.ts";
import { revive } from "./dead-jobs.ts";
import { failedDeliveryStore } from "./failed-deliveries.ts";
import { readFigures, type StoreFigures } from "./figures.ts";
import { incidentStore } from "./incidents.ts";
import { installationStore } from "./installations.ts";
import { checkFingerprintKey } from "./key-check.ts";
import { keyLocks } from "./key-locks.ts";
import { openLocks } from "./locks.ts";
import { occurrenceStore } from "./occurrences.ts";
import { orphanStore } from "./orphans.ts";
import { policyFileStore } from "./policy-files.ts";
import { openPool } from "./pool.ts";
import { proofStore } from "./proofs.ts";
import { hasJob, openQueue, sendJob } from "./queue.ts";
import { refStore } from "./refs.ts";
import { repositoryStore } from "./repositories.ts";
import { scanStore } from "./scans.ts";
import type { Schema } from "./schema.ts";
import { seenRefStore } from "./seen-refs.ts";
import { type SweepOptions, sendSweep, startSweeping } from "./sweep-queue.ts";
import { sweepStore } from "./sweeps.ts";
import { textReadStore } from "./text-reads.ts";
import { warningStore } from "./warnings.ts";
import { startWorkers, type WorkOptions } from "./workers.ts";

/** A webhook delivery and the work it asks for. */
export interface Delivery {
  /** GitHub's GUID; the same again when it is delivered again. */
  readonly id: string;
  readonly event: string;
  readonly receivedAt: Date;
  readonly job: Job;
}

/** The store as the process holds it: what the jobs see, and what runs them. */
export interface OpenStore extends Store {
  /**
   * Writes delivery and job together, with what belongs to the beginning of the work, whose jobs have their turn before
   * this one. Work that is waiting, running or done is not begun a second time.
   */
  accept(
    delivery: Delivery,
    begin: (transaction: Transaction) => Promise<void>,
  ): Promise<"accepted" | "known">;
  /** What the installations may still ask of GitHub. */
  readonly apiBudget: ApiBudget;
  /** Starts to take jobs from the queue. */
  work(options: WorkOptions): Promise<void>;
  /** Starts to sweep. */
  startSweeping(options: SweepOptions): Promise<void>;
  /** Throws a StartError when the store was filled with another fingerprint key. */
  checkFingerprintKey(key: FingerprintKey): Promise<void>;
  /** Counts what is in the store. */
  figures(): Promise<StoreFigures>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Takes no more jobs, waits for the running ones at most that long, and closes the connections. */
  close(deadlineMs: number): Promise<void>;
}

/** Connects to a migrated database. `onError` hears of trouble in the background, such as lost connections. */
export async function openStore(
  connectionString: string,
  onError: (error: Error) => void,
): Promise<OpenStore> {
  const pool = openPool(connectionString, onError);
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const locks = openLocks(connectionString, onError);
  const boss = openQueue(connectionString, onError);
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }
  const transaction: Store["transaction"] = (work) =>
    database.transaction().execute((open) => work(inTransaction(open, boss)));
  return {
    ...stores(database),
    enqueue: (...jobs) => transaction((open) => open.enqueue(...jobs)),
    sweep: (...sweeps) => transaction((open) => open.sweep(...sweeps)),
    transaction,
    accept: (delivery, begin) =>
      database
        .transaction()
        .execute((open) =>
          accept(open, boss, { ...delivery, begin: () => begin(inTransaction(open, boss)) }),
        ),
    work: (options) => startWorkers({ boss, database }, options),
    startSweeping: (options) => startSweeping(boss, options),
    exclusively: locks.exclusively,
    apiBudget: apiBudget(database),
    checkFingerprintKey: (key) => checkFingerprintKey(database, key),
    figures: () => readFigures(database),
    async ping() {
      await sql`select 1`.execute(database);
    },
    async close(deadlineMs) {
      await boss.stop({ graceful: true, timeout: deadlineMs });
      await Promise.all([locks.close(), database.destroy()]);
    },
  };
}

function stores(database: Kysely<Schema>): Omit<Transaction, "enqueue" | "sweep"> {
  return {
    incidents: incidentStore(database),
    proofs: proofStore(database),
    textReads: textReadStore(database),
    occurrences: occurrenceStore(database),
    refs: refStore(database),
    scans: scanStore(database),
    warnings: warningStore(database),
    keyLocks: keyLocks(database),
    checkRuns: checkRunStore(database),
    repositories: repositoryStore(database),
    policyFiles: policyFileStore(database),
    answers: answerStore(database),
    sweeps: sweepStore(database),
    installations: installationStore(database),
    failedDeliveries: failedDeliveryStore(database),
    orphans: orphanStore(database),
    seenRefs: seenRefStore(database),
    checkSweeps: checkSweepStore(database),
  };
}

function inTransaction(open: KyselyTransaction<Schema>, boss: PgBoss): Transaction {
  return {
    ...stores(open),
    async enqueue(...jobs) {
      for (const job of jobs) await sendJob(boss, open, job);
    },
    async sweep(...sweeps) {
      for (const sweep of sweeps) await sendSweep(boss, open, sweep);
    },
  };
}

/** A delivery, and what belongs to the beginning of its work. */
interface Acceptance extends Delivery {
  readonly begin: () => Promise<void>;
}

async function accept(
  open: KyselyTransaction<Schema>,
  boss: PgBoss,
  { id, event, receivedAt, job, begin }: Acceptance,
): Promise<"accepted" | "known"> {
  await open
    .insertInto("deliveries")
    .values({ id, event, received_at: receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const isThere = await hasJob(open, id);
  if (isThere && (await revive(open, [id])) === 0) return "known";
  // First, so that it has its turn first: a scan can keep the only free worker for minutes, and the check would wait.
  await begin();
  if (!isThere) await sendJob(boss, open, job, id);
  return "accepted";
}
