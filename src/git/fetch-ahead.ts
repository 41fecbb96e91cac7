import type { RepositoryId } from "../incident/repository.ts";
import { OutsideError } from "../ports/outside-error.ts";

/** After a fetch that failed, the next push may try again, but not at once: a large one is dear. */
const PAUSE_MS = 3_600_000;

/** A repository that outgrew its room does not shrink in an hour, and to see that took gigabytes. */
const TOO_LARGE_PAUSE_MS = 24 * PAUSE_MS;

/** What fetching ahead needs. */
export interface FetchAheadOptions {
  readonly now: () => Date;
  /** Hears of a fetch that failed; nobody else waits for it. */
  readonly onTrouble: (error: unknown, id: RepositoryId) => void;
}

/** Fetches repositories in the background, one at a time, so that the next push finds them there. */
export class FetchAhead {
  readonly #options: FetchAheadOptions;
  readonly #waiting = new Map<RepositoryId, () => Promise<void>>();
  readonly #pausedUntil = new Map<RepositoryId, number>();
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: FetchAheadOptions) {
    this.#options = options;
  }

  /** Fetches when it is this repository's turn. */
  later(id: RepositoryId, fetch: () => Promise<unknown>): void {
    const pausedUntil = this.#pausedUntil.get(id) ?? 0;
    if (this.#isStopped || this.#options.now().getTime() < pausedUntil) return;
    this.#waiting.set(
      id,
      once(() => this.#settle(id, fetch)),
    );
    this.#running ??= this.#run();
  }

  /** Fetches what waits for this repository without waiting for its turn. */
  async now(id: RepositoryId): Promise<void> {
    await this.#waiting.get(id)?.();
  }

  /** Resolves when nothing is being fetched. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Fetches nothing more; what is under way goes on. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
      const [id, fetch] = next;
      await fetch();
      if (this.#waiting.get(id) === fetch) this.#waiting.delete(id);
    }
    this.#running = undefined;
  }

  async #settle(id: RepositoryId, fetch: () => Promise<unknown>): Promise<void> {
    try {
      await fetch();
      this.#pausedUntil.delete(id);
    } catch (error) {
      this.#pausedUntil.set(id, this.#options.now().getTime() + pauseAfter(error));
      if (!this.#isStopped) this.#options.onTrouble(error, id);
    }
  }
}

function pauseAfter(error: unknown): number {
  const isTooLarge = error instanceof OutsideError && error.code === "github-refused";
  return isTooLarge ? TOO_LARGE_PAUSE_MS : PAUSE_MS;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}
