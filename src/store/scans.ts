import { type Kysely, sql } from "kysely";
import { commitSha } from "../incident/commit-sha.ts";
import type { ScanStore } from "../ports/scan-store.ts";
import { commitScanJson } from "./json.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

/** Which commits were scanned completely, in PostgreSQL. */
export function scanStore(database: Kysely<Schema>): ScanStore {
  return {
    async known(repository, shas, ruleset) {
      const rows = await database
        .selectFrom("commit_scans")
        .select(["sha", "scan"])
        .where("repository_id", "=", repository)
        .where("sha", "=", sql<string>`any (${shas})`)
        .where("ruleset", "=", ruleset)
        .execute();
      return new Map(rows.map(({ sha, scan }) => [commitSha(sha), commitScanJson.parse(scan)]));
    },
    async add(repository, sha, ruleset, scan) {
      await database
        .insertInto("commit_scans")
        .values({ repository_id: repository, sha, ruleset, scan: toJson(scan) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
