import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What `npm start` says to Node. */
export const START_FLAGS: readonly string[] = ["--max-semi-space-size=8"];

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** What an operator sets; see docs for what each means. */
export interface AppSettings {
  readonly APP_ID: string;
  readonly PRIVATE_KEY: string;
  readonly WEBHOOK_SECRET: string;
  readonly GITHUB_API_URL: string;
  readonly GITHUB_SERVER_URL: string;
  readonly DATA_DIR: string;
  readonly PORT: string;
  readonly REKEY_VERIFY_VIA?: string;
  readonly NODE_EXTRA_CA_CERTS?: string;
  readonly DATABASE_URL?: string;
  readonly REKEY_FINGERPRINT_KEY?: string;
}

/** The app in a process of its own. */
export interface AppProcess {
  readonly pid: number;
  /** Ends it in order; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Where the process works and writes. */
export interface AppSurroundings {
  /** An empty directory: an .env file of this checkout must not reach the demo. */
  readonly directory: string;
  readonly log: string;
  /** For Node itself. */
  readonly flags?: readonly string[];
  /** Told when the app ends without having been asked to. */
  readonly onDeath: (reason: Error) => void;
}

// The app gives running jobs 20 seconds; then it is too late for manners.
const LONGEST_GOODBYE_MS = 25_000;

// Of the machine's own settings only those that programs need to run at all: no proxy, no DATABASE_URL.
const INHERITED = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ"];

/** Starts the app as `npm start` does, and waits until it is ready. */
export async function startApp(settings: AppSettings, where: AppSurroundings): Promise<AppProcess> {
  const log = openSync(where.log, "a");
  const child = spawn(process.execPath, [...START_FLAGS, ...(where.flags ?? []), MAIN], {
    cwd: where.directory,
    env: { ...inherited(), ...verify(settings), ...settings, HOST: "127.0.0.1" },
    stdio: ["ignore", log, log],
    // A group of its own: Ctrl-C in the terminal reaches the demo alone, which then ends the app in order.
    detached: true,
  });
  closeSync(log);
  const state = { isWanted: true };
  const gone = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  void gone.then(() => {
    if (state.isWanted) where.onDeath(new Error(`The app has ended (${wordsFor(child)}).`));
  });
  return {
    // What could not be started has no number, and tells of its death.
    pid: child.pid ?? 0,
    stop: async () => {
      state.isWanted = false;
      child.kill("SIGTERM");
      await orKilled(child, gone);
    },
  };
}

/** Waits until the process is gone, and makes it go when it takes too long. */
async function orKilled(child: ChildProcess, gone: Promise<void>): Promise<void> {
  const inTime = new AbortController();
  const late = sleep(LONGEST_GOODBYE_MS, undefined, { signal: inTime.signal }).then(
    () => child.kill("SIGKILL"),
    () => undefined,
  );
  await gone;
  inTime.abort();
  await late;
}

/** Whether the app says that it is ready for webhooks. */
export async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function inherited(): Readonly<Record<string, string>> {
  const entries = INHERITED.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Where no provider stands in, what leaks is sent nowhere. */
function verify({ REKEY_VERIFY_VIA }: AppSettings): Readonly<Record<string, string>> {
  return { REKEY_VERIFY: REKEY_VERIFY_VIA === undefined ? "off" : "on" };
}

function wordsFor({ exitCode, signalCode }: ChildProcess): string {
  return exitCode === null ? (signalCode ?? "it could not be started") : `exit code ${exitCode}`;
}
