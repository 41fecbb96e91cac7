import type { Transaction as KyselyTransaction } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import { assertNever } from "../incident/assert-never.ts";
import type { Job } from "../jobs/job.ts";
import { patience } from "./pool.ts";
import type { Schema } from "./schema.ts";
import { createSweepQueue } from "./sweep-queue.ts";
import { nextTurn, WAITING_BY_SOURCE } from "./turns.ts";

/** All work goes through one queue; its groups say what must not overlap. */
export const QUEUE = "jobs";

/** Jobs that failed for good. */
export const DEAD_LETTERS = "dead-jobs";

/**
 * A queue on the database. A job is tried 24 times in about an hour and a half, longer than any rate limit lasts;
 * a worker that says nothing for ten seconds is taken for dead and its job is given to another.
 */
export function openQueue(connectionString: string, onError: (error: Error) => void): PgBoss {
  const options = {
    connectionString,
    ...patience,
    max: 6,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    // Dead workers are looked for no more often than this, whatever the other says; pg-boss's own is a minute.
    monitorIntervalSeconds: 2,
  };
  const boss = new PgBoss(options);
  boss.on("error", onError);
  return boss;
}

/**
 * pg-boss takes a job when no other of its group is active; two workers that look at the same moment both see
 * none (found by test/store/queue.test.ts with pg-boss 12.35). With this index the second one gets a unique
 * violation, which pg-boss reads as "nothing to fetch".
 */
const ONE_ACTIVE_JOB_A_GROUP = `do $$ begin
  if to_regclass('pgboss.one_active_job_a_group') is null then
    perform pg_advisory_xact_lock(7353940);
    create unique index if not exists one_active_job_a_group on pgboss.job (name, group_id)
      where state = 'active' and name = '${QUEUE}';
  end if;
end $$`;

/** What is looked at before each job: see `parkedBefore`. */
const PARKED_JOBS = `create index if not exists parked_jobs on pgboss.job (name, group_id)
  where state = 'retry' and started_on is null`;

/** Makes the queue's own schema and our queues in it; changes nothing where they exist. */
export async function createQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 2, supervise: false, schedule: false });
  await boss.start();
  try {
    // What ends a failed job must not itself be given up: a check would hang.
    await boss.createQueue(DEAD_LETTERS, {
      retryLimit: 10_000,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: 10,
      notify: true,
    });
    await boss.createQueue(QUEUE, {
      deadLetter: DEAD_LETTERS,
      retryLimit: 24,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 300,
      heartbeatSeconds: 10,
      expireInSeconds: 3600,
      notify: true,
    });
    await boss.getDb().executeSql(ONE_ACTIVE_JOB_A_GROUP);
    await boss.getDb().executeSql(PARKED_JOBS);
    await boss.getDb().executeSql(WAITING_BY_SOURCE);
    await createSweepQueue(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Puts a job into the queue as a part of a transaction. False when a job with this id is there already. */
export async function sendJob(
  boss: PgBoss,
  transaction: KyselyTransaction<Schema>,
  job: Job,
  id?: string,
): Promise<boolean> {
  const { source, priority } = await nextTurn(transaction, QUEUE, job);
  const sent = await boss.send(QUEUE, job, {
    db: fromKysely(transaction),
    group: { id: groupOf(job), tier: source },
    priority,
    ...(id === undefined ? {} : { id }),
  });
  return sent !== null;
}

/** Jobs of one group run one after the other, in all processes together. */
function groupOf(job: Job): string {
  switch (job.kind) {
    case "scan-branch":
    case "scan-tag":
    case "scan-merge-group":
    case "scan-pull-request":
    case "recheck":
      return `scan:${job.repository.id}`;
    case "apply-ticks":
    case "follow-issue":
    case "run-command":
      return `issue:${job.repository.id}:${job.issue}`;
    case "follow-repository":
      return `repository:${job.repository.id}`;
    case "leave-repositories":
    case "welcome-repositories":
      return `installation:${job.installationId}`;
    case "publish-check":
      return `check:${job.repository}:${job.head}`;
    case "publish-incident":
      return `incident:${job.incident}`;
    case "post-answer":
      return `answer:${job.key}`;
    default:
      return assertNever(job);
  }
}
