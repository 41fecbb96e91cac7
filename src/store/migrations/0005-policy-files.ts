import { type Kysely, sql } from "kysely";

/** Policy files as they were read last, for a few minutes. They hold no keys: those were masked before. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table policy_files (
      owner_id bigint not null,
      name text not null,
      file jsonb not null,
      read_at timestamptz not null,
      primary key (owner_id, name)
    )`)
    .execute(database);
}
