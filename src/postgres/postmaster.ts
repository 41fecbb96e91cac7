import { readFile, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./error-code.ts";
import { StartError } from "./start-error.ts";

/**
 * What the file `postmaster.pid` in a cluster says, compared with the processes that there are. When no server
 * runs, `occupant` is an unrelated process that has got the number of one that died: common in containers.
 */
export type Postmaster =
  | { readonly kind: "running"; readonly pid: number; readonly port: number }
  | { readonly kind: "absent"; readonly occupant?: number };

/** Lines 1 and 4 of the file; source: src/include/utils/pidfile.h of PostgreSQL 18. */
const PID_FILE = /^-?(?<pid>\d+)\n.*\n.*\n(?<port>\d+)\n/;

/** Looks for the server of a cluster. */
export async function findPostmaster(data: string): Promise<Postmaster> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const { pid, port } = PID_FILE.exec(text)?.groups ?? {};
  if (pid === undefined || !(await isAlive(Number(pid)))) return { kind: "absent" };
  if (!(await servesCluster(Number(pid), data))) return { kind: "absent", occupant: Number(pid) };
  return { kind: "running", pid: Number(pid), port: Number(port) };
}

/** Long enough for a checkpoint, and shorter than the 10 seconds that `docker stop` waits by default. */
const FAST_STOP_MS = 7_000;
const IMMEDIATE_STOP_MS = 6_000;
const POLL_MS = 10;

/**
 * Shuts the server of a cluster down: fast (SIGINT: sessions are ended, data is written out), and when that takes
 * too long immediately (SIGQUIT: nothing committed is lost, the next start recovers).
 */
export async function stopPostmaster(data: string): Promise<void> {
  const found = await findPostmaster(data);
  if (found.kind === "absent") return;
  for (const [signal, patience] of [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", IMMEDIATE_STOP_MS],
  ] as const) {
    send(found.pid, signal);
    if (await isGoneWithin(found.pid, patience)) return;
  }
  throw new StartError("embedded-postgresql", `process ${found.pid} does not stop`);
}

async function isGoneWithin(pid: number, patience: number): Promise<boolean> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    if (!(await isAlive(pid))) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** A zombie is dead: nobody may be there to collect it when the app runs as process 1 of a container. */
async function isAlive(pid: number): Promise<boolean> {
  if (!send(pid, 0)) return false;
  const status = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
  return !/\) Z /.test(status);
}

/** Sends a signal; false when there is no such process. Signal 0 only asks. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** True unless /proc proves that the process is something else: where we cannot know, we do not disturb it. */
async function servesCluster(pid: number, data: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (commandLine === undefined) return true;
  const [program = "", ...args] = commandLine.split("\0");
  const directory = args[args.indexOf("-D") + 1] ?? "";
  return basename(program) === "postgres" && (await isSamePath(directory, data));
}

async function isSamePath(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return a === b;
}
