import { type Transaction as KyselyTransaction, sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import { assertNever } from "../incident/assert-never.ts";
import type { Job } from "../ports/job.ts";
import { patience } from "./pool.ts";
import { preparingClient } from "./preparing-client.ts";
import type { Schema } from "./schema.ts";
import { createSweepQueue } from "./sweep-queue.ts";
import { nextTurn } from "./turns.ts";

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
    // pg-boss hands this on to its pool.
    Client: preparingClient(),
    useListenNotify: true,
    superviseIntervalSeconds: 1,
    // Dead workers are looked for no more often than this, whatever the other says; pg-boss's own is a minute.
    monitorIntervalSeconds: 1,
  };
  const boss = new PgBoss(options);
  boss.on("error", onError);
  return boss;
}

/** Indexes of ours on the queue's table, by name. */
const indexes: Readonly<Record<string, string>> = {
  // pg-boss takes a job when no other of its group is active; two workers that look at the same moment both see none
  // (found by test/store/queue.test.ts with pg-boss 12.35). With this index the second one gets a unique violation,
  // which pg-boss reads as "nothing to fetch".
  one_active_job_a_group: `create unique index if not exists one_active_job_a_group on pgboss.job (name, group_id)
    where state = 'active' and name = '${QUEUE}'`,
  // Looked at before each job, see parkedBefore.
  parked_jobs: `create index if not exists parked_jobs on pgboss.job (name, group_id)
    where state = 'retry' and started_on is null`,
  // Looked at when a job is sent, see nextTurn.
  waiting_by_source: `create index if not exists waiting_by_source on pgboss.job (name, group_tier, priority)
    where state < 'active' and not blocked`,
};

/** Looks first: to make an index that is there already waits for everybody who is writing, all the same. */
function unlessThere(name: string, create: string): string {
  return `do $$ begin
    if to_regclass('pgboss.${name}') is null then
      perform pg_advisory_xact_lock(7353940);
      ${create};
    end if;
  end $$`;
}

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
    for (const [name, create] of Object.entries(indexes)) {
      await boss.getDb().executeSql(unlessThere(name, create));
    }
    await createSweepQueue(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Whether a job with this id is there, whatever has become of it. */
export async function hasJob(transaction: KyselyTransaction<Schema>, id: string): Promise<boolean> {
  const { rows } = await sql`select id from pgboss.job where name = ${QUEUE} and id = ${id}`.execute(
    transaction,
  );
  return rows.length > 0;
}

/** Puts a job into the queue as a part of a transaction. */
export async function sendJob(
  boss: PgBoss,
  transaction: KyselyTransaction<Schema>,
  job: Job,
  id?: string,
): Promise<void> {
  const { source, priority } = await nextTurn(transaction, QUEUE, job);
  await boss.send(QUEUE, job, {
    db: fromKysely(transaction),
    group: { id: groupOf(job), tier: source },
    priority,
    ...(id === undefined ? {} : { id }),
  });
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
    case "gather-evidence":
      return `evidence:${job.incident}`;
    case "find-targets":
      return `targets:${job.incident}`;
    case "publish-incident":
      return `incident:${job.incident}`;
    case "check-key":
    case "revoke-key":
      return `key:${job.incident}`;
    case "post-answer":
      return `answer:${job.key}`;
    default:
      return assertNever(job);
  }
}
