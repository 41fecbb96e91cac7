import { parentPort, workerData } from "node:worker_threads";
import type { ThreadData } from "../../../src/cli/threads/sieve.ts";

/** What a thread has said just before it dies may be lost with it (Node 24, 2026-11-22). */
const HEARD_MS = 100;

/** A thread of the sieve that takes one batch, notes that in the last byte of the first slot, and dies of the next. */
const { slots }: ThreadData = workerData;
const [first = new SharedArrayBuffer(1)] = slots;
const mark = new Uint8Array(first, first.byteLength - 1);

parentPort?.on("message", () => {
  mark[0] = (mark[0] ?? 0) + 1;
  if (mark[0] === 1) parentPort?.postMessage({ kind: "sifted", holding: [0] });
  else setTimeout(die, HEARD_MS);
});
parentPort?.postMessage({ kind: "ready" });

function die(): never {
  throw new Error("it dies");
}
