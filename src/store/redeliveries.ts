import type { Kysely } from "kysely";
import type { Redelivery, RedeliveryStore } from "../jobs/sweep-port.ts";
import type { Schema } from "./schema.ts";

/** Deliveries that did not reach us, in PostgreSQL. */
export function redeliveryStore(database: Kysely<Schema>): RedeliveryStore {
  return {
    async unheard(ids) {
      if (ids.length === 0) return new Set();
      const heard = await database.selectFrom("deliveries").select("id").where("id", "in", ids).execute();
      const known = new Set(heard.map(({ id }) => id));
      return new Set(ids.filter((id) => !known.has(id)));
    },
    get: (id) => get(database, id),
    save: (redelivery) => save(database, redelivery),
    async trim(before) {
      await database.deleteFrom("deliveries").where("received_at", "<", before).execute();
      await database.deleteFrom("redeliveries").where("tried_at", "<", before).execute();
    },
  };
}

async function get(database: Kysely<Schema>, id: string): Promise<Redelivery | undefined> {
  const row = await database.selectFrom("redeliveries").selectAll().where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      attempt: Number(row.attempt),
      count: row.count,
      triedAt: row.tried_at,
    }
  );
}

async function save(database: Kysely<Schema>, { id, attempt, count, triedAt }: Redelivery): Promise<void> {
  const columns = { attempt: String(attempt), count, tried_at: triedAt };
  await database
    .insertInto("redeliveries")
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}
