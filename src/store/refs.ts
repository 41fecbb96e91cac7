import { type Kysely, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import { noCoverage } from "../incident/coverage.ts";
import type { Location } from "../incident/finding.ts";
import type { IncidentId } from "../incident/incident.ts";
import { type GatedRef, type RepositoryId, repositoryId } from "../incident/repository.ts";
import type { HeadState, RefStore, StoredEvaluation, StoredIncident, TiedHead } from "../jobs/store-port.ts";
import { parseIncident } from "./incidents.ts";
import { coverageJson, evaluationJson, sentencesJson } from "./json.ts";
import { parseRef, refName } from "./ref-name.ts";
import type { Schema } from "./schema.ts";

/** More rows than this do not fit one statement's 65,535 parameters. */
const ROWS_A_STATEMENT = 10_000;

/** Gated refs, the commits tied to them and their evaluations, in PostgreSQL. */
export function refStore(database: Kysely<Schema>): RefStore {
  return {
    begin: (repository, head, start) => begin(database, repository, head, start),
    tie: (repository, ref, commits) => tie(database, repository, ref, commits),
    finish: (repository, head, result) => write(database, repository, head, result),
    pendingHeads: (repository, ref) => pendingHeads(database, repository, ref),
    atHead: async (repository, head) => ({
      evaluations: await evaluationsAt(database, repository, head),
      incidents: await incidentsAt(database, repository, head),
    }),
    headsTiedTo: (incident) => headsTiedTo(database, incident),
  };
}

async function begin(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
  start: Pick<StoredEvaluation, "ref" | "before">,
): Promise<void> {
  const id = await refId(database, repository, start.ref);
  await database.updateTable("gated_refs").set({ head }).where("id", "=", id).execute();
  await write(database, repository, head, {
    ...start,
    evaluation: { kind: "pending" },
    coverage: noCoverage(0),
    policyProblems: [],
  });
}

async function refId(database: Kysely<Schema>, repository: RepositoryId, ref: GatedRef): Promise<string> {
  const names = refName(ref);
  await database
    .insertInto("gated_refs")
    .values({ repository_id: repository, ...names })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom("gated_refs")
    .select("id")
    .where("repository_id", "=", repository)
    .where("kind", "=", names.kind)
    .where("name", "=", names.name)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function write(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
  result: StoredEvaluation,
): Promise<void> {
  const ref = await refId(database, repository, result.ref);
  const columns = {
    last_position: await lastPosition(database, ref),
    before: result.before ?? null,
    evaluation: JSON.stringify(result.evaluation),
    coverage: JSON.stringify(result.coverage),
    policy_problems: JSON.stringify(result.policyProblems),
  };
  await database
    .insertInto("evaluations")
    .values({ ref_id: ref, head, ...columns })
    .onConflict((conflict) => conflict.columns(["ref_id", "head"]).doUpdateSet(columns))
    .execute();
}

async function lastPosition(database: Kysely<Schema>, ref: string): Promise<string> {
  const row = await database
    .selectFrom("ref_commits")
    .select((select) => select.fn.max("position").as("last"))
    .where("ref_id", "=", ref)
    .executeTakeFirst();
  return row?.last ?? "0";
}

async function tie(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
  commits: readonly CommitSha[],
): Promise<void> {
  const id = await refId(database, repository, ref);
  for (let start = 0; start < commits.length; start += ROWS_A_STATEMENT) {
    const rows = commits.slice(start, start + ROWS_A_STATEMENT).map((sha) => ({ ref_id: id, sha }));
    await database
      .insertInto("ref_commits")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function pendingHeads(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
): Promise<readonly CommitSha[]> {
  const { kind, name } = refName(ref);
  const rows = await database
    .selectFrom("evaluations")
    .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
    .select("evaluations.head")
    .where("gated_refs.repository_id", "=", repository)
    .where("gated_refs.kind", "=", kind)
    .where("gated_refs.name", "=", name)
    .where(sql<boolean>`evaluations.evaluation->>'kind' = 'pending'`)
    .execute();
  return rows.map(({ head }) => commitSha(head));
}

async function evaluationsAt(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
): Promise<readonly StoredEvaluation[]> {
  const rows = await database
    .selectFrom("evaluations")
    .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
    .selectAll("evaluations")
    .select(["gated_refs.kind", "gated_refs.name"])
    .where("gated_refs.repository_id", "=", repository)
    .where("evaluations.head", "=", head)
    .orderBy("gated_refs.id")
    .execute();
  return rows.map((row) => ({
    ref: parseRef(row.kind, row.name),
    evaluation: evaluationJson.parse(row.evaluation),
    coverage: coverageJson.parse(row.coverage),
    policyProblems: sentencesJson.parse(row.policy_problems),
    ...(row.before === null ? {} : { before: commitSha(row.before) }),
  }));
}

async function incidentsAt(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
): Promise<HeadState["incidents"]> {
  const rows = await database
    .selectFrom("evaluations")
    .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
    .innerJoin("ref_commits", (join) =>
      join
        .onRef("ref_commits.ref_id", "=", "gated_refs.id")
        .onRef("ref_commits.position", "<=", "evaluations.last_position"),
    )
    .innerJoin("occurrences", (join) =>
      join
        .onRef("occurrences.sha", "=", "ref_commits.sha")
        .onRef("occurrences.repository_id", "=", "gated_refs.repository_id"),
    )
    .innerJoin("incidents", "incidents.id", "occurrences.incident_id")
    .distinctOn("occurrences.id")
    .selectAll("incidents")
    .select(["occurrences.sha", "occurrences.path", "occurrences.start_line", "occurrences.end_line"])
    .where("gated_refs.repository_id", "=", repository)
    .where("evaluations.head", "=", head)
    .orderBy("occurrences.id")
    .execute();
  const found = new Map<string, { incident: StoredIncident; occurrences: Location[] }>();
  for (const row of rows) {
    const entry = found.get(row.id) ?? { incident: parseIncident(row), occurrences: [] };
    const { path, start_line: startLine, end_line: endLine } = row;
    entry.occurrences.push({ commit: commitSha(row.sha), path, startLine, endLine });
    found.set(row.id, entry);
  }
  return [...found.values()];
}

async function headsTiedTo(database: Kysely<Schema>, incident: IncidentId): Promise<readonly TiedHead[]> {
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
    .execute();
  return rows.map((row) => ({
    repository: repositoryId(row.repository_id),
    head: commitSha(row.head),
    isCurrent: row.is_current,
  }));
}
