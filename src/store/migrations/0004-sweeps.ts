import { type Kysely, sql } from "kysely";

/** What sweeping remembers: when it looked where, what it found, and what it has spent. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  // One row for each thing that is swept: an installation, a repository, or a list of the whole app.
  `create table sweeps (
    kind text not null,
    subject text not null,
    tried_at timestamptz,
    swept_at timestamptz,
    primary key (kind, subject)
  )`,
  `create table installations (
    id bigint primary key,
    is_suspended boolean not null,
    rests_until timestamptz
  )`,
  `create table sweep_calls (
    installation_id bigint not null,
    hour timestamptz not null,
    calls integer not null,
    primary key (installation_id, hour)
  )`,
  `create table sweep_finds (
    id bigint generated always as identity primary key,
    kind text not null,
    count integer not null,
    found_at timestamptz not null
  )`,
  "create index sweep_finds_by_time on sweep_finds (found_at)",
  // Deliveries that failed: the newest attempt that did, and the one that GitHub was asked to repeat.
  `create table failed_deliveries (
    id uuid primary key,
    event text not null,
    failed_at timestamptz not null,
    attempt bigint not null,
    repeated bigint,
    count integer not null default 0,
    tried_at timestamptz
  )`,
  // Refs as the last sweep saw them. What stood there before Rekey came is in no range.
  `create table seen_refs (
    repository_id bigint not null references repositories on delete cascade,
    name text not null,
    object text not null,
    primary key (repository_id, name)
  )`,
  "alter table repositories add column known_at timestamptz not null default now()",
  "alter table incidents add column swept_at timestamptz",
  "alter table check_runs add column swept_at timestamptz",
  "create index evaluations_pending on evaluations (ref_id) where evaluation->>'kind' = 'pending'",
  "create index check_runs_unwritten on check_runs (repository_id, head) where digest is null",
];
