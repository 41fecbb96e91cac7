import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "../../sandbox/github.ts";
import type { RegisteredApp } from "../../sandbox/parts/apps.ts";
import { findPostmaster, stopPostmaster } from "../../src/postgres/postmaster.ts";
import { until } from "./until.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** The app as an operator runs it: a process of its own, with its own PostgreSQL in a directory that stays. */
export class AppProcess {
  /** What it wrote to its standard output, in all its lives. */
  readonly lines: string[] = [];
  readonly #sandbox: Sandbox;
  readonly #app: RegisteredApp;
  readonly #dataDir: string;
  #child: ChildProcess | undefined;

  private constructor(sandbox: Sandbox, app: RegisteredApp, dataDir: string) {
    this.#sandbox = sandbox;
    this.#app = app;
    this.#dataDir = dataDir;
  }

  static async create(sandbox: Sandbox, app: RegisteredApp): Promise<AppProcess> {
    return new AppProcess(sandbox, app, await mkdtemp(join(tmpdir(), "rekey-process-")));
  }

  /** Starts it, and lets GitHub send it webhooks when it listens. */
  async start(): Promise<void> {
    const known = this.lines.length;
    const child = spawn(process.execPath, [MAIN], { cwd: this.#dataDir, env: this.#environment() });
    this.#child = child;
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => void this.lines.push(`${line}\n`));
    }
    const port = await until(() => {
      const line = this.lines.slice(known).find((one) => one.includes('"listening"'));
      return line === undefined ? undefined : Number(/"port":(\d+)/.exec(line)?.[1]);
    }, 30);
    this.#sandbox.setWebhookUrl(this.#app, `http://127.0.0.1:${port}/api/github/webhooks`);
  }

  /** Ends it as the kernel or a power cut does. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL", "exit");
  }

  /** Ends it as an operator does, and hears all that it says; gives its exit code. */
  async terminate(): Promise<number | null> {
    return await this.#end("SIGTERM", "close");
  }

  /** Runs a command of the app beside it, as an operator does. */
  async command(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: this.#dataDir, env: this.#environment() });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    await once(child, "close");
    return { code: child.exitCode, output };
  }

  /** The address of its database while its PostgreSQL runs. */
  async databaseUrl(): Promise<string> {
    const found = await findPostmaster(join(this.#dataDir, "postgres"));
    if (found.kind === "absent") throw new Error("its PostgreSQL does not run");
    const password = await readFile(join(this.#dataDir, "postgres-password"), "utf8");
    return `postgresql://rekey:${password.trim()}@127.0.0.1:${found.port}/rekey`;
  }

  /** True when its PostgreSQL runs, with or without it. */
  async hasPostgres(): Promise<boolean> {
    return (await findPostmaster(join(this.#dataDir, "postgres"))).kind === "running";
  }

  /** Ends everything, also after a test that failed, and removes the data. */
  async remove(): Promise<void> {
    await this.kill();
    await stopPostmaster(join(this.#dataDir, "postgres"));
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals, event: "exit" | "close"): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const end = once(child, event);
    child.kill(signal);
    await end;
    return child.exitCode;
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      APP_ID: String(this.#app.appId),
      PRIVATE_KEY: this.#app.privateKey,
      WEBHOOK_SECRET: "the secret of a test",
      GITHUB_API_URL: this.#sandbox.apiUrl,
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: this.#dataDir,
      LOG_LEVEL: "info",
      REKEY_VERIFY: "off",
    };
  }
}
