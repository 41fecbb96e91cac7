import type { Kysely } from "kysely";
import type { PolicyFileStore } from "../ports/policy-file-store.ts";
import { fileTextJson } from "./json.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

/** Policy files as they were read last, in PostgreSQL: one process hears of a change, all must. */
export function policyFileStore(database: Kysely<Schema>): PolicyFileStore {
  return {
    async get({ ownerId, name }, path) {
      const row = await database
        .selectFrom("policy_files")
        .selectAll()
        .where("owner_id", "=", String(ownerId))
        .where("name", "=", name)
        .where("path", "=", path)
        .executeTakeFirst();
      return row && { file: fileTextJson.parse(row.file), readAt: row.read_at };
    },
    async save({ ownerId, name }, path, { file, readAt }) {
      const columns = { file: toJson(file), read_at: readAt };
      await database
        .insertInto("policy_files")
        .values({ owner_id: String(ownerId), name, path, ...columns })
        .onConflict((conflict) => conflict.columns(["owner_id", "name", "path"]).doUpdateSet(columns))
        .execute();
    },
    async drop({ ownerId, name }) {
      await database
        .deleteFrom("policy_files")
        .where("owner_id", "=", String(ownerId))
        .where("name", "=", name)
        .execute();
    },
  };
}
