import type { Scanner } from "../scan/scanner.ts";
import type { PolicyTexts } from "./find-policy.ts";
import type { Sieve } from "./sieve.ts";

/**
 * A thread needs a quarter of a second of a processor before it can begin, in which ours scans some 20 MB: less than
 * this is scanned without any.
 */
const WORTH_IT = 24 * 1024 * 1024;

/** Threads that come when there is enough to do. */
export class Helpers {
  readonly #jobs: number;
  readonly #parts: { readonly scanner: Scanner; readonly policy: PolicyTexts | undefined };
  #sieve: Sieve | undefined;

  /** One of the jobs is our own: of one, there are no threads. */
  constructor(jobs: number, parts: { readonly scanner: Scanner; readonly policy: PolicyTexts | undefined }) {
    this.#jobs = jobs;
    this.#parts = parts;
  }

  /** The threads, if there are some. They begin when so many bytes are known to be scanned that it is worth it. */
  async sieve(bytes: number): Promise<Sieve | undefined> {
    if (this.#sieve === undefined && this.#jobs > 1 && bytes >= WORTH_IT) {
      const { Sieve } = await import("./sieve.ts");
      this.#sieve = new Sieve({ ...this.#parts, threads: this.#jobs - 1 });
    }
    return this.#sieve;
  }

  async close(): Promise<void> {
    await this.#sieve?.close();
  }
}
