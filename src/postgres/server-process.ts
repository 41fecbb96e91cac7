import { spawn } from "node:child_process";
import { open, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import { programEnvironment } from "./run-program.ts";

/** A server that we have started. */
export interface ServerProcess {
  readonly pid: number;
  /** Undefined while it runs. */
  exitCode(): number | undefined;
  /** The last lines that it has written to its log. */
  lastWords(): Promise<string>;
}

/** The exit code that says: a server holds the lock of this cluster, here or in another container. */
export const CLUSTER_IS_LOCKED = 75;

const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts a server on a cluster. It has its own session, so that Ctrl-C in our terminal leaves it alone until we
 * have drained; and its own log, so that it can outlive us. `occupant` comes from `findPostmaster`.
 */
export async function startServerProcess(
  cluster: Cluster,
  port: number,
  occupant: number | undefined,
): Promise<ServerProcess> {
  const path = join(cluster.home, "postgres.log");
  await rotate(path);
  const log = await open(path, "a", 0o600);
  try {
    const begin = (await log.stat()).size;
    const [program = "", ...args] = [
      ...lock(cluster),
      ...cluster.launcher,
      cluster.postgres,
      ...flags(cluster, port),
    ];
    const child = spawn(program, args, {
      detached: true,
      // PostgreSQL takes this process for its own pg_ctl and not for the server that left the lock file;
      // source: CreateLockFile in src/backend/utils/init/miscinit.c of PostgreSQL 18.
      env: {
        ...programEnvironment,
        ...(occupant === undefined ? {} : { PG_GRANDPARENT_PID: String(occupant) }),
      },
      stdio: ["ignore", log.fd, log.fd],
    });
    let exitCode: number | undefined;
    child.on("exit", (code) => {
      exitCode = code ?? 1;
    });
    child.on("error", () => {
      exitCode = 1;
    });
    child.unref();
    return { pid: child.pid ?? 0, exitCode: () => exitCode, lastWords: () => readFrom(path, begin) };
  } finally {
    await log.close();
  }
}

/** A port of the loopback interface that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * `postmaster.pid` protects a cluster within one container only: process numbers mean nothing in the next one.
 * A kernel lock on a file of the shared volume does; the server inherits it and holds it until its last process
 * is gone. flock(1) is part of util-linux, which every Debian has; macOS lacks it.
 */
function lock(cluster: Cluster): readonly string[] {
  if (process.platform !== "linux") return [];
  const conflict = `--conflict-exit-code=${CLUSTER_IS_LOCKED}`;
  return ["flock", "--nonblock", "--no-fork", conflict, join(cluster.home, "postgres.lock")];
}

function flags(cluster: Cluster, port: number): readonly string[] {
  const safety = cluster.durable ? {} : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    logging_collector: "off",
    log_destination: "stderr",
    log_checkpoints: "off",
    // No DETAIL lines: they quote the values of rows.
    log_error_verbosity: "terse",
    log_timezone: "UTC",
    timezone: "UTC",
    ...safety,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", cluster.data, "-p", String(port), ...options];
}

async function rotate(path: string): Promise<void> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.1`);
}

const LAST_WORDS_BYTES = 2_000;

async function readFrom(path: string, begin: number): Promise<string> {
  const log = await open(path);
  try {
    const { size } = await log.stat();
    const position = Math.max(begin, size - LAST_WORDS_BYTES);
    const { buffer, bytesRead } = await log.read(
      Buffer.alloc(LAST_WORDS_BYTES),
      0,
      LAST_WORDS_BYTES,
      position,
    );
    return buffer.toString("utf8", 0, bytesRead).trim();
  } finally {
    await log.close();
  }
}
