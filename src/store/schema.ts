import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** JSON goes in as text and comes out as whatever was written; readers parse it at this door. */
type Json = ColumnType<unknown, string, string>;

/** The columns of the tables, named as in PostgreSQL. `bigint` columns are text in JavaScript. */
export interface Schema {
  repositories: {
    id: string;
    owner_id: string;
    owner: string;
    name: string;
    is_public: boolean;
    default_branch: string;
    installation_id: string;
    standing: string;
    first_head: string | null;
    known_at: Generated<Date>;
  };
  incidents: {
    id: string;
    owner_id: string;
    fingerprint: string;
    provider_id: string;
    format_id: string;
    format_name: string | null;
    mask: string;
    key_id: string | null;
    severity: string;
    validity: Json;
    rotation_order: string;
    state: Json;
    ticks: Json;
    plan: Json;
    remains: Json;
    opened_at: Date;
    tracker_id: string;
    issue: Json;
    issue_number: number | null;
    boxes: Json;
    written: Json;
    swept_at: Date | null;
  };
  proofs: { incident_id: string; dead_since: Date | null; tries: number; due_at: Date | null };
  text_reads: {
    incident_id: string;
    repository_id: string;
    read_at: Date;
    up_to: Json;
    places: Json;
    outcome: string;
  };
  incident_events: { id: Generated<string>; incident_id: string; event: Json };
  occurrences: {
    id: Generated<string>;
    incident_id: string;
    repository_id: string;
    sha: string;
    path: string;
    start_line: number;
    end_line: number;
    variable: string | null;
    committer: string | null;
    allowed_inline: Generated<boolean>;
    found_at: Date;
  };
  warnings: {
    repository_id: string;
    sha: string;
    fingerprint: string;
    path: string;
    start_line: number;
    end_line: number;
    provider_id: string;
    format_id: string;
    format_name: string | null;
    mask: string;
    variable: string | null;
    key_id: string | null;
    is_silenced: boolean;
    path_hash: GeneratedAlways<string>;
  };
  commit_scans: {
    repository_id: string;
    sha: string;
    ruleset: string;
    scan: Json;
    scanned_at: Generated<Date>;
  };
  gated_refs: {
    id: Generated<string>;
    repository_id: string;
    kind: string;
    name: string;
    head: string | null;
  };
  ref_commits: { ref_id: string; sha: string; position: Generated<string> };
  evaluations: {
    ref_id: string;
    head: string;
    before: string | null;
    /** The newest of the ref's commits when this head was evaluated: later ones do not concern it. */
    last_position: string;
    evaluation: Json;
    coverage: Json;
    policy_problems: Json;
    policy_notes: Json;
    base: string | null;
  };
  check_runs: {
    repository_id: string;
    head: string;
    run: string | null;
    digest: string | null;
    swept_at: Date | null;
  };
  answers: { key: string; comment: string | null };
  policy_files: { owner_id: string; name: string; path: string; file: Json; read_at: Date };
  settings: { name: string; value: string };
  /** Times of PostgreSQL's clock: all processes agree on it. */
  /** The turn of the last of those that wait for a bucket. */
  api_turns: { installation_id: string; repository: string; bucket: string; turn: Date };
  api_budgets: {
    installation_id: string;
    /** Nothing is sent before. */
    parked_until: Generated<Date>;
    /** Limits that were met one after the other. */
    strikes: Generated<number>;
    /** When each bucket will be full again: the later, the less is in it. */
    writes_at: Generated<Date>;
    content_at: Generated<Date>;
    hourly_content_at: Generated<Date>;
  };
  deliveries: { id: string; event: string; received_at: Date };
  sweeps: { kind: string; subject: string; tried_at: Date | null; swept_at: Date | null };
  installations: { id: string; is_suspended: boolean; rests_until: Date | null };
  sweep_calls: { installation_id: string; hour: Date; calls: number };
  sweep_finds: { id: Generated<string>; kind: string; count: number; found_at: Date };
  failed_deliveries: {
    id: string;
    event: string;
    failed_at: Date;
    attempt: string;
    repeated: string | null;
    count: Generated<number>;
    tried_at: Date | null;
  };
  seen_refs: { repository_id: string; name: string; object: string };
}
