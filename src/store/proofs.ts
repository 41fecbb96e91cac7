import type { Kysely } from "kysely";
import { incidentId } from "../incident/incident.ts";
import type { ProofStore } from "../ports/proof-store.ts";
import type { Schema } from "./schema.ts";

/** So many keys are asked about in one round; what is left is due in the next. */
const AT_ONCE = 100;

/** What asking providers has brought, in PostgreSQL. */
export function proofStore(database: Kysely<Schema>): ProofStore {
  return {
    async get(incident) {
      const row = await database
        .selectFrom("proofs")
        .selectAll()
        .where("incident_id", "=", incident)
        .executeTakeFirst();
      return {
        tries: row?.tries ?? 0,
        ...(row?.dead_since == null ? {} : { deadSince: row.dead_since }),
        ...(row?.due_at == null ? {} : { dueAt: row.due_at }),
      };
    },
    async save(incident, { tries, deadSince = null, dueAt = null }) {
      const columns = { tries, dead_since: deadSince, due_at: dueAt };
      await database
        .insertInto("proofs")
        .values({ incident_id: incident, ...columns })
        .onConflict((conflict) => conflict.column("incident_id").doUpdateSet(columns))
        .execute();
    },
    async due(now) {
      const rows = await database
        .selectFrom("proofs")
        .select("incident_id")
        .where("due_at", "<=", now)
        .orderBy("due_at")
        .limit(AT_ONCE)
        .execute();
      return rows.map(({ incident_id }) => incidentId(incident_id));
    },
    async postpone(incident, until) {
      await database
        .updateTable("proofs")
        .set({ due_at: until })
        .where("incident_id", "=", incident)
        .execute();
    },
  };
}
