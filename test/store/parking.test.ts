import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { judge } from "../../src/ports/failure.ts";
import { OutsideError } from "../../src/ports/outside-error.ts";
import type { OpenStore } from "../../src/store/store.ts";
import { groupOf, jobOf } from "../support/grouped-jobs.ts";
import { openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(() => opened.end());

function limited(waitMs: number): OutsideError {
  return new OutsideError("github-rate-limited", "later", "GitHub asked us to slow down", waitMs);
}

/** Works with as many tries as each job needs; `act` says what a try comes to. */
async function work(store: OpenStore, act: (group: string, jobId: string) => void): Promise<void> {
  await store.work({
    concurrency: 4,
    onEnd: () => undefined,
    perform: async (one, jobId) => act(groupOf(one), jobId),
    judge: (error, _job, tries) => {
      triesSeen.push(tries);
      return judge(error, tries);
    },
    bury: async (one) => void buried.push(groupOf(one)),
  });
}

const triesSeen: number[] = [];
const buried: string[] = [];

beforeEach(() => {
  triesSeen.splice(0);
  buried.splice(0);
});

async function ask(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  const { rows: found } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return found;
}

function rows(): ReturnType<typeof ask> {
  return ask(
    "select state, retry_count, start_after > now() as is_later, output from pgboss.job where name = 'jobs' order by created_on",
  );
}

/** All jobs, once the oldest of them have come to these states. */
async function rowsOnce(...states: readonly string[]): ReturnType<typeof rows> {
  return until(async () => {
    const found = await rows();
    return states.every((state, index) => found[index]?.state === state) ? found : undefined;
  });
}

/** Longer than any test takes: the time of such a job comes when the test says so. */
const LONG = 3_600_000;

/** The time of all that is parked has come. */
async function timeHasCome(): Promise<void> {
  await ask("update pgboss.job set start_after = now() where state = 'retry'");
}

test("a parked job waits in the store, holds no worker, and is not counted as tried", async () => {
  let parks = 0;
  const done: string[] = [];
  await opened.store.enqueue(jobOf("a"));
  await work(opened.store, (group) => {
    parks += 1;
    if (parks <= 30) throw limited(parks === 30 ? LONG : 1);
    done.push(group);
  });
  await until(() => (parks === 30 ? true : undefined), 30);
  expect(await rowsOnce("retry")).toEqual([
    {
      state: "retry",
      retry_count: 0,
      is_later: true,
      output: { reason: "GitHub asked us to slow down" },
    },
  ]);
  await timeHasCome();
  await until(() => done[0]);
  expect(await rowsOnce("completed")).toMatchObject([{ state: "completed", retry_count: 0 }]);
  expect(new Set(triesSeen)).toEqual(new Set([1]));
  expect(buried).toEqual([]);
}, 60_000);

test("jobs of the same group stay behind the one that is parked, others go on", async () => {
  const started: string[] = [];
  let isParked = false;
  await opened.store.enqueue(jobOf("a"));
  await work(opened.store, (group, jobId) => {
    started.push(`${group} ${jobId}`);
    if (isParked) return;
    isParked = true;
    throw limited(LONG);
  });
  await until(() => (isParked ? true : undefined));
  await opened.store.enqueue(jobOf("a"));
  await opened.store.enqueue(jobOf("b"));
  await until(() => (started.length === 2 ? true : undefined));
  expect(started[1]).toMatch(/^b /);
  await rowsOnce("retry", "retry");
  await timeHasCome();
  await until(() => (started.length === 4 ? true : undefined), 10);
  expect(started[2]).toBe(started[0]);
  expect(started[3]).toMatch(/^a /);
});

test("a parked job whose time has come goes first, also while a worker is about to take it", async () => {
  const started: string[] = [];
  const act = (_group: string, jobId: string): void => {
    started.push(jobId);
    if (started.length === 1) throw limited(LONG);
  };
  const first = await opened.another();
  await first.enqueue(jobOf("a"));
  await work(first, act);
  await rowsOnce("retry");
  await first.close(5_000);
  await timeHasCome();
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  await client.query("begin; select 1 from pgboss.job where state = 'retry' for update");
  await opened.store.enqueue(jobOf("a"));
  await work(opened.store, act);
  await sleep(2_000);
  expect(started).toHaveLength(1);
  await client.query("commit");
  await client.end();
  await until(() => (started.length === 3 ? true : undefined), 10);
  expect(started[1]).toBe(started[0]);
  expect(started[2]).not.toBe(started[0]);
});

test("another process takes a parked job when its time has come", async () => {
  const first = await opened.another();
  const twin = await opened.another();
  let tries = 0;
  await first.enqueue(jobOf("a"));
  await work(first, () => {
    tries += 1;
    throw limited(300);
  });
  await until(() => (tries === 1 ? true : undefined));
  await first.close(5_000);
  const done: string[] = [];
  await work(twin, (group) => void done.push(group));
  await until(() => done[0]);
});

test("a claim that was lost parks nothing: the job belongs to another worker now", async () => {
  let tries = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await opened.store.enqueue(jobOf("a"));
  await opened.store.work({
    concurrency: 1,
    onEnd: () => undefined,
    perform: async () => {
      tries += 1;
      await finished;
      throw limited(60_000);
    },
    judge: (error, _job, tries) => judge(error, tries),
    bury: async () => undefined,
  });
  await until(() => (tries === 1 ? true : undefined));
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  // As the supervisor and the next worker do when they hear nothing of this one.
  await client.query("update pgboss.job set retry_count = 1 where name = 'jobs'");
  finish();
  await sleep(300);
  await client.end();
  expect(await rows()).toMatchObject([{ state: "active", retry_count: 1 }]);
});
