import { parentPort, workerData } from "node:worker_threads";
import { startGit } from "../../git/git-process.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { loadScanner, openEngine } from "../engine/engine.ts";
import { policyOf } from "../engine/find-policy.ts";
import { holdingStored, type StoredBatch } from "../history/stored-batch.ts";
import { GIVING, GIVING_SETTINGS, StoredObjects } from "../history/stored-objects.ts";
import { type Batch, holding } from "./batch.ts";
import type { ThreadData, Told } from "./sieve.ts";

/** One of the threads of sieve.ts. It has the same engine and policy; of what it finds, it tells only in which files. */
async function run({ slots, policy }: ThreadData): Promise<void> {
  const { scanner } = await openEngine(await loadScanner(), await policyOf(policy));
  const look = lookWith(scanner, slots);
  let last = Promise.resolve();
  parentPort?.on("message", (batch: Batch | StoredBatch) => {
    last = last.then(async () => tell({ kind: "sifted", holding: await look(batch) })).catch(giveUp);
  });
  tell({ kind: "ready" });
}

/** Looks at one batch after the other. The git that it reads with ends when nobody is there to ask it any more. */
function lookWith(scanner: Scanner, slots: ThreadData["slots"]) {
  let objects: StoredObjects | undefined;
  return (batch: Batch | StoredBatch): readonly number[] | Promise<readonly number[]> => {
    if (batch.kind === "stored") {
      objects ??= new StoredObjects(() => startGiving(batch));
      return holdingStored(scanner, objects, batch);
    }
    const slot = slots[batch.slot];
    if (slot === undefined) throw new RangeError("there is no such slot");
    return holding(scanner, batch, slot);
  };
}

function startGiving({ git }: StoredBatch) {
  const extra = { ...git.extra, settings: GIVING_SETTINGS };
  return startGit({ ...git, extra, args: GIVING });
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

/**
 * Nobody waits for a thread that has ended. One that fails in a promise ends only where the settings of Node do not say
 * otherwise: with `--unhandled-rejections=warn` it stays (Node 24, 2026-11-22). Outside of promises, it always ends.
 */
function giveUp(failure: unknown): void {
  queueMicrotask(() => {
    throw failure;
  });
}

run(workerData).catch(giveUp);
