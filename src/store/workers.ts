import type { PgBoss, Job as QueuedJob } from "pg-boss";
import type { Job } from "../jobs/job.ts";
import { DEAD_LETTERS, QUEUE } from "./queue.ts";

/** What a failed try means for the job. */
export interface Failure {
  /** Whether another try can help. */
  readonly canRetry: boolean;
  /** A sentence that is safe to store and to show. */
  readonly reason: string;
}

/** How the queue is worked on. */
export interface WorkOptions {
  /** Does one job; may be called again for the same job after a crash or a failure. */
  readonly perform: (job: Job, jobId: string) => Promise<void>;
  /** Says what an error of `perform` means. */
  readonly judge: (error: unknown, job: Job, jobId: string) => Failure;
  /** Hears of a job that failed for good; runs as a job itself, until it succeeds. */
  readonly bury: (job: Job) => Promise<void>;
  /** How many jobs run at the same time in this process. */
  readonly concurrency: number;
}

/** Starts to take jobs. Those of one group run one after the other, in all processes together. */
export async function startWorkers(boss: PgBoss, options: WorkOptions): Promise<void> {
  for (let taken = 0; taken < options.concurrency; taken++) await startWorker(boss, options);
  await boss.work<Job>(
    DEAD_LETTERS,
    { notifyPollingIntervalSeconds: 1, pollingIntervalSeconds: 1 },
    async (jobs) => {
      for (const job of jobs) await options.bury(job.data);
    },
  );
}

/** One job a fetch: jobs that are fetched together also end together, and the quick one waits for the slow one. */
async function startWorker(boss: PgBoss, options: WorkOptions): Promise<void> {
  const worker = await boss.work<Job>(
    QUEUE,
    {
      batchSize: 1,
      groupConcurrency: 1,
      notifyPollingIntervalSeconds: 0.5,
      perJobResults: true,
      pollingIntervalSeconds: 0.5,
    },
    async (jobs) => {
      // A backlog, or a job of the same group, may wait: look again as soon as this one is done.
      boss.notifyWorker(worker);
      return Promise.all(jobs.map((job) => run(job, options)));
    },
  );
}

async function run(
  { id, data }: QueuedJob<Job>,
  options: WorkOptions,
): Promise<{ id: string; status: "completed" | "failed" | "deadletter"; output?: object }> {
  try {
    await options.perform(data, id);
    return { id, status: "completed" };
  } catch (error) {
    const { canRetry, reason } = options.judge(error, data, id);
    return { id, status: canRetry ? "failed" : "deadletter", output: { reason } };
  }
}
