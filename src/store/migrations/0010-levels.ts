import { type Kysely, sql } from "kysely";

/**
 * Warnings, by the commit in which they stand; what a rule of a team's own found; and what people should know of their
 * policy. Policy files are kept by their path: a policy may name others.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table warnings (
    repository_id bigint not null references repositories,
    sha text not null,
    fingerprint text not null,
    path text not null,
    start_line integer not null,
    end_line integer not null,
    provider_id text not null,
    format_id text not null,
    format_name text,
    mask text not null,
    variable text,
    is_silenced boolean not null,
    primary key (repository_id, sha, fingerprint, path, start_line)
  )`,
  "create index warnings_by_fingerprint on warnings (fingerprint)",
  "alter table incidents add column format_name text",
  "alter table occurrences add column allowed_inline boolean not null default false",
  "alter table evaluations add column policy_notes jsonb not null default '[]'",
  "delete from policy_files",
  "alter table policy_files add column path text not null",
  "alter table policy_files drop constraint policy_files_pkey, add primary key (owner_id, name, path)",
];
