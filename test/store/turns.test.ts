import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Job } from "../../src/ports/job.ts";
import type { OpenStore } from "../../src/store/store.ts";
import { aCommit, anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(() => opened.end());

const flooding = aRepository();
const quiet = aRepository();

/** The check of a new head: each is a group of its own. */
function check(repository = flooding, isPast = false): Job {
  return { kind: "publish-check", repository: repository.id, head: aCommit(), isPast };
}

function push(repository = flooding, branch = "main"): Job {
  return { kind: "scan-branch", repository, branch, head: aCommit() };
}

/** Works everything off, one job after the other; gives the jobs in the order in which they were done. */
async function workOff(store: OpenStore, count: number): Promise<readonly Job[]> {
  const done: Job[] = [];
  await store.work({
    concurrency: 1,
    perform: async (job) => void done.push(job),
    judge: () => ({ kind: "retry", reason: "a reason" }),
    bury: async () => undefined,
    onEnd: () => undefined,
  });
  await until(() => (done.length === count ? true : undefined), 60);
  return done;
}

function isOf(repository: typeof quiet): (job: Job) => boolean {
  return (job) =>
    "repository" in job &&
    (typeof job.repository === "string" ? job.repository : job.repository.id) === repository.id;
}

test("a push does not wait for the flood of another repository", async () => {
  for (let round = 0; round < 4; round++) {
    await opened.store.enqueue(...Array.from({ length: 50 }, () => check()));
  }
  await opened.store.enqueue(push(quiet));
  await opened.store.enqueue(check(quiet), check(quiet));
  const done = await workOff(opened.store, 203);
  expect(done.findLastIndex(isOf(quiet))).toBeLessThan(10);
});

test("two floods take turns", async () => {
  await opened.store.enqueue(...Array.from({ length: 40 }, () => check()));
  await opened.store.enqueue(...Array.from({ length: 40 }, () => check(quiet)));
  const done = await workOff(opened.store, 80);
  const early = done.slice(0, 40).filter(isOf(quiet)).length;
  expect(early).toBeGreaterThanOrEqual(18);
  expect(early).toBeLessThanOrEqual(22);
});

test("jobs of one repository stay in their order, however they are mixed with others", async () => {
  const branches = Array.from({ length: 30 }, (_, index) => `b${index}`);
  for (const branch of branches) await opened.store.enqueue(push(flooding, branch), push(quiet, branch));
  await opened.store.enqueue(push(flooding, "last"));
  const done = await workOff(opened.store, 61);
  const order = done.filter(isOf(flooding)).map((job) => (job.kind === "scan-branch" ? job.branch : ""));
  expect(order).toEqual([...branches, "last"]);
});

test("checks of past heads come last", async () => {
  await opened.store.enqueue(...Array.from({ length: 5 }, () => check(flooding, true)));
  await opened.store.enqueue(check(), push(), check(quiet));
  const done = await workOff(opened.store, 8);
  const past = done.map((job) => job.kind === "publish-check" && job.isPast === true);
  expect(past).toEqual([false, false, false, true, true, true, true, true]);
});

test("what a delivery begins with has its turn before the work itself", async () => {
  const heads: Job[] = [check(quiet), check(quiet)];
  for (const head of heads) {
    const delivery = { id: randomUUID(), event: "push", receivedAt: new Date(), job: push(quiet) };
    await opened.store.accept(delivery, (transaction) => transaction.enqueue(head));
  }
  const done = await workOff(opened.store, 4);
  expect(done.map(({ kind }) => kind)).toEqual([
    "publish-check",
    "scan-branch",
    "publish-check",
    "scan-branch",
  ]);
  expect([done[0], done[2]]).toEqual(heads);
});

test("an incident waits its turn with the repository that has its issue", async () => {
  await opened.store.repositories.save(flooding);
  const incidents = Array.from({ length: 30 }, () => anIncident(flooding));
  for (const incident of incidents) await opened.store.incidents.open(incident);
  await opened.store.enqueue(
    ...incidents.map(({ id }) => ({ kind: "publish-incident", incident: id }) as const),
  );
  await opened.store.enqueue(push(quiet));
  const done = await workOff(opened.store, 31);
  expect(done.findIndex(isOf(quiet))).toBeLessThan(3);
});
