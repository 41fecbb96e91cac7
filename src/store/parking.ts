import { type Kysely, sql } from "kysely";
import type { JobWithMetadata } from "pg-boss";
import type { Job } from "../ports/job.ts";
import { QUEUE } from "./queue.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

/** So long waits who comes before an older job that is due. */
const A_MOMENT_MS = 100;

type Taken = Pick<JobWithMetadata<Job>, "id" | "retryCount" | "groupId">;

/**
 * Puts a job back into the queue until a moment. This is no failure: with `started_on` empty, pg-boss does not count
 * the next try, and so a waiting job without it, and no other, is a parked one. A claim that was lost parks nothing.
 */
export async function park(
  database: Kysely<Schema>,
  { id, retryCount }: Taken,
  { waitMs, reason }: { readonly waitMs: number; readonly reason: string },
): Promise<void> {
  const wait = sql`make_interval(secs => ${waitMs / 1_000})`;
  await sql`
    update pgboss.job set
      state = 'retry', started_on = null, heartbeat_on = null,
      start_after = now() + ${wait}, keep_until = keep_until + ${wait},
      output = ${toJson({ reason })}
    where name = ${QUEUE} and id = ${id} and retry_count = ${retryCount} and state = 'active'`.execute(
    database,
  );
}

/**
 * How long an older job of the same group is parked, in milliseconds, if one is: it goes first. That is so, too, where its
 * time has come and nobody has taken it yet: a worker that is just about to hides it from the others for a moment.
 */
export async function parkedBefore(
  database: Kysely<Schema>,
  { id, groupId }: Taken,
): Promise<number | undefined> {
  const { rows } = await sql<{ ms: number }>`
    select greatest(extract(epoch from older.start_after - now()) * 1000, ${A_MOMENT_MS})::float8 as ms
    from pgboss.job as older join pgboss.job as this on this.name = ${QUEUE} and this.id = ${id}
    where older.name = ${QUEUE} and older.group_id = ${groupId}
      and older.state = 'retry' and older.started_on is null
      and older.created_on < this.created_on
    order by older.start_after desc limit 1`.execute(database);
  return rows[0]?.ms;
}
