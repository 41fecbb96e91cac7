import { type Kysely, sql } from "kysely";
import type { Installation } from "../ports/installations.ts";
import type { InstallationStore } from "../ports/sweep-store.ts";
import type { Schema } from "./schema.ts";

/** Where the app is installed, in PostgreSQL. */
export function installationStore(database: Kysely<Schema>): InstallationStore {
  return {
    save: (installation) => save(database, installation),
    list: () => list(database),
    async remove(id) {
      await database.deleteFrom("installations").where("id", "=", String(id)).execute();
    },
    async rest(id, until) {
      await database
        .insertInto("installations")
        .values({ id: String(id), is_suspended: false, rests_until: until })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ rests_until: until }))
        .execute();
    },
    isResting: (id, now) => isResting(database, id, now),
    spend: (id, hour, share) => spend(database, { id, hour, share }),
  };
}

async function list(database: Kysely<Schema>): Promise<readonly Installation[]> {
  const { rows } = await sql<{ id: string; is_suspended: boolean }>`
    select id, is_suspended from installations
    union
    select installation_id, false from repositories
    where standing <> 'gone' and installation_id not in (select id from installations)
    order by id`.execute(database);
  return rows.map(({ id, is_suspended }) => ({ id: Number(id), isSuspended: is_suspended }));
}

async function save(database: Kysely<Schema>, { id, isSuspended }: Installation): Promise<void> {
  await database
    .insertInto("installations")
    .values({ id: String(id), is_suspended: isSuspended })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ is_suspended: isSuspended }))
    .execute();
}

async function isResting(database: Kysely<Schema>, id: number, now: Date): Promise<boolean> {
  const row = await database
    .selectFrom("installations")
    .select("id")
    .where("id", "=", String(id))
    .where(({ or, eb }) => or([eb("is_suspended", "=", true), eb("rests_until", ">", now)]))
    .executeTakeFirst();
  return row !== undefined;
}

async function spend(
  database: Kysely<Schema>,
  { id, hour, share }: { readonly id: number; readonly hour: Date; readonly share: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into sweep_calls as spent (installation_id, hour, calls) values (${id}, ${hour}, 1)
    on conflict (installation_id, hour) do update set calls = spent.calls + 1 where spent.calls < ${share}
    returning calls`.execute(database);
  return rows.length === 1;
}
