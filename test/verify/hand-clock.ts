import type { Clock } from "../../src/verify/host-pace.ts";

/** A clock that goes when it is told to. */
export class HandClock implements Clock {
  #now = 0;
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  now(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => void this.#sleepers.add({ at: this.#now + ms, wake }));
  }

  /** Goes on, and lets those go on whose time has come. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await new Promise(setImmediate);
    for (;;) {
      const [next] = [...this.#sleepers]
        .filter(({ at }) => at <= end)
        .sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#now = next.at;
      this.#sleepers.delete(next);
      next.wake();
      await new Promise(setImmediate);
    }
    this.#now = end;
  }
}
