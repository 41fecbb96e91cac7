import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 10;

/** The first value that is there: for what happens while jobs are still running. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, seconds = 5): Promise<T> {
  for (let tries = 0; tries < (seconds * 1_000) / POLL_MS; tries++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(POLL_MS);
  }
  throw new Error(`it did not happen within ${seconds} seconds`);
}
