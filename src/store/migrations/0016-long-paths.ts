import { type Kysely, sql } from "kysely";

/**
 * Places are told apart by the hash of their path: an entry of an index takes 2,704 bytes at most (PostgreSQL 18, nbtree.h;
 * tried 2026-11-23), and git knows longer paths. The commit of a place that is refused could never be finished.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  "create unique index occurrences_by_place on occurrences (incident_id, repository_id, sha, hashtextextended(path, 0), start_line)",
  "alter table occurrences drop constraint occurrences_incident_id_repository_id_sha_path_start_line_key",
  "alter table warnings add column path_hash bigint not null generated always as (hashtextextended(path, 0)) stored",
  "alter table warnings drop constraint warnings_pkey, add primary key (repository_id, sha, fingerprint, path_hash, start_line)",
];
