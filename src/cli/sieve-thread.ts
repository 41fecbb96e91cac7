import { parentPort, workerData } from "node:worker_threads";
import { type Batch, holding } from "./batch.ts";
import { loadScanner, openEngine } from "./engine.ts";
import { policyOf } from "./find-policy.ts";
import type { ThreadData, Told } from "./sieve.ts";

/** One of the threads of sieve.ts. It has the same engine and policy; of what it finds, it tells only in which files. */
async function run({ slots, policy }: ThreadData): Promise<void> {
  const { scanner } = await openEngine(await loadScanner(), await policyOf(policy));
  parentPort?.on("message", (batch: Batch) => {
    const slot = slots[batch.slot];
    if (slot === undefined) throw new RangeError("there is no such slot");
    tell({ kind: "sifted", holding: holding(scanner, batch, slot) });
  });
  tell({ kind: "ready" });
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

void run(workerData);
