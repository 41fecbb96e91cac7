import { ByteSource } from "./byte-source.ts";
import { GitFailure } from "./git-failure.ts";
import { type GitCommand, type GitProcess, startGit } from "./git-process.ts";
import { memoryOf } from "./memory.ts";

/** A process is replaced after so many answers: what it has cached goes with it. */
const ANSWERS_AT_MOST = 5_000;

/**
 * A process may take so much memory. Twenty objects can make a commit of ten thousand million files, and git gathers
 * all of them before it prints the first: 130 MB a second (measured with git 2.39.5, 2026-11).
 */
const MEMORY_AT_MOST = 512 * 1024 * 1024;
const WATCH_MS = 250;

/** How long an answer may take, and what ends it sooner. */
export interface Patience {
  readonly milliseconds: number;
  readonly ending: AbortSignal;
}

/** A git process that answers one request after the other. It is started when it is needed. */
export class BatchProcess {
  readonly #command: GitCommand;
  readonly #patience: Patience;
  #running: { readonly git: GitProcess; readonly source: ByteSource; answers: number } | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(command: GitCommand, patience: Patience) {
    this.#command = command;
    this.#patience = patience;
  }

  /** Sends a request and lets `read` take the whole answer. After a failure the next request starts anew. */
  ask<T>(request: string, read: (source: ByteSource) => Promise<T>): Promise<T> {
    const answer = this.#tail.then(() => this.#ask(request, read));
    this.#tail = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the process when the last request is answered. */
  async close(): Promise<void> {
    await this.#tail;
    const running = this.#running;
    this.#running = undefined;
    running?.git.stdin.end();
    await running?.git.ended.catch(() => undefined);
  }

  async #ask<T>(request: string, read: (source: ByteSource) => Promise<T>): Promise<T> {
    const { milliseconds, ending } = this.#patience;
    ending.throwIfAborted();
    const running = await this.#started();
    running.answers++;
    const stop = (): void => running.git.kill("unreachable");
    ending.addEventListener("abort", stop);
    const timer = setTimeout(() => running.git.kill("too-slow"), milliseconds);
    const watch = setInterval(() => void killLarge(running.git), WATCH_MS);
    try {
      running.git.stdin.write(request);
      return await read(running.source);
    } catch (error) {
      this.#running = undefined;
      if (!(error instanceof GitFailure)) running.git.kill("damaged");
      throw error instanceof GitFailure ? await reasonOf(running.git, error) : error;
    } finally {
      ending.removeEventListener("abort", stop);
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  async #started() {
    if (this.#running !== undefined && this.#running.answers >= ANSWERS_AT_MOST) {
      this.#running.git.stdin.end();
      this.#running = undefined;
    }
    if (this.#running === undefined) {
      const git = startGit(this.#command);
      this.#running = { git, source: new ByteSource(git.stdout), answers: 0 };
    }
    return this.#running;
  }
}

async function killLarge(git: GitProcess): Promise<void> {
  const memory = git.pid === undefined ? undefined : await memoryOf(git.pid);
  if (memory !== undefined && memory > MEMORY_AT_MOST) git.kill("too-large");
}

/** What the process itself says of its end tells more than a stream that broke. */
async function reasonOf(git: GitProcess, error: GitFailure): Promise<unknown> {
  git.stdin.end();
  git.kill(error.kind);
  return git.ended.then(
    () => error,
    (reason: unknown) => reason,
  );
}
