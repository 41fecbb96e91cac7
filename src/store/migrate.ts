import { Kysely, PostgresDialect } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { Pool } from "pg";
import * as first from "./migrations/0001-first.ts";
import * as repositoryLife from "./migrations/0002-repository-life.ts";
import * as apiBudgets from "./migrations/0003-api-budgets.ts";
import * as sweeps from "./migrations/0004-sweeps.ts";
import * as policyFiles from "./migrations/0005-policy-files.ts";
import * as scanTimes from "./migrations/0006-scan-times.ts";
import * as longHistories from "./migrations/0007-long-histories.ts";
import * as apiTurns from "./migrations/0008-api-turns.ts";
import * as firstHeads from "./migrations/0009-first-heads.ts";
import * as levels from "./migrations/0010-levels.ts";
import * as keyIds from "./migrations/0011-key-ids.ts";
import * as proofs from "./migrations/0012-proofs.ts";
import * as remains from "./migrations/0013-remains.ts";
import * as textReads from "./migrations/0015-text-reads.ts";
import * as longPaths from "./migrations/0016-long-paths.ts";
import * as bases from "./migrations/0017-bases.ts";
import { createQueue } from "./queue.ts";

const migrations: Readonly<Record<string, Migration>> = {
  "0001-first": first,
  "0002-repository-life": repositoryLife,
  "0003-api-budgets": apiBudgets,
  "0004-sweeps": sweeps,
  "0005-policy-files": policyFiles,
  "0006-scan-times": scanTimes,
  "0007-long-histories": longHistories,
  "0008-api-turns": apiTurns,
  "0009-first-heads": firstHeads,
  "0010-levels": levels,
  "0011-key-ids": keyIds,
  "0012-proofs": proofs,
  "0013-remains": remains,
  "0015-text-reads": textReads,
  "0016-long-paths": longPaths,
  "0017-bases": bases,
};

/** Brings a database to the present schema: ours, and the queue's. Safe to run by several processes at once. */
export async function migrate(connectionString: string): Promise<void> {
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString, max: 1 }) }),
  });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: async () => ({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } finally {
    await database.destroy();
  }
  await createQueue(connectionString);
}
