import { type Kysely, sql } from "kysely";

/** What each installation may still ask of GitHub, for all processes together, and the jobs that wait for it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table api_budgets (
        installation_id bigint primary key,
        parked_until timestamptz not null default now(),
        strikes integer not null default 0,
        writes_at timestamptz not null default now(),
        writes_turn timestamptz not null default now(),
        content_at timestamptz not null default now(),
        hourly_content_at timestamptz not null default now(),
        content_turn timestamptz not null default now()
      )`,
    )
    .execute(database);
}
