import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { findPostmaster, stopPostmaster } from "./postmaster.ts";
import { CLUSTER_IS_LOCKED, freePort, type ServerProcess, startServerProcess } from "./server-process.ts";
import { claimServer, openSession, type ServerSession } from "./server-session.ts";
import { StartError } from "./start-error.ts";

/** A session that owns its server. */
export interface OwnSession extends ServerSession {
  /** True when somebody else has started the server. */
  readonly takenOver: boolean;
}

/** Recovery after a crash may have a gigabyte of log to read. */
const START_MS = 120_000;
/** The sessions of a process that died end within milliseconds; one that lives gives nothing up. */
const CLAIM_MS = 2_000;
const LOCKED_MS = 3_000;
const POLL_MS = 15;
const LAUNCHES = 3;

/**
 * Finds or starts the server of a cluster, and becomes its owner. Throws when another living process owns it.
 * The server gets `port`, or any free one.
 */
export async function ownServer(cluster: Cluster, port?: number): Promise<OwnSession> {
  const launches: ServerProcess[] = [];
  const start = performance.now();
  while (true) {
    const session = await reachServer(cluster, port, launches);
    // An error here is the session's end: the owner has just shut the server down.
    const owner = await claimServer(session).catch(() => "a process that is stopping");
    if (owner === undefined) return session;
    await session.client.end().catch(() => undefined);
    if (performance.now() - start > CLAIM_MS) throw inUse(cluster, owner);
    await sleep(POLL_MS);
  }
}

async function reachServer(
  cluster: Cluster,
  port: number | undefined,
  launches: ServerProcess[],
): Promise<OwnSession> {
  const start = performance.now();
  while (performance.now() - start < START_MS) {
    const found = await findPostmaster(cluster.data);
    if (found.kind === "running") {
      const takenOver = !launches.some(({ pid }) => pid === found.pid);
      const session = await openSession(cluster, found.port).catch(async (error: unknown) => {
        if (!takenOver) await stopPostmaster(cluster.data);
        throw error;
      });
      if (session !== undefined) return { ...session, takenOver };
    } else if (launches.every((launch) => launch.exitCode() !== undefined)) {
      await refuseWhenHopeless(cluster, launches, performance.now() - start);
      launches.push(await startServerProcess(cluster, port ?? (await freePort()), found.occupant));
    }
    await sleep(POLL_MS);
  }
  const words = await launches.at(-1)?.lastWords();
  throw new StartError("embedded-postgresql", `it does not get ready. ${words ?? ""}`);
}

/** Once is bad luck: another process took the port, or started the server before us. */
async function refuseWhenHopeless(
  cluster: Cluster,
  launches: readonly ServerProcess[],
  waitedMs: number,
): Promise<void> {
  const last = launches.at(-1);
  if (last?.exitCode() === CLUSTER_IS_LOCKED) {
    if (waitedMs > LOCKED_MS) throw inUse(cluster, "a server that is not visible from here");
    return sleep(LOCKED_MS / 20);
  }
  const failures = launches.filter((launch) => launch.exitCode() !== CLUSTER_IS_LOCKED);
  if (last === undefined || failures.length < LAUNCHES) return;
  throw new StartError(
    "embedded-postgresql",
    `it does not start on ${cluster.data}. ${await last.lastWords()}`,
  );
}

function inUse({ home }: Cluster, owner: string): StartError {
  return new StartError(
    "embedded-postgresql",
    `${home} is in use by another Rekey (${owner}). Stop that one, or give this one its own DATA_DIR. ` +
      "Several processes can share one PostgreSQL through DATABASE_URL",
  );
}
