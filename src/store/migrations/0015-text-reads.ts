import { type Kysely, sql } from "kysely";

/** How far was read what people wrote around a leak, in each repository with the key, and where the key stands in it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table text_reads (
    incident_id uuid not null references incidents on delete cascade,
    repository_id bigint not null references repositories on delete cascade,
    read_at timestamptz not null,
    up_to jsonb not null,
    places jsonb not null,
    outcome text not null,
    primary key (incident_id, repository_id)
  )`,
  // They stood there for the repository of the issue only; the next look finds them again.
  "update incidents set remains = remains - 'texts'",
];
