import type { Kysely } from "kysely";
import { commitSha } from "../incident/commit-sha.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { SeenRefStore } from "../jobs/sweep-port.ts";
import type { Schema } from "./schema.ts";

/** Rows of three columns that fit one statement's 65,535 parameters. */
const ROWS_A_STATEMENT = 10_000;

/** A row that every repository has once its refs were seen: one without any ref was seen, too. */
const SEEN = { name: "", object: "" };

/** Refs as the last sweep saw them, in PostgreSQL. */
export function seenRefStore(database: Kysely<Schema>): SeenRefStore {
  return {
    async of(repository) {
      const rows = await database
        .selectFrom("seen_refs")
        .select(["name", "object"])
        .where("repository_id", "=", repository)
        .execute();
      if (rows.length === 0) return undefined;
      const refs = rows.filter(({ name }) => name !== SEEN.name);
      return new Map(refs.map(({ name, object }) => [name, commitSha(object)]));
    },
    save: (repository, refs) => save(database, repository, refs),
  };
}

/** All rows anew: of a million refs a few change, but few repositories have more than a few hundred. */
async function save(
  database: Kysely<Schema>,
  repository: RepositoryId,
  refs: ReadonlyMap<string, string>,
): Promise<void> {
  await database.deleteFrom("seen_refs").where("repository_id", "=", repository).execute();
  const named = [...refs].map(([name, object]) => ({ name, object }));
  const rows = [SEEN, ...named].map((row) => ({ repository_id: repository, ...row }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await database
      .insertInto("seen_refs")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
}
