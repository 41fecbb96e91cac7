import { type Kysely, sql } from "kysely";
import { type IncidentId, incidentId } from "../incident/incident.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { IncidentStore } from "../ports/incident-store.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

/** What happens to incidents when their repositories move, in PostgreSQL. */
export function incidentMoves(
  database: Kysely<Schema>,
): Pick<IncidentStore, "openIn" | "moveToOwner" | "moveTo"> {
  return {
    openIn: (repository) => openIn(database, repository),
    moveToOwner: (tracker, ownerId) => moveToOwner(database, tracker, ownerId),
    async moveTo(id, tracker) {
      const issue = toJson({ kind: "none" });
      await database
        .updateTable("incidents")
        .set({ tracker_id: tracker, issue, issue_number: null, boxes: "[]", written: "[]" })
        .where("id", "=", id)
        .execute();
    },
  };
}

async function openIn(database: Kysely<Schema>, repository: RepositoryId): Promise<readonly IncidentId[]> {
  const rows = await database
    .selectFrom("incidents")
    .select("id")
    .where("tracker_id", "=", repository)
    .union((select) =>
      select.selectFrom("occurrences").select("incident_id as id").where("repository_id", "=", repository),
    )
    .execute();
  if (rows.length === 0) return [];
  const open = await database
    .selectFrom("incidents")
    .select("id")
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .where(sql<boolean>`state->>'kind' = 'open'`)
    .orderBy("id")
    .execute();
  return open.map(({ id }) => incidentId(id));
}

async function moveToOwner(database: Kysely<Schema>, tracker: RepositoryId, ownerId: number): Promise<void> {
  const owner = String(ownerId);
  await database
    .updateTable("incidents")
    .set({ owner_id: owner })
    .where("tracker_id", "=", tracker)
    .where("owner_id", "!=", owner)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("incidents as standing")
            .select("standing.id")
            .whereRef("standing.fingerprint", "=", "incidents.fingerprint")
            .where("standing.owner_id", "=", owner),
        ),
      ),
    )
    .execute();
}
