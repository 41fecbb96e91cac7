import { type Kysely, sql } from "kysely";
import type { RepositoryId } from "../incident/repository.ts";
import type { Cutoffs, DueKind, SweepProgress, SweepStore } from "../ports/sweep-store.ts";
import type { Schema } from "./schema.ts";

/** So many of a kind are handed out in one round; what is left is due in the next. */
const AT_ONCE = 200;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When what is swept, in PostgreSQL. */
export function sweepStore(database: Kysely<Schema>): SweepStore {
  return {
    beginRound: (now, pauseBefore) => beginRound(database, now, pauseBefore),
    async add(subjects) {
      if (subjects.length === 0) return;
      const rows = subjects.map(({ kind, id }) => ({ kind, subject: id }));
      await database
        .insertInto("sweeps")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async remove(subjects) {
      for (const { kind, id } of subjects)
        await database.deleteFrom("sweeps").where("kind", "=", kind).where("subject", "=", id).execute();
    },
    due: (kind, cutoffs) => due(database, kind, cutoffs),
    async tried(subjects, at) {
      for (const { kind, id } of subjects) await note(database, [kind, id], { tried_at: at });
    },
    swept: ({ kind, id }, at) => note(database, [kind, id], { swept_at: at }),
    unseenSince: (repository) => unseenSince(database, repository),
    async found(kind, count, at) {
      if (count > 0) await database.insertInto("sweep_finds").values({ kind, count, found_at: at }).execute();
    },
    async trim(before) {
      await database.deleteFrom("sweep_finds").where("found_at", "<", before).execute();
      await database.deleteFrom("sweep_calls").where("hour", "<", before).execute();
    },
    progress: (now) => progress(database, now),
  };
}

type Key = readonly [kind: string, subject: string];

const ROUND: Key = ["sweep-round", ""];
const RESUMED: Key = ["sweep-round", "resumed"];

async function beginRound(database: Kysely<Schema>, now: Date, pauseBefore: Date): Promise<Date> {
  const before = await lastSwept(database, ROUND);
  const resumed = await lastSwept(database, RESUMED);
  await note(database, ROUND, { swept_at: now });
  if (before !== undefined && resumed !== undefined && before > pauseBefore) return resumed;
  await note(database, RESUMED, { swept_at: now });
  return now;
}

async function note(
  database: Kysely<Schema>,
  [kind, subject]: Key,
  columns: { readonly tried_at: Date } | { readonly swept_at: Date },
): Promise<void> {
  await database
    .insertInto("sweeps")
    .values({ kind, subject, ...columns })
    .onConflict((conflict) => conflict.columns(["kind", "subject"]).doUpdateSet(columns))
    .execute();
}

async function lastSwept(database: Kysely<Schema>, [kind, subject]: Key): Promise<Date | undefined> {
  const row = await database
    .selectFrom("sweeps")
    .select("swept_at")
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.swept_at ?? undefined;
}

async function unseenSince(database: Kysely<Schema>, repository: RepositoryId): Promise<Date | undefined> {
  const row = await database
    .selectFrom("repositories")
    .leftJoin("sweeps", (join) =>
      join
        .on("sweeps.kind", "=", "sweep-repository")
        .onRef("sweeps.subject", "=", sql`repositories.id::text`),
    )
    .select(({ fn }) => fn.coalesce("sweeps.swept_at", "repositories.known_at").as("since"))
    .where("repositories.id", "=", repository)
    .executeTakeFirst();
  return row?.since;
}

async function due(
  database: Kysely<Schema>,
  kind: DueKind,
  { now, sweptBefore, triedBefore }: Cutoffs,
): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from sweeps
    where kind = ${kind}
      and (swept_at is null or swept_at < ${sweptBefore})
      and (tried_at is null or tried_at < ${triedBefore})
      and (kind, subject) not in (
        select 'sweep-installation', id::text from installations
        where is_suspended or rests_until > ${now}
        union all
        select 'sweep-repository', repositories.id::text from repositories
        join installations on installations.id = installation_id
        where is_suspended or rests_until > ${now}
      )
    order by tried_at nulls first, swept_at nulls first
    limit ${AT_ONCE}`.execute(database);
  return rows.map(({ subject }) => subject);
}

async function progress(database: Kysely<Schema>, now: Date): Promise<SweepProgress> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const swept = await database
    .selectFrom("sweeps")
    .select(({ fn }) => fn.countAll<string>().as("known"))
    .select(({ fn }) => fn.countAll<string>().filterWhere("swept_at", ">=", hourAgo).as("lately"))
    .where("kind", "=", "sweep-repository")
    .executeTakeFirstOrThrow();
  const found = await database
    .selectFrom("sweep_finds")
    .select(({ fn }) => ["kind", fn.sum<string>("count").as("count")])
    .where("found_at", ">=", new Date(now.getTime() - DAY_MS))
    .groupBy("kind")
    .execute();
  return {
    repositories: Number(swept.known),
    sweptInLastHour: Number(swept.lately),
    foundInLastDay: Object.fromEntries(found.map(({ kind, count }) => [kind, Number(count)])),
  };
}
