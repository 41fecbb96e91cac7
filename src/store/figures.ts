import { type Kysely, sql } from "kysely";
import { QUEUE } from "./queue.ts";
import type { Schema } from "./schema.ts";

/** What the whole installation looks like, however many processes share the store. */
export interface StoreFigures {
  /** Jobs that wait, run or will be tried again. */
  readonly jobs: readonly { readonly queue: string; readonly state: string; readonly count: number }[];
  /** Jobs that failed for good. */
  readonly deadJobs: number;
  readonly incidents: readonly {
    readonly provider: string;
    readonly severity: string;
    readonly count: number;
  }[];
  readonly evaluations: readonly { readonly state: string; readonly count: number }[];
}

/** Counts what is in the store. */
export async function readFigures(database: Kysely<Schema>): Promise<StoreFigures> {
  const [jobs, dead, incidents, evaluations] = await Promise.all([
    sql<{ queue: string; state: string; count: number }>`
      select name as queue, state::text, count(*)::int as count from pgboss.job
      where state in ('created', 'retry', 'active') group by 1, 2`.execute(database),
    sql<{ count: number }>`
      select count(*)::int as count from pgboss.job
      where name = ${QUEUE} and state = 'failed'`.execute(database),
    sql<{ provider: string; severity: string; count: number }>`
      select provider_id as provider, severity, count(*)::int as count from incidents
      where state->>'kind' = 'open' group by 1, 2`.execute(database),
    sql<{ state: string; count: number }>`
      select evaluation->>'kind' as state, count(*)::int as count from evaluations
      where evaluation->>'kind' in ('pending', 'incomplete') group by 1`.execute(database),
  ]);
  return {
    jobs: jobs.rows,
    deadJobs: dead.rows[0]?.count ?? 0,
    incidents: incidents.rows,
    evaluations: evaluations.rows,
  };
}
