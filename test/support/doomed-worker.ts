import { openStore } from "../../src/store/store.ts";

/**
 * A process of its own that takes every job it can get and is at work on them until it is killed, with a lock in its
 * hands: `node test/support/doomed-worker.ts <address of the database>`.
 */
const store = await openStore(process.argv[2] ?? "", () => undefined);

const forEver = new Promise<void>(() => undefined);

await store.work({
  concurrency: 20,
  perform: () => forEver,
  judge: () => ({ kind: "retry", reason: "a reason" }),
  bury: async () => undefined,
  onEnd: () => undefined,
});
await store.exclusively("a key", async () => {
  process.stdout.write("at work\n");
  await forEver;
});
