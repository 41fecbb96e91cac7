import { type Kysely, sql } from "kysely";

/** Where the default branch of a repository stood when the app came: what came later is in the range of some push. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table repositories add column first_head text`.execute(database);
}
