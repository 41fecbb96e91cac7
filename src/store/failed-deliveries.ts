import { type Kysely, sql } from "kysely";
import type { DeliveryAttempt } from "../ports/deliveries.ts";
import type { FailedDeliveryStore, WaitingDelivery } from "../ports/sweep-store.ts";
import type { Schema } from "./schema.ts";

/** So many are taken up in one sweep. */
const AT_ONCE = 1000;

/** Where the log was read up to stands beside the sweeps. */
const READ = { kind: "read-deliveries", subject: "" };

/** Deliveries that did not reach us, in PostgreSQL. */
export function failedDeliveryStore(database: Kysely<Schema>): FailedDeliveryStore {
  return {
    async readUpTo() {
      const row = await database
        .selectFrom("sweeps")
        .select("swept_at")
        .where("kind", "=", READ.kind)
        .executeTakeFirst();
      return row?.swept_at ?? undefined;
    },
    async noteRead(upTo) {
      const columns = { swept_at: upTo };
      await database
        .insertInto("sweeps")
        .values({ ...READ, ...columns })
        .onConflict((conflict) => conflict.columns(["kind", "subject"]).doUpdateSet(columns))
        .execute();
    },
    async add(failed) {
      for (const attempt of failed) await add(database, attempt);
    },
    async settle(ids) {
      if (ids.length > 0) await database.deleteFrom("failed_deliveries").where("id", "in", ids).execute();
    },
    waiting: () => waiting(database),
    async tried({ id, count }, at) {
      await database
        .updateTable("failed_deliveries")
        .set({ count: count + 1, tried_at: at })
        .where("id", "=", id)
        .execute();
    },
    async leave({ id, attempt }) {
      await database
        .updateTable("failed_deliveries")
        .set({ repeated: String(attempt) })
        .where("id", "=", id)
        .execute();
    },
    async trim(before) {
      await database.deleteFrom("deliveries").where("received_at", "<", before).execute();
      await database.deleteFrom("failed_deliveries").where("failed_at", "<", before).execute();
    },
  };
}

/** Attempts are heard of newest first: the time of the oldest one says in which order things happened. */
async function add(database: Kysely<Schema>, { id, event, attempt, at }: DeliveryAttempt): Promise<void> {
  await database
    .insertInto("failed_deliveries")
    .values({ id, event, failed_at: at, attempt: String(attempt) })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        attempt: sql`greatest(failed_deliveries.attempt, excluded.attempt)`,
        failed_at: sql`least(failed_deliveries.failed_at, excluded.failed_at)`,
      }),
    )
    .execute();
}

async function waiting(database: Kysely<Schema>): Promise<readonly WaitingDelivery[]> {
  const rows = await database
    .selectFrom("failed_deliveries as failed")
    .leftJoin("deliveries", "deliveries.id", "failed.id")
    .selectAll("failed")
    .where("deliveries.id", "is", null)
    .where(({ or, eb }) =>
      or([eb("failed.repeated", "is", null), eb("failed.attempt", ">", eb.ref("failed.repeated"))]),
    )
    .orderBy("failed.failed_at")
    .orderBy("failed.attempt")
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    attempt: Number(row.attempt),
    count: row.count,
    ...(row.tried_at === null ? {} : { triedAt: row.tried_at }),
  }));
}
