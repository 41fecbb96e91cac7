import { setTimeout as after } from "node:timers/promises";
import type { Answer } from "./answer.ts";

/** How the front learns how the process is. */
export interface HealthOptions {
  /** True between start-up and shutdown. */
  readonly isReady: () => boolean;
  /** Resolves when the database, which holds store and queue, answers. */
  readonly ping: () => Promise<void>;
  /** How long the database may take to answer; 3 seconds unless said otherwise. */
  readonly patienceMs?: number;
}

/** Process, store and queue: 200 when all are well, else 503. */
export async function health({ isReady, ping, patienceMs = 3_000 }: HealthOptions): Promise<Answer> {
  const answered = ping().then(
    () => "ok",
    () => "unreachable",
  );
  const store = await Promise.race([answered, after(patienceMs, "unreachable", { ref: false })]);
  const process = isReady() ? "ok" : "not ready";
  // The queue lives in the store: they are well together.
  const body = { process, store, queue: store };
  return { status: store === "ok" && process === "ok" ? 200 : 503, body };
}
