import { type Kysely, sql } from "kysely";
import { commitSha } from "../incident/commit-sha.ts";
import { incidentId } from "../incident/incident.ts";
import { repositoryId } from "../incident/repository.ts";
import type { IssueCutoffs, OrphanStore, WaitingIncident } from "../ports/sweep-store.ts";
import { parseEvaluation } from "./evaluations.ts";
import { parseRepository } from "./repositories.ts";
import type { Schema } from "./schema.ts";
import { hasNoCheckJob, hasNoJob } from "./waiting-jobs.ts";

/** So many are taken up in one round; what is left is found in the next. */
const AT_ONCE = 100;

/**
 * What waits for a job that does not exist, in PostgreSQL. Evaluations and checks change in the transaction that
 * enqueues their job, or while it runs: one statement sees both as they belong together.
 */
export function orphanStore(database: Kysely<Schema>): OrphanStore {
  return {
    async evaluations() {
      const rows = await database
        .selectFrom("evaluations")
        .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
        .innerJoin("repositories", "repositories.id", "gated_refs.repository_id")
        .selectAll("repositories")
        .selectAll("evaluations")
        .select(["gated_refs.kind", "gated_refs.name as ref_name"])
        .where(sql<boolean>`evaluations.evaluation->>'kind' = 'pending'`)
        .where(isReachable())
        .where(hasNoJob(sql`'scan:' || repositories.id`))
        .limit(AT_ONCE)
        .execute();
      return rows.map((row) => ({
        repository: parseRepository(row),
        head: commitSha(row.head),
        evaluation: parseEvaluation({ ...row, name: row.ref_name }),
      }));
    },
    async checks(before) {
      const rows = await database
        .selectFrom("check_runs")
        .innerJoin("repositories", "repositories.id", "check_runs.repository_id")
        .select(["repository_id", "head"])
        .where("digest", "is", null)
        .where(({ or, eb }) => or([eb("swept_at", "is", null), eb("swept_at", "<", before)]))
        .where(isReachable())
        .where(hasNoCheckJob("check_runs"))
        .orderBy("swept_at", (order) => order.asc().nullsFirst())
        .limit(AT_ONCE)
        .execute();
      return rows.map((row) => ({
        repository: repositoryId(row.repository_id),
        head: commitSha(row.head),
      }));
    },
    incidents: (cutoffs) => waitingIncidents(database, cutoffs),
    async lookedAt(id, at) {
      await database.updateTable("incidents").set({ swept_at: at }).where("id", "=", id).execute();
    },
  };
}

/** Neither archived, nor gone, nor suspended: elsewhere no job could do anything. */
function isReachable() {
  return sql<boolean>`repositories.standing = 'present' and not exists (
    select from installations where id = repositories.installation_id and is_suspended
  )`;
}

async function waitingIncidents(
  database: Kysely<Schema>,
  { now, unfinished, impossible, published }: IssueCutoffs,
): Promise<readonly WaitingIncident[]> {
  const rows = await database
    .selectFrom("incidents")
    .innerJoin("repositories", "repositories.id", "incidents.tracker_id")
    .select(["incidents.id", "repositories.installation_id"])
    .where(sql<boolean>`state->>'kind' = 'open'`)
    .where(hasNoJob(sql`'incident:' || incidents.id`))
    .where(isReachable())
    .where(
      sql<boolean>`not exists (
        select from installations where id = repositories.installation_id and rests_until > ${now}
      )`,
    )
    .where(
      sql<boolean>`coalesce(swept_at, opened_at) < case issue->>'kind'
        when 'open' then ${published}::timestamptz
        when 'impossible' then ${impossible}::timestamptz
        else ${unfinished}::timestamptz
      end`,
    )
    .orderBy(sql`coalesce(swept_at, opened_at)`)
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => ({
    id: incidentId(row.id),
    installationId: Number(row.installation_id),
  }));
}
