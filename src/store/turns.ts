import { type Kysely, sql } from "kysely";
import { assertNever } from "../incident/assert-never.ts";
import type { Job } from "../ports/job.ts";
import type { Schema } from "./schema.ts";

/** When a job has its turn: the smaller the number, the sooner. pg-boss takes the highest priority first. */
export interface Turn {
  /** Whose turn it is: jobs of one source run in the order in which they came. */
  readonly source: string;
  readonly priority: number;
}

/** Checks of heads that nobody looks at any more come after everything else. */
const PAST = 1_000_000_000;

/**
 * The sources of work take turns, so that one repository's flood does not hold up the others: a new job comes one turn
 * after the last waiting one of its own repository, and with whoever is first now if none is waiting ("start-time fair
 * queueing", Goyal, Vin and Cheng 1996). In the order of their arrival, a push behind the thousand checks of another
 * repository waited for all of them (test/store/turns.test.ts).
 */
export async function nextTurn(database: Kysely<Schema>, queue: string, job: Job): Promise<Turn> {
  const source = await sourceOf(database, job);
  const first = job.kind === "publish-check" && job.isPast === true ? PAST : 0;
  const isWaiting = sql`name = ${queue} and state < 'active' and not blocked
    and priority <= ${-first} and priority > ${-first - PAST}`;
  const { rows } = await sql<{ priority: number }>`
    select least(
      ${-first}::int,
      (select priority from pgboss.job where ${isWaiting} and start_after <= now() order by priority desc limit 1),
      (select priority - 1 from pgboss.job where ${isWaiting} and group_tier = ${source} order by priority limit 1)
    ) as priority`.execute(database);
  return { source, priority: rows[0]?.priority ?? -first };
}

async function sourceOf(database: Kysely<Schema>, job: Job): Promise<string> {
  switch (job.kind) {
    case "scan-branch":
    case "scan-tag":
    case "scan-merge-group":
    case "scan-pull-request":
    case "recheck":
    case "apply-ticks":
    case "follow-issue":
    case "run-command":
    case "follow-repository":
      return job.repository.id;
    case "publish-check":
    case "post-answer":
      return job.repository;
    case "publish-incident":
    case "check-key":
    case "find-targets":
    case "gather-evidence":
    case "revoke-key":
      return trackerOf(database, job.incident);
    case "leave-repositories":
    case "welcome-repositories":
      return `installation ${job.installationId}`;
    default:
      return assertNever(job);
  }
}

async function trackerOf(database: Kysely<Schema>, incident: string): Promise<string> {
  const row = await database
    .selectFrom("incidents")
    .select("tracker_id")
    .where("id", "=", incident)
    .executeTakeFirst();
  return row?.tracker_id ?? incident;
}
