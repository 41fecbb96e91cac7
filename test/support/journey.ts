import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { CheckRun, Installation, Issue, Repository } from "../../sandbox/entities.ts";
import { type Sandbox, startSandbox } from "../../sandbox/github.ts";
import type { RegisteredApp } from "../../sandbox/parts/apps.ts";
import type { User } from "../../sandbox/parts/people.ts";
import type { Config } from "../../src/config.ts";
import { openLog } from "../../src/log.ts";
import { type Hooks, type Rekey, startRekey } from "../../src/start.ts";
import { readAppManifest } from "./app-manifest.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { findLeaks, type Leak } from "./leak-watch.ts";

/** A small world: an organization with one repository, three people, and the real app installed. */
export interface Journey {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly app: RegisteredApp;
  readonly installation: Installation;
  /** Has the role `maintain`. */
  readonly mia: User;
  /** Has the role `write`. */
  readonly wes: User;
  /** May read, and no more. */
  readonly olaf: User;
  readonly logLines: readonly string[];
  readonly databaseUrl: string;
  /** Remembers a key that will be planted: the leak watch looks for it at the end. */
  plant(key: string): string;
  /** Resolves when every webhook is answered and no job is left. */
  settle(): Promise<void>;
  /** The newest `rekey` check on a commit. */
  check(sha: string, repository?: Repository): CheckRun;
  /** The tracking issues of a repository, oldest first. */
  issues(repository?: Repository): readonly Issue[];
  /** Ends this app process in order and starts another one on the same data. */
  restart(hooks?: Hooks): Promise<void>;
  /** Forgets the running app without ending it in order, as after a crash. */
  abandon(): Promise<void>;
  /** Stops everything; gives the leaks that were found and what GitHub's description was violated by. */
  end(): Promise<{ readonly leaks: readonly Leak[]; readonly violations: readonly unknown[] }>;
}

/** What can be different in a journey. */
export interface JourneyOptions {
  readonly isPublic?: boolean;
  readonly hooks?: Hooks;
}

/** Starts a world; the caller ends it. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const sandbox = await startSandbox();
  sandbox.createOrganization("acme");
  const [mia, wes, olaf] = [sandbox.createUser("mia"), sandbox.createUser("wes"), sandbox.createUser("olaf")];
  const repository = await sandbox.createRepository("acme", "shop", { private: !options.isPublic });
  sandbox.setRole(repository, mia, "maintain");
  sandbox.setRole(repository, wes, "write");
  sandbox.setRole(repository, olaf, "read");
  const manifest = await readAppManifest();
  const app = sandbox.registerApp({ slug: "rekey", webhookSecret: "the secret of a test", ...manifest });
  const [database, dataDir] = await Promise.all([
    createTestDatabase(),
    mkdtemp(join(tmpdir(), "rekey-journey-")),
  ]);
  const running = new RunningApp({ sandbox, app, database, dataDir });
  await running.start(options.hooks);
  const installation = await sandbox.install(app, "acme", "all");
  const journey = { sandbox, repository, app, installation, mia, wes, olaf };
  await running.settle();
  return { ...journey, ...abilities(journey, running) };
}

function abilities(
  { sandbox, repository: main }: Pick<Journey, "sandbox" | "repository">,
  running: RunningApp,
): Omit<Journey, "sandbox" | "repository" | "app" | "installation" | "mia" | "wes" | "olaf"> {
  const planted: string[] = [];
  const traces = { sandbox, logLines: running.logLines, databaseUrl: running.databaseUrl };
  return {
    logLines: running.logLines,
    databaseUrl: running.databaseUrl,
    plant(key) {
      planted.push(key);
      return key;
    },
    settle: () => running.settle(),
    check(sha, repository = main) {
      const run = sandbox.check(repository, sha, "rekey");
      if (run === undefined) throw new Error(`no check on ${sha}`);
      return run;
    },
    issues: (repository = main) =>
      [...repository.issues.values()].filter(({ pull, deleted }) => pull === null && !deleted),
    async restart(hooks) {
      await running.stop();
      await running.start(hooks);
    },
    abandon: () => running.stop(),
    async end() {
      await running.stop();
      const leaks = await findLeaks(planted, traces);
      const violations = sandbox.violations();
      await sandbox.stop();
      await running.remove();
      return { leaks, violations };
    },
  };
}

interface Surroundings {
  readonly sandbox: Sandbox;
  readonly app: RegisteredApp;
  readonly database: TestDatabase;
  readonly dataDir: string;
}

/** The app under test, in this process. */
class RunningApp {
  readonly logLines: string[] = [];
  readonly #surroundings: Surroundings;
  readonly #queue: Client;
  #rekey: Rekey | undefined;
  #isConnected = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#queue = new Client({ connectionString: surroundings.database.url });
  }

  get databaseUrl(): string {
    return this.#surroundings.database.url;
  }

  async start(hooks: Hooks = {}): Promise<void> {
    const { sandbox, app } = this.#surroundings;
    const log = openLog("debug", { write: (line: string) => void this.logLines.push(line) });
    this.#rekey = await startRekey(this.#config(), log, hooks);
    sandbox.setWebhookUrl(app, `http://127.0.0.1:${this.#rekey.port}/api/github/webhooks`);
  }

  async stop(): Promise<void> {
    await this.#rekey?.stop();
    this.#rekey = undefined;
  }

  async settle(): Promise<void> {
    if (!this.#isConnected) await this.#queue.connect();
    this.#isConnected = true;
    for (let quiet = 0; quiet < 2; ) {
      await this.#surroundings.sandbox.waitForDeliveries();
      const { rows } = await this.#queue.query<{ open: number }>(
        "select count(*)::int as open from pgboss.job where state in ('created', 'retry', 'active') and name in ('jobs', 'dead-jobs')",
      );
      quiet = rows[0]?.open === 0 ? quiet + 1 : 0;
      await sleep(quiet > 0 ? 5 : 15);
    }
  }

  async remove(): Promise<void> {
    if (this.#isConnected) await this.#queue.end();
    await this.#surroundings.database.drop();
    await rm(this.#surroundings.dataDir, { recursive: true, force: true });
  }

  #config(): Config {
    const { sandbox, app, database, dataDir } = this.#surroundings;
    return {
      app: { id: app.appId, privateKey: app.privateKey, webhookSecret: "the secret of a test" },
      github: { apiUrl: sandbox.apiUrl, serverUrl: sandbox.url },
      host: "127.0.0.1",
      port: 0,
      databaseUrl: database.url,
      dataDir,
      logLevel: "debug",
      usesProxy: false,
    };
  }
}
