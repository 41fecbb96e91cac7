import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { CommitSha } from "../incident/commit-sha.ts";
import { noCoverage } from "../incident/coverage.ts";
import type { GatedRef, RepositoryId } from "../incident/repository.ts";
import type { Beginning, RefStore, Start, StoredEvaluation, Unfinished } from "../ports/ref-store.ts";
import { BEGINNING, evaluationOf, evaluationsAt, lastComplete, pending, unfinished } from "./evaluations.ts";
import { reachFollowers } from "./followers.ts";
import { headsTiedTo, incidentsAt } from "./head-state.ts";
import { refName } from "./ref-name.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";
import { warningsAt } from "./warnings.ts";

/** More rows than this do not fit one statement's 65,535 parameters. */
const ROWS_A_STATEMENT = 10_000;

/** Gated refs, the commits tied to them and their evaluations, in PostgreSQL. */
export function refStore(database: Kysely<Schema>): RefStore {
  return {
    begin: (repository, head, start) => begin(database, repository, head, start),
    tie: (repository, ref, commits) => tie(database, repository, ref, commits),
    tieAlong: (repository, ref, other) => tieAlong(database, repository, ref, other),
    finish: async (repository, head, result, beginning) =>
      write(database, await refId(database, repository, result.ref), { ...result, head, beginning }),
    reachFollowers: async (repository, ref, head) =>
      reachFollowers(database, await refId(database, repository, ref), head),
    evaluation: (repository, ref, head) => evaluationOf(database, repository, ref, head),
    lastComplete: (repository, ref) => lastComplete(database, repository, ref),
    unfinished: (repository, ref) => unfinished(database, repository, ref),
    abandon: (repository, ref, evaluations) => abandon(database, repository, ref, evaluations),
    pending: (repository, ref) => pending(database, repository, ref),
    atHead: async (repository, head) => ({
      evaluations: await evaluationsAt(database, repository, head),
      incidents: await incidentsAt(database, repository, head),
      warnings: await warningsAt(database, repository, head),
    }),
    headsTiedTo: (incident) => headsTiedTo(database, incident),
  };
}

async function begin(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
  { isAgain, ...start }: Start,
): Promise<Beginning> {
  const id = await refId(database, repository, start.ref);
  if (isAgain !== true) await moveHead(database, id, head);
  const beginning = randomUUID();
  const evaluation = { kind: "pending", beginning } as const;
  await write(database, id, { ...start, head, evaluation, coverage: noCoverage(0), policyProblems: [] });
  return beginning;
}

/** Events come in any order: a head from before the present one moves nothing. */
async function moveHead(database: Kysely<Schema>, ref: string, head: CommitSha): Promise<void> {
  await database
    .updateTable("gated_refs")
    .set({ head })
    .where("id", "=", ref)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("evaluations")
            .select("evaluations.head")
            .whereRef("evaluations.ref_id", "=", "gated_refs.id")
            .whereRef("evaluations.head", "=", "gated_refs.head")
            .where("evaluations.before", "=", head),
        ),
      ),
    )
    .execute();
}

async function abandon(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
  evaluations: readonly Unfinished[],
): Promise<void> {
  if (evaluations.length === 0) return;
  const heads = evaluations.map(({ head }) => head);
  const beginnings = evaluations.map(({ beginning = "" }) => beginning);
  await database
    .deleteFrom("evaluations")
    .where("ref_id", "=", await refId(database, repository, ref))
    .where(sql<boolean>`evaluations.evaluation->>'kind' <> 'complete'`)
    .where(
      sql<boolean>`(head, ${BEGINNING}) in (select * from unnest(${heads}::text[], ${beginnings}::text[]))`,
    )
    .execute();
}

/** Most refs are there already: looking is cheaper than an insertion that comes to nothing. */
async function refId(database: Kysely<Schema>, repository: RepositoryId, ref: GatedRef): Promise<string> {
  const names = refName(ref);
  const select = database
    .selectFrom("gated_refs")
    .select("id")
    .where("repository_id", "=", repository)
    .where("kind", "=", names.kind)
    .where("name", "=", names.name);
  const known = await select.executeTakeFirst();
  if (known !== undefined) return known.id;
  await database
    .insertInto("gated_refs")
    .values({ repository_id: repository, ...names })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await select.executeTakeFirstOrThrow()).id;
}

/** An evaluation as it is written; one that ends a beginning is not written over a later one. */
interface Writing extends StoredEvaluation {
  readonly head: CommitSha;
  readonly beginning?: Beginning | undefined;
}

async function write(
  database: Kysely<Schema>,
  ref: string,
  { head, beginning, ...result }: Writing,
): Promise<boolean> {
  const columns = {
    // Everything that is tied to the ref by now.
    last_position: sql<string>`(select coalesce(max(position), 0) from ref_commits where ref_id = ${ref})`,
    before: result.before ?? null,
    base: result.base ?? null,
    evaluation: toJson(result.evaluation),
    coverage: toJson(result.coverage),
    policy_problems: toJson(result.policyProblems),
    policy_notes: toJson(result.policyNotes ?? []),
  };
  const isLast =
    beginning === undefined
      ? sql<boolean>`true`
      : sql<boolean>`(evaluations.evaluation->>'kind' <> 'pending' or ${BEGINNING} = ${beginning})`;
  const written = await database
    .insertInto("evaluations")
    .values({ ref_id: ref, head, ...columns })
    .onConflict((conflict) => conflict.columns(["ref_id", "head"]).doUpdateSet(columns).where(isLast))
    .returning("head")
    .executeTakeFirst();
  return written !== undefined;
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

async function tieAlong(
  database: Kysely<Schema>,
  repository: RepositoryId,
  ref: GatedRef,
  other: GatedRef,
): Promise<void> {
  const id = await refId(database, repository, ref);
  const from = refName(other);
  await database
    .insertInto("ref_commits")
    .columns(["ref_id", "sha"])
    .expression((select) =>
      select
        .selectFrom("ref_commits")
        .innerJoin("gated_refs", "gated_refs.id", "ref_commits.ref_id")
        .select((column) => [column.val(id).as("ref_id"), "ref_commits.sha"])
        .where("gated_refs.repository_id", "=", repository)
        .where("gated_refs.kind", "=", from.kind)
        .where("gated_refs.name", "=", from.name)
        .orderBy("ref_commits.position"),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
