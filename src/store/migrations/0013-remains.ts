import { type Kysely, sql } from "kysely";

/** What the last look saw of a key where nothing of it should be any more. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table incidents add column remains jsonb not null default '{}'").execute(database);
}
