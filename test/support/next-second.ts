import { setTimeout as sleep } from "node:timers/promises";

/** GitHub tells times to the second, and what happens in the same one as if it were at once: this waits for the next. */
export async function nextSecond(): Promise<void> {
  const now = Math.floor(Date.now() / 1_000);
  while (Math.floor(Date.now() / 1_000) === now) await sleep(20);
}
