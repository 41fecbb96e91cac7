import type { Kysely } from "kysely";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { Schema } from "./schema.ts";

/**
 * The commits that a head depends on: those that were tied to a ref pointing at this head, up to the moment of its
 * evaluation. A query to go on with.
 */
export function commitsAt(database: Kysely<Schema>, repository: RepositoryId, head: CommitSha) {
  return database
    .selectFrom("evaluations")
    .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
    .innerJoin("ref_commits", (join) =>
      join
        .onRef("ref_commits.ref_id", "=", "gated_refs.id")
        .onRef("ref_commits.position", "<=", "evaluations.last_position"),
    )
    .where("gated_refs.repository_id", "=", repository)
    .where("evaluations.head", "=", head);
}
