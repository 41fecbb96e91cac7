import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "../../sandbox/github.ts";
import type { RegisteredApp } from "../../sandbox/parts/apps.ts";
import type { Config } from "../../src/config.ts";
import { openLog } from "../../src/log.ts";
import type { Store } from "../../src/ports/store.ts";
import type { World } from "../../src/ports/world.ts";
import { type Hooks, type Rekey, startRekey } from "../../src/start/start.ts";
import { type Ask, type Asking, openAsking } from "./asking.ts";
import type { TestDatabase } from "./database.ts";

/** Where an app under test lives. */
export interface Surroundings {
  readonly sandbox: Sandbox;
  readonly app: RegisteredApp;
  readonly database: TestDatabase;
  /** Where the app reaches the database. */
  readonly appDatabaseUrl: string;
  readonly dataDir: string;
}

/** The app under test, in this process. */
export class RunningApp {
  readonly logLines: string[] = [];
  readonly #surroundings: Surroundings;
  readonly #asking: Asking;
  #rekey: Rekey | undefined;
  #twin: Rekey | undefined;
  #store: Store | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#asking = openAsking(surroundings.database.url);
  }

  get databaseUrl(): string {
    return this.#surroundings.database.url;
  }

  /** Asks the database. */
  get ask(): Ask {
    return this.#asking.ask;
  }

  async start(hooks: Hooks = {}): Promise<void> {
    this.#rekey = await this.#startProcess(hooks);
    this.#sendWebhooksTo(this.#rekey);
  }

  async startTwin(): Promise<(which: "first" | "twin") => void> {
    const twin = await this.#startProcess();
    this.#twin = twin;
    return (which) => this.#sendWebhooksTo(which === "twin" ? twin : this.#rekey);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#rekey?.stop(), this.#twin?.stop()]);
    this.#rekey = this.#twin = undefined;
  }

  #startProcess(hooks: Hooks = {}): Promise<Rekey> {
    const log = openLog("debug", { write: (line: string) => void this.logLines.push(line) });
    const aroundWorld = (inner: World): World => {
      const world = hooks.aroundWorld?.(inner) ?? inner;
      this.#store = world.store;
      return world;
    };
    return startRekey(this.#config(), log, { sweeps: "by hand", ...hooks, aroundWorld });
  }

  #sendWebhooksTo(process: Rekey | undefined): void {
    const { sandbox, app } = this.#surroundings;
    if (process !== undefined)
      sandbox.setWebhookUrl(app, `http://127.0.0.1:${process.port}/api/github/webhooks`);
  }

  /** Lets everything be swept that can be, as after a pause, until nothing is left to do. */
  async sweep(): Promise<void> {
    // What the first round finds, such as a repository, is swept in the second one.
    for (const isComplete of [true, false]) {
      await this.#store?.sweep({ kind: "sweep-round", isComplete });
      await this.#workOff(["jobs", "dead-jobs", "sweeps"]);
    }
  }

  /** Lets the clock of the sweeps strike once: what is due by then is done. */
  async strike(): Promise<void> {
    await this.#store?.sweep({ kind: "sweep-round" });
    await this.#workOff(["jobs", "dead-jobs", "sweeps"]);
  }

  async settle(): Promise<void> {
    await this.#workOff(["jobs", "dead-jobs"]);
  }

  /** Resolves when every webhook is answered, and nothing is left in these queues. */
  async #workOff(queues: readonly string[]): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await this.#surroundings.sandbox.waitForDeliveries();
      const [counted] = await this.ask<{ open: number }>(
        "select count(*)::int as open from pgboss.job where state in ('created', 'retry', 'active') and name = any ($1)",
        [queues],
      );
      quiet = counted?.open === 0 ? quiet + 1 : 0;
      await Promise.all([this.#rekey?.idle(), this.#twin?.idle()]);
      await sleep(quiet > 0 ? 5 : 15);
    }
  }

  async remove(): Promise<void> {
    await this.#asking.end();
    await this.#surroundings.database.close();
    await rm(this.#surroundings.dataDir, { recursive: true, force: true });
  }

  #config(): Config {
    const { sandbox, app, appDatabaseUrl, dataDir } = this.#surroundings;
    return {
      app: { id: app.appId, privateKey: app.privateKey, webhookSecret: "the secret of a test" },
      github: { apiUrl: sandbox.apiUrl, serverUrl: sandbox.url },
      host: "127.0.0.1",
      port: 0,
      databaseUrl: appDatabaseUrl,
      dataDir,
      logLevel: "debug",
      usesProxy: false,
      outbound: {},
      verify: { kind: "off" },
      readTokens: { accounts: [], tokens: new Map() },
    };
  }
}
