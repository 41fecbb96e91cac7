import { setTimeout as sleep } from "node:timers/promises";

/** The first value that is there: for what happens while jobs are still running. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    const seen = look();
    if (seen !== undefined) return seen;
    await sleep(10);
  }
  throw new Error("it did not happen within five seconds");
}
