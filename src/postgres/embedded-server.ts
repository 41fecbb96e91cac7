import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, openCluster } from "./cluster.ts";
import { type OwnSession, ownServer } from "./own-server.ts";
import { findPostmaster, stopPostmaster } from "./postmaster.ts";
import { APP_NAME, prepareAppDatabase } from "./server-session.ts";

/** Our own PostgreSQL, for as long as this process wants it. */
export interface EmbeddedServer {
  connectionString(database?: string): string;
  /** Ends all sessions and shuts the server down. */
  stop(): Promise<void>;
  /** True when the server was still running from an app process that died. */
  readonly takenOver: boolean;
}

export interface EmbeddedServerOptions {
  /** Rekey's data directory. PostgreSQL's own stands in it, next to its password and its log. */
  readonly dataDir: string;
  /** Told in one line what happens to the server. */
  readonly onLog?: (line: string) => void;
  /** False gives up safety for speed: for tests only. */
  readonly durable?: boolean;
}

const REVIVE_PAUSE_MS = 1_000;

/** Starts PostgreSQL on the data directory, or takes over the server that a dead app process left running. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { onLog = () => undefined, durable = true } = options;
  const cluster = await openCluster(resolve(options.dataDir), durable);
  const session = await ownServer(cluster);
  await prepareAppDatabase(session).catch(async (error: unknown) => {
    await stopPostmaster(cluster.data);
    throw error;
  });
  onLog(session.takenOver ? "PostgreSQL was still running and is taken over" : "PostgreSQL is running");
  const stopping = new AbortController();
  const kept = keepRunning(cluster, session, stopping.signal, onLog);
  return {
    connectionString: (database) => addressOf(session.port, cluster.password, database),
    async stop() {
      stopping.abort();
      await stopPostmaster(cluster.data);
      await kept;
    },
    takenOver: session.takenOver,
  };
}

/** The address of the server that another process runs on a data directory; undefined when none runs. */
export async function runningServerUrl(dataDir: string): Promise<string | undefined> {
  const found = await findPostmaster(join(resolve(dataDir), "postgres"));
  if (found.kind === "absent") return undefined;
  const password = await readFile(join(dataDir, "postgres-password"), "utf8");
  return addressOf(found.port, password.trim());
}

function addressOf(port: number, password: string, database: string = APP_NAME): string {
  return `postgresql://${APP_NAME}:${password}@127.0.0.1:${port}/${database}`;
}

/** Brings the server back when it goes away by itself, on the port that the app knows. */
async function keepRunning(
  cluster: Cluster,
  first: OwnSession,
  stopping: AbortSignal,
  onLog: (line: string) => void,
): Promise<void> {
  let session: OwnSession | undefined = first;
  while (true) {
    await session?.ended;
    if (stopping.aborted) return;
    onLog("PostgreSQL went away and is started again");
    session = await ownServer(cluster, first.port).catch(() => undefined);
    // A stop in the meantime may not have seen the new server.
    if (stopping.aborted) return stopPostmaster(cluster.data);
    if (session === undefined) await sleep(REVIVE_PAUSE_MS);
  }
}
