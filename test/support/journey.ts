import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckRun, Installation, Issue, Repository } from "../../sandbox/entities.ts";
import { type Sandbox, startSandbox } from "../../sandbox/github.ts";
import type { RegisteredApp } from "../../sandbox/parts/apps.ts";
import type { User } from "../../sandbox/parts/people.ts";
import type { Hooks } from "../../src/start/start.ts";
import { readAppManifest } from "./app-manifest.ts";
import type { Ask } from "./asking.ts";
import { createTestDatabase } from "./database.ts";
import { findLeaks, type Leak } from "./leak-watch.ts";
import { RunningApp } from "./running-app.ts";

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
  /** Asks the database, on a connection that stays. */
  readonly ask: Ask;
  /** Remembers a key that will be planted: the leak watch looks for it at the end. */
  plant(key: string): string;
  /** The planted keys so far. */
  readonly planted: readonly string[];
  /** Resolves when every webhook is answered and no job is left. */
  settle(): Promise<void>;
  /** Lets everything be swept, as after a pause, and resolves when what was found is worked off. */
  sweep(): Promise<void>;
  /** Lets the clock of the sweeps strike once, and resolves when what was due is worked off. */
  strike(): Promise<void>;
  /** The newest `rekey` check on a commit. */
  check(sha: string, repository?: Repository): CheckRun;
  /** The tracking issues of a repository, oldest first. */
  issues(repository?: Repository): readonly Issue[];
  /** Ends this app process in order and starts another one on the same data. */
  restart(hooks?: Hooks): Promise<void>;
  /** Forgets the running app without ending it in order, as after a crash. */
  abandon(): Promise<void>;
  /** Starts a second app process on the same store; the given function says which of the two hears webhooks. */
  startTwin(): Promise<(which: "first" | "twin") => void>;
  /** Stops everything; gives the leaks that were found and what GitHub's description was violated by. */
  end(): Promise<{ readonly leaks: readonly Leak[]; readonly violations: readonly unknown[] }>;
}

/** What can be different in a journey. */
export interface JourneyOptions {
  readonly isPublic?: boolean;
  readonly hooks?: Hooks;
  /** The way by which the app reaches the database of this address. */
  readonly wayToDatabase?: (url: string) => Promise<string>;
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
  const appDatabaseUrl = (await options.wayToDatabase?.(database.url)) ?? database.url;
  const running = new RunningApp({ sandbox, app, database, appDatabaseUrl, dataDir });
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
  const traces = { sandbox, logLines: running.logLines, ask: running.ask };
  return {
    logLines: running.logLines,
    databaseUrl: running.databaseUrl,
    ask: running.ask,
    planted,
    plant(key) {
      planted.push(key);
      return key;
    },
    settle: () => running.settle(),
    sweep: () => running.sweep(),
    strike: () => running.strike(),
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
    startTwin: () => running.startTwin(),
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
