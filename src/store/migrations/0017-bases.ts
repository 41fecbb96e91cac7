import { type Kysely, sql } from "kysely";

/** The branch that a pull request went to when it was evaluated: with another one it brings other commits. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table evaluations add column base text`.execute(database);
}
