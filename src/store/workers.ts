import type { Kysely } from "kysely";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import { z } from "zod";
import { assertNever } from "../incident/assert-never.ts";
import type { Failure } from "../ports/failure.ts";
import type { Job } from "../ports/job.ts";
import { park, parkedBefore } from "./parking.ts";
import { DEAD_LETTERS, QUEUE } from "./queue.ts";
import type { Schema } from "./schema.ts";

/** How the queue is worked on. */
export interface WorkOptions {
  /** Does one job; may be called again for the same job after a crash or a failure. */
  readonly perform: (job: Job, jobId: string) => Promise<void>;
  /** Says what an error of `perform` means; `tries` counts this one. */
  readonly judge: (error: unknown, job: Job, tries: number) => Failure;
  /** Hears of a job that failed for good, and why; runs as a job itself, until it succeeds. */
  readonly bury: (job: Job, reason: string) => Promise<void>;
  /** Hears how each try ended, and after how long. */
  readonly onEnd: (job: Job, end: Failure["kind"] | "done", milliseconds: number) => void;
  /** How many jobs run at the same time in this process. */
  readonly concurrency: number;
}

/** The queue, and the database that it lives in. */
export interface QueuePlace {
  readonly boss: PgBoss;
  readonly database: Kysely<Schema>;
}

/** Starts to take jobs. Those of one group run one after the other, in all processes together. */
export async function startWorkers(place: QueuePlace, options: WorkOptions): Promise<void> {
  for (let taken = 0; taken < options.concurrency; taken++) await startWorker(place, options);
  await place.boss.work<Job, unknown, typeof BURYING>(DEAD_LETTERS, BURYING, async (jobs) => {
    for (const { data, output } of jobs) await options.bury(data, LastWords.parse(output).reason);
  });
}

/** How jobs are taken that failed for good. */
const BURYING = {
  includeMetadata: true,
  notifyPollingIntervalSeconds: 1,
  pollingIntervalSeconds: 1,
} as const;

/** What a job left behind that failed for good; one whose process died again and again left nothing. */
const LastWords = z
  .object({ reason: z.string() })
  .catch({ reason: "it was begun again and again, and never came to its end" });

/** How jobs are taken from the queue. */
const TAKING = {
  batchSize: 1,
  groupConcurrency: 1,
  includeMetadata: true,
  notifyPollingIntervalSeconds: 0.5,
  perJobResults: true,
  pollingIntervalSeconds: 0.5,
} as const;

/** One job a fetch: jobs that are fetched together also end together, and the quick one waits for the slow one. */
async function startWorker({ boss, database }: QueuePlace, options: WorkOptions): Promise<void> {
  const worker = await boss.work<Job, unknown, typeof TAKING>(QUEUE, TAKING, async (jobs) => {
    // A backlog, or a job of the same group, may wait: look again as soon as this one is done.
    boss.notifyWorker(worker);
    return Promise.all(jobs.map((job) => run(database, job, options).catch(() => failed(job))));
  });
}

/** How pg-boss is told what became of a job. */
interface Settlement {
  readonly id: string;
  readonly status: "completed" | "failed" | "deadletter";
  readonly output?: object;
}

async function run(
  database: Kysely<Schema>,
  job: JobWithMetadata<Job>,
  options: WorkOptions,
): Promise<Settlement> {
  const { id, data, retryCount } = job;
  const olderMs = await parkedBefore(database, job);
  if (olderMs !== undefined)
    return settleParked(database, job, { waitMs: olderMs, reason: "waits its turn" });
  const started = performance.now();
  const ended = (end: Failure["kind"] | "done"): void =>
    options.onEnd(data, end, performance.now() - started);
  try {
    await options.perform(data, id);
    ended("done");
    return { id, status: "completed" };
  } catch (error) {
    const failure = options.judge(error, data, retryCount + 1);
    ended(failure.kind);
    const output = { reason: failure.reason };
    switch (failure.kind) {
      case "retry":
        return { id, status: "failed", output };
      case "give-up":
        return { id, status: "deadletter", output };
      case "park":
        return settleParked(database, job, failure);
      default:
        return assertNever(failure);
    }
  }
}

/** When the database itself is in trouble. Its errors can hold parts of rows, and pg-boss would store them. */
function failed({ id }: JobWithMetadata<Job>): Settlement {
  return { id, status: "failed", output: { reason: "unexpected" } };
}

/** No try has this number. */
const NO_TRY = 2_147_483_647;

/**
 * Parks a job behind pg-boss's back, which knows no such thing and still wants to settle what it gave us. It names
 * the try that it means by its number; the next try of a parked job has the same one, and may already have begun.
 */
async function settleParked(
  database: Kysely<Schema>,
  job: JobWithMetadata<Job>,
  wait: { readonly waitMs: number; readonly reason: string },
): Promise<Settlement> {
  await park(database, job, wait);
  job.retryCount = NO_TRY;
  return { id: job.id, status: "failed" };
}
