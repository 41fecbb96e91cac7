import { type RawBuilder, sql } from "kysely";
import { DEAD_LETTERS, QUEUE } from "./queue.ts";

/** No job of this group is waiting, running or being buried. */
export function hasNoJob(group: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from pgboss.job
    where name in (${QUEUE}, ${DEAD_LETTERS}) and state < 'completed' and group_id = ${group}
  )`;
}

/** Nobody is about to write the check of the row at hand, which has a `repository_id` and a `head`. */
export function hasNoCheckJob(row: "check_runs" | "evaluated"): RawBuilder<boolean> {
  return hasNoJob(sql`'check:' || ${sql.ref(`${row}.repository_id`)} || ':' || ${sql.ref(`${row}.head`)}`);
}
