import { type Kysely, sql } from "kysely";

/** Repositories come and go: whether one can still be written to, and which belong to an installation. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  "alter table repositories add column standing text not null default 'present'",
  "create index repositories_by_installation on repositories (installation_id)",
  "create index incidents_by_tracker on incidents (tracker_id)",
];
