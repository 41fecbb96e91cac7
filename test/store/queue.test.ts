import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { OpenStore } from "../../src/store/store.ts";
import type { WorkOptions } from "../../src/store/workers.ts";
import { groupOf, jobOf } from "../support/grouped-jobs.ts";
import { openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(() => opened.end());

async function work(store: OpenStore, options: Partial<WorkOptions>): Promise<void> {
  await store.work({
    concurrency: 8,
    onEnd: () => undefined,
    perform: async () => undefined,
    judge: () => ({ kind: "retry", reason: "a reason" }),
    bury: async () => undefined,
    ...options,
  });
}

async function run(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

test("a delivery is accepted once, whoever hears of it and whatever has become of it", async () => {
  const twin = await opened.another();
  const done: string[] = [];
  const delivery = { id: randomUUID(), event: "push", receivedAt: new Date(), job: jobOf("a") };
  const accepted = await Promise.all(
    [opened.store, twin, opened.store].map((store) => store.accept(delivery, async () => undefined)),
  );
  expect(accepted.toSorted()).toEqual(["accepted", "known", "known"]);
  await work(opened.store, { perform: async (one) => void done.push(groupOf(one)) });
  await until(() => done[0]);
  await sleep(50);
  expect(await opened.store.accept(delivery, async () => undefined)).toBe("known");
  expect(await opened.store.accept({ ...delivery, id: randomUUID() }, async () => undefined)).toBe(
    "accepted",
  );
  await until(() => done[1]);
  expect(done).toEqual(["a", "a"]);
});

test("jobs of one group run one after the other, those of others beside them, in all processes", async () => {
  const twin = await opened.another();
  const running: string[] = [];
  const overlaps: string[] = [];
  const done: string[] = [];
  const { promise: allRun, resolve: allAreThere } = Promise.withResolvers<void>();
  const perform: WorkOptions["perform"] = async (one) => {
    const group = groupOf(one);
    if (running.includes(group)) overlaps.push(group);
    running.push(group);
    if (new Set(running).size === 3) allAreThere();
    // The first of each group ends only when those of the other groups run beside it.
    await allRun;
    await sleep(15);
    running.splice(running.indexOf(group), 1);
    done.push(group);
  };
  for (let round = 0; round < 8; round++) await opened.store.enqueue(jobOf("a"), jobOf("b"), jobOf("c"));
  await Promise.all([opened.store, twin].map((store) => work(store, { perform })));
  await until(() => done[23]);
  expect(overlaps).toEqual([]);
});

test("a job waits for those of its group only, not for what happens to run beside them", async () => {
  const started: string[] = [];
  const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
  const perform: WorkOptions["perform"] = async (one) => {
    started.push(groupOf(one));
    if (groupOf(one) === "slow") await slow;
  };
  await opened.store.enqueue(jobOf("quick"), jobOf("slow"));
  await work(opened.store, { perform });
  await until(() => (started.length === 2 ? true : undefined));
  await opened.store.enqueue(jobOf("quick"));
  await until(() => started[2]).finally(goOn);
  expect(started[2]).toBe("quick");
});

/** The store once more, where jobs are tried again in another way. */
async function tryingAgain(settings: string): Promise<OpenStore> {
  await run(`update pgboss.queue set ${settings} where name = 'jobs'`);
  return opened.another();
}

/** The jobs that wait for another try, once there is one that failed so often. */
async function waiting(failures: number): Promise<readonly unknown[]> {
  for (let looks = 0; looks < 500; looks++) {
    const rows = await run(
      `select state, output from pgboss.job where name = 'jobs' and state = 'retry' and retry_count >= ${failures - 1}`,
    );
    if (rows.length > 0 && (await run(`select 1 from pgboss.job where state = 'active'`)).length === 0)
      return rows;
    await sleep(20);
  }
  throw new Error("no job waits for another try");
}

test("a job that fails is tried again, and what failed is not said in the database", async () => {
  let tries = 0;
  const heard: unknown[] = [];
  const store = await tryingAgain("retry_delay = 3600, retry_backoff = false");
  await store.enqueue(jobOf("a"));
  await work(store, {
    perform: async () => {
      tries += 1;
      if (tries < 3) throw new Error("a secret detail");
    },
    judge: (error) => {
      heard.push(error);
      return { kind: "retry", reason: "a kind reason" };
    },
  });
  expect(await waiting(1)).toEqual([{ state: "retry", output: { reason: "a kind reason" } }]);
  await run("update pgboss.job set start_after = now()");
  await waiting(2);
  await run("update pgboss.job set start_after = now()");
  await until(() => (tries === 3 ? true : undefined));
  expect(heard).toEqual([new Error("a secret detail"), new Error("a secret detail")]);
});

test("a job that cannot be helped is buried at once, and burying is tried until it succeeds", async () => {
  const buried: string[] = [];
  let tries = 0;
  await opened.store.enqueue(jobOf("a"), jobOf("b"));
  await work(opened.store, {
    perform: async (one) => {
      if (groupOf(one) === "a") throw new Error("no");
    },
    judge: () => ({ kind: "give-up", reason: "nothing helps" }),
    bury: async (one) => {
      tries += 1;
      if (tries === 1) throw new Error("not now");
      buried.push(groupOf(one));
    },
  });
  await until(() => buried[0], 20);
  expect(tries).toBe(2);
  expect(buried).toEqual(["a"]);
});

test("a job whose tries are used up is buried", async () => {
  const buried: string[] = [];
  const store = await tryingAgain("retry_limit = 1, retry_delay = 0, retry_backoff = false");
  await store.enqueue(jobOf("a"));
  await work(store, {
    perform: async () => {
      throw new Error("no");
    },
    bury: async (one) => void buried.push(groupOf(one)),
  });
  await until(() => buried[0]);
});

test("a store that closes waits for the job that runs, and leaves the rest to others", async () => {
  const twin = await opened.another();
  const done: string[] = [];
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  await opened.store.enqueue(jobOf("a"), jobOf("a"));
  const store = await opened.another();
  await work(store, {
    perform: async (one) => {
      start();
      await sleep(300);
      done.push(`closing ${groupOf(one)}`);
    },
  });
  await started;
  await store.close(5_000);
  expect(done).toEqual(["closing a"]);
  await work(twin, { perform: async (one) => void done.push(`other ${groupOf(one)}`) });
  await until(() => done[1]);
  expect(done).toEqual(["closing a", "other a"]);
});
