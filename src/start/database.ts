import type { Config } from "../config.ts";
import type { Log } from "../ports/log.ts";
import { startEmbeddedServer } from "../postgres/embedded-server.ts";
import { migrate } from "../store/migrate.ts";

/** A migrated database, and the end of what was started for it. */
export interface Database {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the database that was named, or our own. */
export async function openDatabase({ databaseUrl, dataDir }: Config, log: Log): Promise<Database> {
  if (databaseUrl !== undefined) {
    await migrate(databaseUrl);
    log.info("store ready on DATABASE_URL");
    return { url: databaseUrl, close: async () => undefined };
  }
  const server = await startEmbeddedServer({
    dataDir,
    onLog: (reason) => log.info("embedded store", { reason }),
  });
  const url = server.connectionString();
  try {
    await migrate(url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  log.info("store ready on the embedded PostgreSQL");
  return { url, close: () => server.stop() };
}
