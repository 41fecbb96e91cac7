import type { Kysely } from "kysely";
import { z } from "zod";
import { repositoryId } from "../incident/repository.ts";
import { readOutcomes, type TextReadStore } from "../ports/text-read-store.ts";
import { readUpToJson, textPlacesJson } from "./json.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

/** How far texts were read, in PostgreSQL. */
export function textReadStore(database: Kysely<Schema>): TextReadStore {
  return {
    async of(incident) {
      const rows = await database
        .selectFrom("text_reads")
        .selectAll()
        .where("incident_id", "=", incident)
        .execute();
      return new Map(
        rows.map((row) => [
          repositoryId(row.repository_id),
          {
            readAt: row.read_at,
            upTo: readUpToJson.parse(row.up_to),
            places: textPlacesJson.parse(row.places),
            outcome: z.enum(readOutcomes).parse(row.outcome),
          },
        ]),
      );
    },
    async save(incident, repository, { readAt, upTo, places, outcome }) {
      const columns = {
        read_at: readAt,
        up_to: toJson(upTo),
        places: toJson(places),
        outcome,
      };
      await database
        .insertInto("text_reads")
        .values({ incident_id: incident, repository_id: repository, ...columns })
        .onConflict((conflict) => conflict.columns(["incident_id", "repository_id"]).doUpdateSet(columns))
        .execute();
    },
  };
}
