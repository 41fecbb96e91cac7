import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { GitFailure, type GitFailureKind } from "./git-failure.ts";
import type { GitCommand, Limits } from "./git-process.ts";

/** What the other process is told: a command to run, or one to end. */
export type Order =
  | {
      readonly kind: "run";
      readonly id: number;
      readonly command: GitCommand;
      readonly limits: Pick<Limits, "bytes" | "milliseconds">;
      readonly input: string;
    }
  | { readonly kind: "end"; readonly id: number };

/** What came of a command. */
export type Outcome = { readonly id: number } & (
  | { readonly kind: "done"; readonly output: Uint8Array }
  | { readonly kind: "failed"; readonly failure: GitFailureKind }
);

/** The other process ends when it had nothing to do for so long. */
const IDLE_MS = 60_000;

/** Next to this file, and built as this file is. */
const PROGRAM = fileURLToPath(new URL(`./apart-process${extname(import.meta.url)}`, import.meta.url));

/** A small process that runs git for us; it starts when it is needed. */
export class Apart {
  #child: ChildProcess | undefined;
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  /** Runs git to its end and gives what it printed. */
  async run(command: GitCommand, { signal, ...limits }: Limits, input: string): Promise<Buffer> {
    signal?.throwIfAborted();
    const child = this.#started();
    const id = ++this.#lastId;
    const end = (): void => void send(child, { kind: "end", id });
    signal?.addEventListener("abort", end);
    try {
      const outcome = await new Promise<Outcome>((resolve) => {
        this.#waiting.set(id, resolve);
        if (!send(child, { kind: "run", id, command, limits, input })) resolve(lost(id));
      });
      signal?.throwIfAborted();
      if (outcome.kind === "failed") throw new GitFailure(outcome.failure);
      const { buffer, byteOffset, byteLength } = outcome.output;
      return Buffer.from(buffer, byteOffset, byteLength);
    } finally {
      signal?.removeEventListener("abort", end);
      this.#forget(id);
    }
  }

  #started(): ChildProcess {
    clearTimeout(this.#idle);
    const child = this.#child?.connected === true ? this.#child : this.#start();
    // Whoever waits for git keeps this process alive.
    child.ref();
    child.channel?.ref();
    return child;
  }

  #start(): ChildProcess {
    // Our own environment holds the app's credentials: none of it is passed on.
    const child = fork(PROGRAM, {
      env: {},
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (outcome: Outcome) => this.#waiting.get(outcome.id)?.(outcome));
    child.on("error", () => undefined);
    child.on("close", () => this.#lose(child));
    this.#child = child;
    return child;
  }

  /** Without it nobody knows what became of the commands. */
  #lose(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    for (const [id, resolve] of this.#waiting) resolve(lost(id));
  }

  #forget(id: number): void {
    this.#waiting.delete(id);
    const child = this.#child;
    if (this.#waiting.size > 0 || child === undefined) return;
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => child.connected && child.disconnect(), IDLE_MS).unref();
  }
}

function lost(id: number): Outcome {
  return { id, kind: "failed", failure: "killed" };
}

/** False when it is gone, or going. */
function send(child: ChildProcess, order: Order): boolean {
  if (!child.connected) return false;
  child.send(order, () => undefined);
  return true;
}
