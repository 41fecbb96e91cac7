import { parentPort, workerData } from "node:worker_threads";
import type { ThreadData } from "../../../src/cli/threads/sieve.ts";

/** A thread of the sieve that takes one batch, notes that in the last byte of the first slot, and ends with the next. */
export function takeOneBatch(end: () => void): void {
  const { slots }: ThreadData = workerData;
  const [first = new SharedArrayBuffer(1)] = slots;
  const mark = new Uint8Array(first, first.byteLength - 1);
  parentPort?.on("message", () => {
    mark[0] = (mark[0] ?? 0) + 1;
    if (mark[0] === 1) parentPort?.postMessage({ kind: "sifted", holding: [0] });
    else end();
  });
  parentPort?.postMessage({ kind: "ready" });
}
