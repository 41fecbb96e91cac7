import type { Kysely } from "kysely";
import type { CheckRunStore } from "../ports/check-run-store.ts";
import type { Schema } from "./schema.ts";

/** The check run of each head commit, in PostgreSQL. */
export function checkRunStore(database: Kysely<Schema>): CheckRunStore {
  return {
    async get(repository, head) {
      const row = await database
        .selectFrom("check_runs")
        .select(["run", "digest"])
        .where("repository_id", "=", repository)
        .where("head", "=", head)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        ...(row.run === null ? {} : { run: Number(row.run) }),
        ...(row.digest === null ? {} : { digest: row.digest }),
      };
    },
    async save(repository, head, { run, digest }) {
      const columns = { run: run === undefined ? null : String(run), digest: digest ?? null };
      await database
        .insertInto("check_runs")
        .values({ repository_id: repository, head, ...columns })
        .onConflict((conflict) => conflict.columns(["repository_id", "head"]).doUpdateSet(columns))
        .execute();
    },
  };
}
