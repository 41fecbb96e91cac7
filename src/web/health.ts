import type { Answer } from "./answer.ts";

/** How the front learns how the process is. */
export interface HealthOptions {
  /** True between start-up and shutdown. */
  readonly isReady: () => boolean;
  /** Resolves when the database, which holds store and queue, answers. */
  readonly ping: () => Promise<void>;
}

/** Process, store and queue: 200 when all are well, else 503. */
export async function health({ isReady, ping }: HealthOptions): Promise<Answer> {
  const store = await ping().then(
    () => "ok",
    () => "unreachable",
  );
  const process = isReady() ? "ok" : "not ready";
  // The queue lives in the store: they are well together.
  const body = { process, store, queue: store };
  return { status: store === "ok" && process === "ok" ? 200 : 503, body };
}
