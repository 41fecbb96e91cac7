import { takeOneBatch } from "./mortal-thread.ts";

/** What a thread has said just before it dies may be lost with it (Node 24, 2026-11-22). */
const HEARD_MS = 100;

takeOneBatch(() => setTimeout(die, HEARD_MS));

function die(): never {
  throw new Error("it dies");
}
