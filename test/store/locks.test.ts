import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Lock } from "../../src/ports/store.ts";
import { openLocks } from "../../src/store/locks.ts";
import type { OpenStore } from "../../src/store/store.ts";
import { endLockSessions } from "../support/lock-sessions.ts";
import { openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

let opened: TestStore;
let twin: OpenStore;

beforeEach(async () => {
  opened = await openTestStore();
  twin = await opened.another();
});

afterEach(() => opened.end());

/** Work that is under way until it is told to end. */
async function begin(
  store: OpenStore,
  key: string,
  onBegin: (lock: Lock) => void = () => undefined,
): Promise<() => Promise<void>> {
  let end = (): void => undefined;
  let isRunning = false;
  const running = store.exclusively(key, (lock) => {
    isRunning = true;
    onBegin(lock);
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  await until(() => (isRunning ? true : undefined));
  return async () => {
    end();
    await running;
  };
}

const TAKEN = { code: "taken-elsewhere", retry: "later", waitMs: 1_000 };

const LOST = { code: "lock-lost", retry: "later", waitMs: 1_000 };

test("what one does, nobody else does at the same time, in this process or another", async () => {
  const end = await begin(opened.store, "a");
  await expect(opened.store.exclusively("a", async () => "done")).rejects.toMatchObject(TAKEN);
  await expect(twin.exclusively("a", async () => "done")).rejects.toMatchObject(TAKEN);
  expect(await twin.exclusively("b", async () => "done")).toBe("done");
  expect(await opened.store.exclusively("c", async () => "done")).toBe("done");
  await end();
  expect(await twin.exclusively("a", async () => "done")).toBe("done");
  expect(await opened.store.exclusively("a", async () => "done")).toBe("done");
});

test("work that fails lets go", async () => {
  const fail = async (): Promise<never> => {
    throw new Error("no");
  };
  await expect(opened.store.exclusively("a", fail)).rejects.toThrow("no");
  expect(await twin.exclusively("a", async () => "done")).toBe("done");
});

test("the end of its session ends a lock, which its holder learns, and the session is made anew", async () => {
  const confirmations: (() => Promise<void>)[] = [];
  const end = await begin(opened.store, "a", (lock) => void confirmations.push(lock.confirm));
  const [confirm = async () => undefined] = confirmations;
  await confirm();
  await endLockSessions(opened.url);
  await until(() => (opened.troubles.length > 0 ? true : undefined));
  await expect(confirm()).rejects.toMatchObject(LOST);
  expect(await opened.store.exclusively("b", async () => "done")).toBe("done");
  expect(await twin.exclusively("a", () => confirm().catch(() => "done"))).toBe("done");
  await expect(confirm()).rejects.toMatchObject(LOST);
  await expect(end()).rejects.toMatchObject(LOST);
  expect(await opened.store.exclusively("a", async () => "done")).toBe("done");
  opened.troubles.splice(0);
});

test("a process that hangs does not hold up the others for ever", async () => {
  const troubles: Error[] = [];
  const silent = openLocks(opened.url, (error) => void troubles.push(error));
  const patient = openLocks(opened.url, (error) => void troubles.push(error));
  const impatient = openLocks(opened.url, (error) => void troubles.push(error), { silenceSeconds: 0.5 });
  const begun = Promise.withResolvers<void>();
  const work = Promise.withResolvers<void>();
  const hanging = silent.exclusively("a", () => {
    begun.resolve();
    return work.promise;
  });
  await begun.promise;
  await sleep(1_000);
  await expect(patient.exclusively("a", async () => "done")).rejects.toMatchObject(TAKEN);
  expect(troubles).toEqual([]);
  await expect(impatient.exclusively("a", async () => "done")).rejects.toMatchObject(TAKEN);
  await until(() => troubles[0]);
  // Whose session is ended hears of it before the server lets go of the lock.
  expect(await until(() => impatient.exclusively("a", async () => "done").catch(() => undefined))).toBe(
    "done",
  );
  work.resolve();
  await expect(hanging).rejects.toMatchObject(LOST);
  await Promise.all([silent, patient, impatient].map((locks) => locks.close()));
});
