import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A command for the helper. */
export interface Order {
  readonly id: number;
  readonly program: string;
  readonly directory: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
  /** Whoever says more bytes than that is ended. */
  readonly most: number;
}

/** What a program said; the exit code is -1 when it could not be started, or was ended by a signal. */
export interface Outcome {
  readonly id: number;
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
  /** True when it had more to say. */
  readonly isCut: boolean;
}

/** A helper with nothing to do is let go after this time. */
const IDLE_MS = 5_000;

let helper: Helper | undefined;

/**
 * Runs a program, mostly git, from a small process of its own. To start a program, Linux copies the page tables of the
 * parent: from a process of 400 MB, such as Jest's, it took 29 ms, from one of 60 MB it takes 3 (measured 2026-11-21,
 * Node 24).
 */
export function runApart(order: Omit<Order, "id">): Promise<Outcome> {
  if (helper?.isOver !== false) helper = new Helper();
  return helper.run(order);
}

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

class Helper {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #isOver = false;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor() {
    this.#child = fork(fileURLToPath(new URL("./helper.ts", import.meta.url)), {
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child.on("message", (outcome: Outcome) => this.#finish(outcome));
    this.#child.on("exit", () => this.#fail());
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  run(order: Omit<Order, "id">): Promise<Outcome> {
    clearTimeout(this.#idle);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#child.ref();
    this.#child.channel?.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ ...order, id });
    });
  }

  #finish(outcome: Outcome): void {
    this.#waiting.get(outcome.id)?.resolve(outcome);
    this.#waiting.delete(outcome.id);
    if (this.#waiting.size > 0) return;
    // Whoever has nothing else to do may end.
    this.#child.unref();
    this.#child.channel?.unref();
    this.#idle = setTimeout(() => this.#dismiss(), IDLE_MS).unref();
  }

  #dismiss(): void {
    this.#isOver = true;
    if (this.#child.connected) this.#child.disconnect();
  }

  #fail(): void {
    this.#isOver = true;
    for (const { reject } of this.#waiting.values())
      reject(new Error("the helper that starts programs ended"));
    this.#waiting.clear();
  }
}
