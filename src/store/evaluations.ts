import { type Kysely, type Selectable, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { GatedRef, RepositoryId } from "../incident/repository.ts";
import type { Beginning, StoredEvaluation, Unfinished } from "../ports/ref-store.ts";
import { coverageJson, evaluationJson, sentencesJson } from "./json.ts";
import { parseRef, refName } from "./ref-name.ts";
import type { Schema } from "./schema.ts";

/** How every ref that points, or pointed, at a head was evaluated there. */
export async function evaluationsAt(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
): Promise<readonly StoredEvaluation[]> {
  const rows = await select(database, repository)
    .where("evaluations.head", "=", head)
    .orderBy("gated_refs.id")
    .execute();
  return rows.map(parseEvaluation);
}

/** How one ref was evaluated at one head, if it was. */
export async function evaluationOf(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
  head: CommitSha,
): Promise<StoredEvaluation | undefined> {
  const row = await ofRef(database, repository, ref).where("evaluations.head", "=", head).executeTakeFirst();
  return row && parseEvaluation(row);
}

/**
 * The newest head at which a ref was evaluated completely. After a forced push back, and after a new look at an older one,
 * several know all that was tied: then it is where the ref stands, for what it has lost may come back as something new.
 */
export async function lastComplete(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
): Promise<CommitSha | undefined> {
  const { kind, name } = refName(ref);
  // Not joined: a default branch has an evaluation for each push, and only the last entry of an index is read.
  const row = await database
    .selectFrom("evaluations")
    .select("head")
    .where("ref_id", "=", ({ selectFrom }) =>
      selectFrom("gated_refs")
        .select("id")
        .where("repository_id", "=", repository)
        .where("kind", "=", kind)
        .where("name", "=", name),
    )
    .where(isKind("complete"))
    .orderBy("last_position", "desc")
    .orderBy(sql`head = (select gated_refs.head from gated_refs where id = ref_id)`, (order) =>
      order.desc().nullsLast(),
    )
    .limit(1)
    .executeTakeFirst();
  return row && commitSha(row.head);
}

/** The heads of a ref whose evaluation has not ended, each with its beginning. */
export async function pending(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
): Promise<ReadonlyMap<CommitSha, Beginning>> {
  const begun = (await unfinished(database, repository, ref)).filter(
    ({ beginning }) => beginning !== undefined,
  );
  return new Map(begun.map(({ head, beginning = "" }) => [head, beginning]));
}

/** The evaluations of a ref that are no answer yet. */
export async function unfinished(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
): Promise<readonly Unfinished[]> {
  const rows = await ofRef(database, repository, ref)
    .select([
      sql<string>`${BEGINNING}`.as("beginning"),
      isKind("pending").as("is_pending"),
      sql<boolean>`evaluations.evaluation ? 'isTriedAgain'`.as("is_tried_again"),
    ])
    .where(sql<boolean>`evaluations.evaluation->>'kind' <> 'complete'`)
    .execute();
  return rows.map(({ head, is_pending, is_tried_again, beginning }) => ({
    head: commitSha(head),
    ...(is_pending ? { beginning } : {}),
    ...(is_tried_again ? { isTriedAgain: true } : {}),
  }));
}

/** What tells the last beginning of an evaluation from others; empty of those that were begun before there was one. */
export const BEGINNING = sql`coalesce(evaluations.evaluation->>'beginning', '')`;

function select(database: Kysely<Schema>, repository: RepositoryId) {
  return database
    .selectFrom("evaluations")
    .innerJoin("gated_refs", "gated_refs.id", "evaluations.ref_id")
    .selectAll("evaluations")
    .select(["gated_refs.kind", "gated_refs.name"])
    .where("gated_refs.repository_id", "=", repository);
}

function ofRef(database: Kysely<Schema>, repository: RepositoryId, ref: GatedRef) {
  const { kind, name } = refName(ref);
  return select(database, repository).where("gated_refs.kind", "=", kind).where("gated_refs.name", "=", name);
}

/** The kind as a literal: partial indexes are made for it. */
function isKind(kind: StoredEvaluation["evaluation"]["kind"]) {
  return sql<boolean>`evaluations.evaluation->>'kind' = ${sql.lit(kind)}`;
}

type Row = Selectable<Schema["evaluations"]> & { readonly kind: string; readonly name: string };

/** An evaluation as its row tells it, with the columns of its ref. */
export function parseEvaluation(row: Row): StoredEvaluation {
  const notes = sentencesJson.parse(row.policy_notes);
  return {
    ref: parseRef(row.kind, row.name),
    evaluation: evaluationJson.parse(row.evaluation),
    coverage: coverageJson.parse(row.coverage),
    policyProblems: sentencesJson.parse(row.policy_problems),
    ...(notes.length === 0 ? {} : { policyNotes: notes }),
    ...(row.before === null ? {} : { before: commitSha(row.before) }),
    ...(row.base === null ? {} : { base: row.base }),
  };
}
