import { type Kysely, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { KeyPlace } from "../incident/finding.ts";
import type { IncidentId } from "../incident/incident.ts";
import { type RepositoryId, repositoryId } from "../incident/repository.ts";
import type { StoredIncident } from "../ports/incident-store.ts";
import type { HeadState, TiedHead } from "../ports/ref-store.ts";
import { commitsAt } from "./commits-at.ts";
import { parseIncident } from "./incidents.ts";
import type { Schema } from "./schema.ts";

/** The incidents that a head depends on: those with an occurrence in one of its commits. */
export async function incidentsAt(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
): Promise<HeadState["incidents"]> {
  const rows = await commitsAt(database, repository, head)
    .innerJoin("occurrences", (join) =>
      join
        .onRef("occurrences.sha", "=", "ref_commits.sha")
        .onRef("occurrences.repository_id", "=", "gated_refs.repository_id"),
    )
    .innerJoin("incidents", "incidents.id", "occurrences.incident_id")
    .distinctOn("occurrences.id")
    .selectAll("incidents")
    .select(["occurrences.sha", "occurrences.path", "occurrences.start_line", "occurrences.end_line"])
    .select("occurrences.allowed_inline")
    .orderBy("occurrences.id")
    .execute();
  const found = new Map<string, { incident: StoredIncident; occurrences: KeyPlace[] }>();
  for (const row of rows) {
    const entry = found.get(row.id) ?? { incident: parseIncident(row), occurrences: [] };
    const { path, start_line: startLine, end_line: endLine } = row;
    const mark = row.allowed_inline ? ({ isAllowedInline: true } as const) : {};
    entry.occurrences.push({ commit: commitSha(row.sha), path, startLine, endLine, ...mark });
    found.set(row.id, entry);
  }
  return [...found.values()];
}

/** The heads that depend on an incident, those that a ref points at first. */
export async function headsTiedTo(
  database: Kysely<Schema>,
  incident: IncidentId,
): Promise<readonly TiedHead[]> {
  const rows = await database
    .selectFrom("occurrences")
    .innerJoin("ref_commits", "ref_commits.sha", "occurrences.sha")
    .innerJoin("gated_refs", (join) =>
      join
        .onRef("gated_refs.id", "=", "ref_commits.ref_id")
        .onRef("gated_refs.repository_id", "=", "occurrences.repository_id"),
    )
    .innerJoin("evaluations", (join) =>
      join
        .onRef("evaluations.ref_id", "=", "gated_refs.id")
        .onRef("evaluations.last_position", ">=", "ref_commits.position"),
    )
    .select(["gated_refs.repository_id", "evaluations.head"])
    .select(sql<boolean>`bool_or(gated_refs.head = evaluations.head)`.as("is_current"))
    .groupBy(["gated_refs.repository_id", "evaluations.head"])
    .where("occurrences.incident_id", "=", incident)
    .orderBy("is_current", "desc")
    .execute();
  return rows.map((row) => ({
    repository: repositoryId(row.repository_id),
    head: commitSha(row.head),
    isCurrent: row.is_current,
  }));
}
