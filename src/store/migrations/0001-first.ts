import { type Kysely, sql } from "kysely";

/** The first schema. Migrations are append-only: a released one is never changed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table repositories (
    id bigint primary key,
    owner_id bigint not null,
    owner text not null,
    name text not null,
    is_public boolean not null,
    default_branch text not null,
    installation_id bigint not null
  )`,
  `create table incidents (
    id uuid primary key,
    owner_id bigint not null,
    fingerprint text not null,
    provider_id text not null,
    format_id text not null,
    mask text not null,
    key_id text,
    severity text not null,
    validity jsonb not null,
    rotation_order text not null,
    state jsonb not null,
    ticks jsonb not null,
    plan jsonb not null,
    opened_at timestamptz not null,
    tracker_id bigint not null references repositories,
    issue jsonb not null,
    issue_number integer,
    boxes jsonb not null,
    written jsonb not null,
    unique (owner_id, fingerprint)
  )`,
  "create unique index incidents_by_issue on incidents (tracker_id, issue_number)",
  `create table incident_events (
    id bigint generated always as identity primary key,
    incident_id uuid not null references incidents,
    event jsonb not null
  )`,
  "create index incident_events_by_incident on incident_events (incident_id, id)",
  `create table occurrences (
    id bigint generated always as identity primary key,
    incident_id uuid not null references incidents,
    repository_id bigint not null references repositories,
    sha text not null,
    path text not null,
    start_line integer not null,
    end_line integer not null,
    variable text,
    committer text,
    found_at timestamptz not null,
    unique (incident_id, repository_id, sha, path, start_line)
  )`,
  "create index occurrences_by_commit on occurrences (repository_id, sha)",
  `create table commit_scans (
    repository_id bigint not null references repositories,
    sha text not null,
    ruleset text not null,
    scan jsonb not null,
    primary key (repository_id, sha, ruleset)
  )`,
  `create table gated_refs (
    id bigint generated always as identity primary key,
    repository_id bigint not null references repositories,
    kind text not null,
    name text not null,
    head text,
    unique (repository_id, kind, name)
  )`,
  `create table ref_commits (
    ref_id bigint not null references gated_refs,
    sha text not null,
    position bigint generated always as identity,
    primary key (ref_id, sha)
  )`,
  "create index ref_commits_by_sha on ref_commits (sha)",
  `create table evaluations (
    ref_id bigint not null references gated_refs,
    head text not null,
    before text,
    last_position bigint not null,
    evaluation jsonb not null,
    coverage jsonb not null,
    policy_problems jsonb not null,
    primary key (ref_id, head)
  )`,
  "create index evaluations_by_head on evaluations (head)",
  `create table check_runs (
    repository_id bigint not null references repositories,
    head text not null,
    run bigint,
    digest text,
    primary key (repository_id, head)
  )`,
  `create table answers (
    key text primary key,
    comment bigint
  )`,
  `create table settings (
    name text primary key,
    value text not null
  )`,
  `create table deliveries (
    id uuid primary key,
    event text not null,
    received_at timestamptz not null
  )`,
];
