import type { Scanner } from "../../scan/scanner.ts";
import { clock } from "../clock.ts";
import type { PolicyTexts } from "../engine/find-policy.ts";
import type { Sieve } from "./sieve.ts";

/**
 * A thread needs a sixth of a second of a processor before it can begin, and three times as much until it is fast. So it
 * is worth it for so many bytes, or when the scan has taken so long that as much again would be too long: some files take
 * ten times as long as others. On two processors, a scan of 60 MB was slower with it, and one of 1 GB faster.
 */
const WORTH_IT = { bytes: 192 * 1024 * 1024, microseconds: 2_500_000 };

/** The same where a person wants threads. */
const WANTED = { bytes: 24 * 1024 * 1024, microseconds: 500_000 };

/** How often it is asked what the process has used, in milliseconds: each time takes 15 microseconds where threads are at work. */
const ASKED_EVERY = 50;

/** How many jobs there may be, our own included, and whether a person said so. */
export interface Jobs {
  readonly most: number;
  readonly areWanted: boolean;
}

/** Threads that come when there is enough to do. */
export class Helpers {
  readonly #jobs: Jobs;
  readonly #parts: { readonly scanner: Scanner; readonly policy: PolicyTexts | undefined };
  /** What this process has used of the processors before. */
  readonly #before = process.cpuUsage();
  /** When that was last asked for, and what the scan had used. */
  #used = { at: 0, microseconds: 0 };
  #sieve: Sieve | undefined;

  /** One of the jobs is our own: of one, there are no threads. */
  constructor(jobs: Jobs, parts: { readonly scanner: Scanner; readonly policy: PolicyTexts | undefined }) {
    this.#jobs = jobs;
    this.#parts = parts;
  }

  /** The threads, if there are some. So many bytes are known to be scanned, or have been. */
  async sieve(bytes: number): Promise<Sieve | undefined> {
    if (this.#sieve === undefined && this.#jobs.most > 1 && this.#isWorthIt(bytes)) {
      const { Sieve } = await import("./sieve.ts");
      this.#sieve = new Sieve({ ...this.#parts, threads: this.#jobs.most - 1 });
    }
    return this.#sieve;
  }

  #isWorthIt(bytes: number): boolean {
    const least = this.#jobs.areWanted ? WANTED : WORTH_IT;
    return bytes >= least.bytes || this.#microseconds() >= least.microseconds;
  }

  #microseconds(): number {
    const at = clock();
    if (at - this.#used.at < ASKED_EVERY) return this.#used.microseconds;
    const { user, system } = process.cpuUsage(this.#before);
    this.#used = { at, microseconds: user + system };
    return this.#used.microseconds;
  }

  async close(): Promise<void> {
    await this.#sieve?.close();
  }
}
