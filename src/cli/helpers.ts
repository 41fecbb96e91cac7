import type { Sieve, SieveParts } from "./sieve.ts";

/**
 * A thread needs a sixth of a second of a processor before it can begin, and about as much until it is fast. So it is
 * worth it for so many bytes, or when the scan has taken so long that as much again would be too long: some files take
 * ten times as long as others. Of a history, a thread that takes versions from another scans more of them whole.
 */
const WORTH_IT = { bytes: 24 * 1024 * 1024, microseconds: 500_000 };
const WORTH_IT_IN_HISTORY = { bytes: 384 * 1024 * 1024, microseconds: 3_000_000 };

/** Threads that come when there is enough to do. */
export class Helpers {
  readonly #jobs: number;
  readonly #parts: Omit<SieveParts, "threads">;
  /** What this process has used of the processors before. */
  readonly #before = process.cpuUsage();
  #sieve: Sieve | undefined;

  /** One of the jobs is our own: of one, there are no threads. */
  constructor(jobs: number, parts: Omit<SieveParts, "threads">) {
    this.#jobs = jobs;
    this.#parts = parts;
  }

  /** The threads, if there are some. So many bytes are known to be scanned, or have been. */
  async sieve(bytes: number): Promise<Sieve | undefined> {
    if (this.#sieve === undefined && this.#jobs > 1 && this.#isWorthIt(bytes)) {
      const { Sieve } = await import("./sieve.ts");
      this.#sieve = new Sieve({ ...this.#parts, threads: this.#jobs - 1 });
    }
    return this.#sieve;
  }

  #isWorthIt(bytes: number): boolean {
    const { user, system } = process.cpuUsage(this.#before);
    const least = this.#parts.isHistory ? WORTH_IT_IN_HISTORY : WORTH_IT;
    return bytes >= least.bytes || user + system >= least.microseconds;
  }

  async close(): Promise<void> {
    await this.#sieve?.close();
  }
}
