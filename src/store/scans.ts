import type { Kysely } from "kysely";
import type { ScanStore } from "../jobs/store-port.ts";
import { commitScanJson } from "./json.ts";
import type { Schema } from "./schema.ts";

/** Which commits were scanned completely, in PostgreSQL. */
export function scanStore(database: Kysely<Schema>): ScanStore {
  return {
    async get(repository, sha, ruleset) {
      const row = await database
        .selectFrom("commit_scans")
        .select("scan")
        .where("repository_id", "=", repository)
        .where("sha", "=", sha)
        .where("ruleset", "=", ruleset)
        .executeTakeFirst();
      return row && commitScanJson.parse(row.scan);
    },
    async add(repository, sha, ruleset, scan) {
      await database
        .insertInto("commit_scans")
        .values({ repository_id: repository, sha, ruleset, scan: JSON.stringify(scan) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
