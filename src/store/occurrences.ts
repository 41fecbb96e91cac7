import { type Kysely, type Selectable, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import { storedFingerprint } from "../incident/fingerprint.ts";
import { type IncidentId, incidentId } from "../incident/incident.ts";
import { type RepositoryId, repositoryId } from "../incident/repository.ts";
import type { IncidentKey } from "../ports/incident-store.ts";
import type { OccurrenceStore, StoredOccurrence } from "../ports/occurrence-store.ts";
import { refName } from "./ref-name.ts";
import type { Schema } from "./schema.ts";

/** Occurrences in PostgreSQL. */
export function occurrenceStore(database: Kysely<Schema>): OccurrenceStore {
  return {
    add: (occurrence) => add(database, occurrence),
    of: (incident) => ofIncident(database, incident),
    keysIn: (repository, shas) => keysIn(database, repository, shas),
    async isKnownPath(incident, repository, path) {
      const row = await database
        .selectFrom("occurrences")
        .select("id")
        .where("incident_id", "=", incident)
        .where("repository_id", "=", repository)
        .where("path", "=", path)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async isTied(incident, repository, ref) {
      const { kind, name } = refName(ref);
      const row = await database
        .selectFrom("occurrences")
        .innerJoin("ref_commits", "ref_commits.sha", "occurrences.sha")
        .innerJoin("gated_refs", "gated_refs.id", "ref_commits.ref_id")
        .select("occurrences.id")
        .where("occurrences.incident_id", "=", incident)
        .where("occurrences.repository_id", "=", repository)
        .where("gated_refs.repository_id", "=", repository)
        .where("gated_refs.kind", "=", kind)
        .where("gated_refs.name", "=", name)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

async function add(database: Kysely<Schema>, occurrence: StoredOccurrence): Promise<boolean> {
  const { location } = occurrence;
  const inserted = await database
    .insertInto("occurrences")
    .values({
      incident_id: occurrence.incident,
      repository_id: occurrence.repository,
      sha: location.commit,
      path: location.path,
      start_line: location.startLine,
      end_line: location.endLine,
      variable: occurrence.variable ?? null,
      committer: occurrence.committer ?? null,
      allowed_inline: location.isAllowedInline === true,
      found_at: occurrence.foundAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function ofIncident(
  database: Kysely<Schema>,
  incident: IncidentId,
): Promise<readonly StoredOccurrence[]> {
  const rows = await database
    .selectFrom("occurrences")
    .selectAll()
    .where("incident_id", "=", incident)
    .orderBy("id")
    .execute();
  return rows.map(parse);
}

function parse(row: Selectable<Schema["occurrences"]>): StoredOccurrence {
  return {
    incident: incidentId(row.incident_id),
    repository: repositoryId(row.repository_id),
    location: {
      commit: commitSha(row.sha),
      path: row.path,
      startLine: row.start_line,
      endLine: row.end_line,
      ...(row.allowed_inline ? { isAllowedInline: true } : {}),
    },
    ...(row.variable === null ? {} : { variable: row.variable }),
    ...(row.committer === null ? {} : { committer: row.committer }),
    foundAt: row.found_at,
  };
}

async function keysIn(
  database: Kysely<Schema>,
  repository: RepositoryId,
  shas: readonly CommitSha[],
): Promise<readonly IncidentKey[]> {
  const rows = await database
    .selectFrom("incidents")
    .innerJoin("occurrences", "occurrences.incident_id", "incidents.id")
    .select(["incidents.id", "incidents.format_id", "incidents.fingerprint", "incidents.key_id"])
    .distinct()
    .where("occurrences.repository_id", "=", repository)
    .where("occurrences.sha", "=", sql<string>`any (${shas})`)
    .execute();
  return rows.map((row) => ({
    incident: incidentId(row.id),
    formatId: row.format_id,
    fingerprint: storedFingerprint(row.fingerprint),
    ...(row.key_id === null ? {} : { keyId: row.key_id }),
  }));
}
