import { type Kysely, sql } from "kysely";

/** When a commit was scanned: whoever asks later why a check was green can see what was known at that moment. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table commit_scans add column scanned_at timestamptz not null default clock_timestamp()`.execute(
    database,
  );
}
