import { type Kysely, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Schema } from "./schema.ts";

/**
 * Lets what was tied to a ref by now count for the heads that came after this one and were evaluated before its commits
 * were tied; gives these heads. What yet others tied in the meantime counts for them, too: there is one row of positions.
 */
export async function reachFollowers(
  database: Kysely<Schema>,
  ref: string,
  head: CommitSha,
): Promise<readonly CommitSha[]> {
  const { rows } = await sql<{ head: string }>`
    with recursive late as (
      select position from ref_commits where ref_id = ${ref} and sha = ${head}
    ), followers as (
      select evaluations.head from evaluations, late
      where ref_id = ${ref} and before = ${head} and last_position < position
      union
      select evaluations.head from followers join evaluations on before = followers.head, late
      where ref_id = ${ref} and last_position < position
    )
    update evaluations set last_position = (select max(position) from ref_commits where ref_id = ${ref})
    where ref_id = ${ref} and head in (select head from followers)
    returning head`.execute(database);
  return rows.map((row) => commitSha(row.head));
}
