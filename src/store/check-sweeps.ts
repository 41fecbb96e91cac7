import { type Kysely, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { CheckSweepStore, CheckToLookAt } from "../ports/sweep-store.ts";
import type { Schema } from "./schema.ts";
import { hasNoCheckJob } from "./waiting-jobs.ts";

/** So many checks of a repository are looked at in one sweep. */
const AT_ONCE = 10;

/** Which checks were looked at when, in PostgreSQL. */
export function checkSweepStore(database: Kysely<Schema>): CheckSweepStore {
  return {
    due: (repository, heads, before) => due(database, repository, { heads, before }),
    async lookedAt({ repository, head }, at) {
      await database
        .updateTable("check_runs")
        .set({ swept_at: at })
        .where("repository_id", "=", repository)
        .where("head", "=", head)
        .execute();
    },
  };
}

async function due(
  database: Kysely<Schema>,
  repository: RepositoryId,
  { heads, before }: { readonly heads: readonly CommitSha[]; readonly before: Date },
): Promise<readonly CheckToLookAt[]> {
  const { rows } = await sql<{ head: string; run: string | null }>`
    select evaluated.head, run from (
      select distinct repository_id, evaluations.head from evaluations
      join gated_refs on gated_refs.id = ref_id
      where repository_id = ${repository} and evaluations.head = any (${heads})
    ) as evaluated
    left join check_runs using (repository_id, head)
    where (swept_at is null or swept_at < ${before}) and ${hasNoCheckJob("evaluated")}
    order by swept_at nulls first
    limit ${AT_ONCE}`.execute(database);
  return rows.map(({ head, run }) => ({
    head: commitSha(head),
    ...(run === null ? {} : { run: Number(run) }),
  }));
}
