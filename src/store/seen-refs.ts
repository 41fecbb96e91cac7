import { type Kysely, sql } from "kysely";
import { commitSha } from "../incident/commit-sha.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { SeenRefStore } from "../ports/sweep-store.ts";
import type { Schema } from "./schema.ts";

/** Rows of three columns that fit one statement's 65,535 parameters. */
const ROWS_A_STATEMENT = 10_000;

/** A row that every repository has once its refs were seen: one without any ref was seen, too. */
const SEEN = { name: "", object: "" };

/** Refs as the last sweep saw them, in PostgreSQL. */
export function seenRefStore(database: Kysely<Schema>): SeenRefStore {
  return {
    async of(repository) {
      const rows = await read(database, repository);
      if (rows.size === 0) return undefined;
      rows.delete(SEEN.name);
      return new Map([...rows].map(([name, object]) => [name, commitSha(object)]));
    },
    save: (repository, refs) => save(database, repository, refs),
  };
}

async function read(database: Kysely<Schema>, repository: RepositoryId): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom("seen_refs")
    .select(["name", "object"])
    .where("repository_id", "=", repository)
    .execute();
  return new Map(rows.map(({ name, object }) => [name, object]));
}

/** Of many refs a few have moved since the last sweep: only those are written. */
async function save(
  database: Kysely<Schema>,
  repository: RepositoryId,
  refs: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await read(database, repository);
  const present = new Map([[SEEN.name, SEEN.object], ...refs]);
  const gone = [...known.keys()].filter((name) => !present.has(name));
  if (gone.length > 0) {
    await sql`delete from seen_refs where repository_id = ${repository} and name = any (${gone})`.execute(
      database,
    );
  }
  const rows = [...present]
    .filter(([name, object]) => known.get(name) !== object)
    .map(([name, object]) => ({ repository_id: repository, name, object }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await database
      .insertInto("seen_refs")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["repository_id", "name"]).doUpdateSet({ object: sql`excluded.object` }),
      )
      .execute();
  }
}
