import { type Kysely, sql } from "kysely";

/** The public halves of keys, where one stands without its secret. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table warnings add column key_id text").execute(database);
}
