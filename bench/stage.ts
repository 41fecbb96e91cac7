import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AppProcess,
  type AppSettings,
  freePort,
  isReady,
  startApp,
} from "../sandbox/demo/app-process.ts";
import { Cleanup } from "../sandbox/demo/cleanup.ts";
import { readManifest } from "../sandbox/demo/manifest.ts";
import { openPatience, type Patience } from "../sandbox/demo/patience.ts";
import { startSandbox } from "../sandbox/github.ts";
import type { RegisteredApp } from "../sandbox/parts/apps.ts";
import type { Options, Setup } from "./options.ts";
import type { Owners } from "./process-table.ts";
import { fillQuarry, type Quarry } from "./quarry.ts";
import { startRoundRobin } from "./round-robin.ts";
import { postmasterOf, type SharedServer, startSharedServer } from "./shared-server.ts";

/** Everything that a measurement needs, running. */
export interface Stage {
  readonly quarry: Quarry;
  readonly owners: Owners;
  /** Absent where the app brings its own. */
  readonly database?: SharedServer;
  /** Where the logs, profiles and statements of this setup stay. */
  readonly keep?: string;
  /** Resolves when all that was asked for is done. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a sandbox full of commits, a PostgreSQL and the app, and installs it. */
export async function openStage(setup: Setup, options: Options): Promise<Stage> {
  const cleanup = new Cleanup();
  try {
    return await build(setup, options, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function build(setup: Setup, options: Options, cleanup: Cleanup): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), "rekey-bench-"));
  cleanup.add(() => rm(directory, { recursive: true, force: true }));
  const sandbox = await startSandbox({ keepBodies: false });
  cleanup.add(() => sandbox.stop());
  const quarry = await fillQuarry(sandbox, options);
  const shared = join(directory, "shared");
  const database = setup === "embedded" ? undefined : await startSharedServer(shared);
  if (database !== undefined) cleanup.add(() => database.stop());
  const app = sandbox.registerApp({
    slug: "rekey",
    webhookSecret: "the webhook secret of the benchmark",
    ...(await readManifest()),
  });
  const keep = options.keep === undefined ? undefined : resolve(options.keep, `${setup}`);
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  const ground = { app, quarry, directory, database, keep, cleanup, patience: openPatience() };
  const processes = await startApps(ground, setup === "embedded" ? 1 : setup);
  await quarry.install(app);
  const postgres = await postmasterOf(database === undefined ? join(directory, "app-1") : shared);
  const owners = { apps: processes.map(({ pid }) => pid), postgres };
  return {
    quarry,
    owners,
    ...(database === undefined ? {} : { database }),
    ...(keep === undefined ? {} : { keep }),
    settle: () => settle(quarry),
    close: () => cleanup.run(),
  };
}

interface Ground {
  readonly app: RegisteredApp;
  readonly quarry: Quarry;
  readonly directory: string;
  readonly database: SharedServer | undefined;
  readonly keep: string | undefined;
  readonly cleanup: Cleanup;
  readonly patience: Patience;
}

/** One after the other: the first makes the tables. */
async function startApps(ground: Ground, count: number): Promise<readonly AppProcess[]> {
  const { app, quarry, cleanup } = ground;
  const ports: number[] = [];
  const processes: AppProcess[] = [];
  const key = randomBytes(32).toString("hex");
  for (let number = 1; number <= count; number++) {
    const port = await freePort();
    processes.push(await startOne(ground, number, { PORT: String(port), REKEY_FINGERPRINT_KEY: key }));
    ports.push(port);
  }
  const front = count === 1 ? undefined : await startRoundRobin(ports);
  if (front !== undefined) cleanup.add(() => front.close());
  const port = front?.port ?? ports[0];
  quarry.sandbox.setWebhookUrl(app, `http://127.0.0.1:${port}/api/github/webhooks`);
  return processes;
}

async function startOne(
  { app, quarry, directory, database, keep, cleanup, patience }: Ground,
  number: number,
  own: Pick<AppSettings, "PORT" | "REKEY_FINGERPRINT_KEY">,
): Promise<AppProcess> {
  const home = join(directory, `app-${number}`);
  await mkdir(home, { mode: 0o711 });
  const settings = {
    APP_ID: String(app.appId),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.app.webhookSecret,
    GITHUB_API_URL: quarry.sandbox.apiUrl,
    GITHUB_SERVER_URL: quarry.sandbox.url,
    DATA_DIR: home,
    ...own,
    ...(database === undefined ? {} : { DATABASE_URL: database.url }),
  };
  const process = await startApp(settings, {
    directory: home,
    log: join(keep ?? directory, `app-${number}.log`),
    flags: keep === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${keep}`],
    onDeath: (reason) => patience.end(reason),
  });
  cleanup.add(() => process.stop());
  await patience.until("the app to be ready", () => isReady(Number(own.PORT)));
  return process;
}

/** Webhooks lead to requests, and requests to webhooks: it is quiet when nothing was asked for a while. */
async function settle({ sandbox }: Quarry): Promise<void> {
  for (let known = -1; ; ) {
    await sandbox.waitForDeliveries();
    const count = sandbox.requests().length;
    if (count === known) return;
    known = count;
    await sleep(1_000);
  }
}
