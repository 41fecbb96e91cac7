import { setImmediate } from "node:timers/promises";
import { clock } from "./clock.ts";

const WORK_MS = 50;

/** Lets everything else have its turn: what other threads say, for one. */
export async function letOthers(): Promise<void> {
  await setImmediate();
}

const TICK_MS = 100;

/** Waits for work that others do, with a tick from time to time. */
export async function withTicks<Result>(work: Promise<Result>, tick: () => void): Promise<Result> {
  const ticking = setInterval(tick, TICK_MS);
  try {
    return await work;
  } finally {
    clearInterval(ticking);
  }
}

/**
 * Files are read and scanned without a pause, so that nothing else would ever get its turn: a reader that has gone, or
 * Ctrl-C while git is at work.
 */
export class Breather {
  #next = clock() + WORK_MS;

  /** Lets everything else have its turn when it is time. */
  async breathe(): Promise<void> {
    if (clock() < this.#next) return;
    await letOthers();
    this.#next = clock() + WORK_MS;
  }
}
