import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { openPool } from "./pool.ts";
import { QUEUE } from "./queue.ts";
import type { Schema } from "./schema.ts";

/** A job that failed for good, in words for people; there are no secrets in any of them. */
export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  /** `owner/name`, or a dash. */
  readonly repository: string;
  /** What of the repository it was about. */
  readonly about: string;
  readonly failedAt: Date;
  readonly tries: number;
  readonly reason: string;
}

/** The jobs that failed for good: the queue keeps them for seven days. */
export interface DeadJobs {
  /** Newest first. */
  list(): Promise<readonly DeadJob[]>;
  /** Lets these run again, or all of them, with as many tries as a new one; gives how many that were. */
  retry(which: readonly string[] | "all"): Promise<number>;
  close(): Promise<void>;
}

/** Opens them on a database, beside whatever Rekey is running on it. */
export function openDeadJobs(connectionString: string): DeadJobs {
  const pool = openPool(connectionString, () => undefined);
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    list: () => list(database),
    retry: (which) => revive(database, which),
    close: () => database.destroy(),
  };
}

/** Lets jobs that failed for good run again; gives how many of these there were. */
export async function revive(database: Kysely<Schema>, which: readonly string[] | "all"): Promise<number> {
  const chosen: RawBuilder<unknown> = which === "all" ? sql`true` : sql`id = any(${which}::uuid[])`;
  const { rows } = await sql`
    update pgboss.job set
      state = 'retry', retry_count = 0, started_on = null, completed_on = null, start_after = now(),
      keep_until = greatest(keep_until, now() + interval '14 days')
    where name = ${QUEUE} and state = 'failed' and ${chosen}
    returning id`.execute(database);
  return rows.length;
}

/** The fields of all kinds of jobs that say what they are about. */
const Data = z.object({
  kind: z.string(),
  branch: z.string().optional(),
  tag: z.string().optional(),
  head: z.string().optional(),
  number: z.number().optional(),
  issue: z.number().optional(),
  incident: z.string().optional(),
});

const Row = z.object({
  id: z.string(),
  data: Data,
  repository: z.string().nullable(),
  failed_at: z.date(),
  tries: z.number(),
  reason: z.string().nullable(),
});

/** Where a job has its repository depends on its kind: described, by its number, or through its incident. */
const REPOSITORY_ID = sql`case jsonb_typeof(job.data -> 'repository')
  when 'object' then (job.data -> 'repository' ->> 'id')::bigint
  when 'string' then (job.data ->> 'repository')::bigint
  else (select tracker_id from incidents where incidents.id::text = job.data ->> 'incident') end`;

async function list(database: Kysely<Schema>): Promise<readonly DeadJob[]> {
  const { rows } = await sql`
    select job.id, job.data, owner || '/' || repositories.name as repository, job.completed_on as failed_at,
      job.retry_count + 1 as tries, job.output ->> 'reason' as reason
    from pgboss.job as job left join repositories on repositories.id = ${REPOSITORY_ID}
    where job.name = ${QUEUE} and job.state = 'failed'
    order by job.completed_on desc`.execute(database);
  return rows.map((row) => toDeadJob(Row.parse(row)));
}

function toDeadJob({ id, data, repository, failed_at, tries, reason }: z.infer<typeof Row>): DeadJob {
  return {
    id,
    kind: data.kind,
    repository: repository ?? "-",
    about: about(data),
    failedAt: failed_at,
    tries,
    // Without a reason of ours its last worker died, or did not come to the end of it.
    reason: reason ?? "its worker died, or took too long",
  };
}

function about({ branch, tag, head, number, issue, incident }: z.infer<typeof Data>): string {
  const commit = head === undefined ? undefined : head.slice(0, 7);
  if (branch !== undefined) return commit === undefined ? branch : `${branch} at ${commit}`;
  if (tag !== undefined) return `tag ${tag}`;
  if (number !== undefined) return `#${number}`;
  if (issue !== undefined) return `#${issue}`;
  return commit ?? incident ?? "-";
}
