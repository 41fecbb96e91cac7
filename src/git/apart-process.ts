import type { Order, Outcome } from "./apart.ts";
import { GitFailure } from "./git-failure.ts";
import { runHere } from "./git-process.ts";

/** The process in which short git commands are run; see apart.ts. */
const running = new Map<number, AbortController>();

process.on("message", (order: Order) => {
  if (order.kind === "end") running.get(order.id)?.abort();
  else void run(order);
});

// Those who stop a service may tell all of its processes at once: the app says when it needs git no more.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

// When the app is gone, nobody waits for git, and nobody else would end it.
process.on("disconnect", () => {
  for (const one of running.values()) one.abort();
});

async function run({ id, command, limits, input }: Extract<Order, { kind: "run" }>): Promise<void> {
  const ending = new AbortController();
  running.set(id, ending);
  const outcome = await runHere(command, { ...limits, signal: ending.signal }, input).then(
    (output): Outcome => ({ id, kind: "done", output }),
    (error: unknown): Outcome => {
      const failure = error instanceof GitFailure ? error.kind : "unavailable";
      return { id, kind: "failed", failure };
    },
  );
  running.delete(id);
  if (process.connected) process.send?.(outcome, undefined, undefined, () => undefined);
}
