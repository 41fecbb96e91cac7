import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Sweep } from "../../src/ports/sweep.ts";
import type { DueKind } from "../../src/ports/sweep-store.ts";
import { aCommit, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(() => opened.end());

const noon = new Date("2026-11-01T12:00:00Z");

function minutesLater(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000);
}

function due(kind: DueKind, sweptBefore = noon, triedBefore = noon): Promise<readonly string[]> {
  return opened.store.sweeps.due(kind, { now: noon, sweptBefore, triedBefore });
}

function repositories(...ids: readonly string[]) {
  return ids.map((id) => ({ kind: "sweep-repository", id }) as const);
}

test("rounds know since when they come without a pause", async () => {
  const { sweeps } = opened.store;
  expect(await sweeps.beginRound(noon, minutesLater(-3))).toEqual(noon);
  expect(await sweeps.beginRound(minutesLater(1), minutesLater(-2))).toEqual(noon);
  expect(await sweeps.beginRound(minutesLater(3), minutesLater(0))).toEqual(noon);
  expect(await sweeps.beginRound(minutesLater(6), minutesLater(3))).toEqual(minutesLater(6));
  expect(await sweeps.beginRound(minutesLater(7), minutesLater(4))).toEqual(minutesLater(6));
});

test("what was swept or tried lately is not due, and the longest untried comes first", async () => {
  const { sweeps } = opened.store;
  await sweeps.add(repositories("1", "2", "3", "4"));
  await sweeps.tried(repositories("1"), minutesLater(-10));
  await sweeps.tried(repositories("2"), minutesLater(-20));
  await sweeps.tried(repositories("3"), noon);
  expect(await due("sweep-repository")).toEqual(["4", "2", "1"]);
  for (const subject of repositories("2")) await sweeps.swept(subject, noon);
  expect(await due("sweep-repository")).toEqual(["4", "1"]);
  expect(await due("sweep-repository", minutesLater(1))).toEqual(["4", "2", "1"]);
  await sweeps.add(repositories("2"));
  expect(await due("sweep-repository")).toEqual(["4", "1"]);
  await sweeps.remove(repositories("1", "2"));
  expect(await due("sweep-repository", minutesLater(1), minutesLater(1))).toEqual(["4", "3"]);
});

test("nothing is due where the app is suspended, or may not call any more in this hour", async () => {
  const { store } = opened;
  const [first, second] = [aRepository({ installationId: 1 }), aRepository({ installationId: 2 })];
  for (const repository of [first, second]) await store.repositories.save(repository);
  const installations = ["1", "2"].map((id) => ({ kind: "sweep-installation", id }) as const);
  await store.sweeps.add([...repositories(first.id, second.id), ...installations]);
  await store.installations.save({ id: 1, isSuspended: true });
  expect(await due("sweep-repository")).toEqual([second.id]);
  expect(await due("sweep-installation")).toEqual(["2"]);
  await store.installations.rest(2, minutesLater(1));
  expect(await due("sweep-repository")).toEqual([]);
  expect(await store.installations.isResting(2, noon)).toBe(true);
  expect(await store.installations.isResting(2, minutesLater(1))).toBe(false);
  await store.installations.save({ id: 1, isSuspended: false });
  expect(await due("sweep-repository")).toEqual([first.id]);
  expect(await store.installations.list()).toEqual([
    { id: 1, isSuspended: false },
    { id: 2, isSuspended: false },
  ]);
  await store.installations.remove(1);
  await store.repositories.save({ ...first, standing: "gone" });
  expect(await store.installations.list()).toEqual([{ id: 2, isSuspended: false }]);
  await store.repositories.save({ ...second, installationId: 3 });
  expect(await store.installations.list()).toContainEqual({ id: 3, isSuspended: false });
});

test("the calls of an hour are shared by all, and are not more than the share", async () => {
  const twin = await opened.another();
  const spend = (id: number, hour: Date) =>
    [opened.store, twin, opened.store, twin].map((store) => store.installations.spend(id, hour, 3));
  expect((await Promise.all(spend(1, noon))).filter(Boolean)).toHaveLength(3);
  expect((await Promise.all(spend(2, noon))).filter(Boolean)).toHaveLength(3);
  expect((await Promise.all(spend(1, minutesLater(60)))).filter(Boolean)).toHaveLength(3);
  await opened.store.sweeps.trim(minutesLater(60));
  expect((await Promise.all(spend(1, noon))).filter(Boolean)).toHaveLength(3);
  expect((await Promise.all(spend(1, minutesLater(60)))).filter(Boolean)).toEqual([]);
});

test("an operator sees how far the sweeps are", async () => {
  const { sweeps } = opened.store;
  expect(await sweeps.progress(noon)).toEqual({ repositories: 0, sweptInLastHour: 0, foundInLastDay: {} });
  await sweeps.add(repositories("1", "2"));
  await sweeps.swept({ kind: "sweep-repository", id: "1" }, minutesLater(-90));
  await sweeps.found("push", 2, minutesLater(-90));
  await sweeps.found("push", 1, noon);
  await sweeps.found("push", 5, minutesLater(-1500));
  await sweeps.found("check", 0, noon);
  expect(await sweeps.progress(noon)).toEqual({
    repositories: 2,
    sweptInLastHour: 0,
    foundInLastDay: { push: 3 },
  });
  await sweeps.swept({ kind: "sweep-repository", id: "2" }, minutesLater(-5));
  expect(await sweeps.progress(noon)).toMatchObject({ sweptInLastHour: 1 });
  await sweeps.trim(noon);
  expect((await sweeps.progress(noon)).foundInLastDay).toEqual({ push: 1 });
});

test("refs are remembered as they were seen last; that there were none is remembered, too", async () => {
  const { store } = opened;
  const [repository, other] = [aRepository(), aRepository()];
  for (const one of [repository, other]) await store.repositories.save(one);
  const [first, second] = [aCommit(), aCommit()];
  expect(await store.seenRefs.of(repository.id)).toBeUndefined();
  await store.seenRefs.save(repository.id, new Map());
  expect(await store.seenRefs.of(repository.id)).toEqual(new Map());
  const refs = { main: "refs/heads/main", tag: "refs/tags/v1", old: "refs/heads/old" };
  const before = new Map([refs.main, refs.old, refs.tag].map((name) => [name, first]));
  await store.seenRefs.save(repository.id, before);
  expect(await store.seenRefs.of(repository.id)).toEqual(before);
  const after = new Map([
    [refs.main, second],
    [refs.tag, first],
  ]);
  await store.seenRefs.save(repository.id, after);
  expect(await store.seenRefs.of(repository.id)).toEqual(after);
  expect(await store.seenRefs.of(other.id)).toBeUndefined();
});

test("checks of heads that were evaluated are due, the longest unseen first, but none that is about to be written", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const [written, unwritten, unknown] = [aCommit(), aCommit(), aCommit()];
  for (const [index, head] of [written, unwritten].entries()) {
    const ref = { kind: "branch", name: `b${index}` } as const;
    await store.refs.begin(repository.id, head, { ref });
  }
  await store.checkRuns.save(repository.id, written, { run: 7, digest: "d" });
  const due = () => store.checkSweeps.due(repository.id, [written, unwritten, unknown], noon);
  expect(new Set(await due())).toEqual(new Set([{ head: written, run: 7 }, { head: unwritten }]));
  await store.checkSweeps.lookedAt({ repository: repository.id, head: written }, minutesLater(-1));
  expect(await due()).toEqual([{ head: unwritten }, { head: written, run: 7 }]);
  await store.checkSweeps.lookedAt({ repository: repository.id, head: written }, noon);
  expect(await due()).toEqual([{ head: unwritten }]);
  await store.enqueue({ kind: "publish-check", repository: repository.id, head: unwritten });
  expect(await due()).toEqual([]);
});

test("pushes are unseen since the last sweep, or since the day we met", async () => {
  const { store } = opened;
  const repository = aRepository();
  expect(await store.sweeps.unseenSince(repository.id)).toBeUndefined();
  await store.repositories.save(repository);
  const met = await store.sweeps.unseenSince(repository.id);
  expect(Math.abs(Date.now() - (met?.getTime() ?? 0))).toBeLessThan(60_000);
  await store.sweeps.swept({ kind: "sweep-repository", id: repository.id }, noon);
  expect(await store.sweeps.unseenSince(repository.id)).toEqual(noon);
});

test("a failed delivery waits until it is asked for, and again when it fails again", async () => {
  const { failedDeliveries } = opened.store;
  expect(await failedDeliveries.readUpTo()).toBeUndefined();
  await failedDeliveries.noteRead(minutesLater(-1));
  await failedDeliveries.noteRead(noon);
  expect(await failedDeliveries.readUpTo()).toEqual(noon);
  const id = "7b5dd0f2-b1b6-11f0-8de9-0242ac120002";
  const other = "8b5dd0f2-b1b6-11f0-8de9-0242ac120002";
  const failed = { id, event: "push", attempt: 9_000_000_000, at: noon, hasFailed: true };
  await failedDeliveries.add([failed, { ...failed, attempt: 7, at: minutesLater(-5) }]);
  await failedDeliveries.add([{ ...failed, id: other, at: minutesLater(-1) }]);
  const [first, second] = await failedDeliveries.waiting();
  expect(first).toEqual({ id, event: "push", attempt: 9_000_000_000, count: 0 });
  expect(second).toMatchObject({ id: other });
  if (first === undefined) throw new Error("nothing waits");
  await failedDeliveries.settle([other]);
  await failedDeliveries.tried(first, noon);
  expect(await failedDeliveries.waiting()).toEqual([{ ...first, count: 1, triedAt: noon }]);
  await failedDeliveries.leave(first);
  await failedDeliveries.add([failed]);
  expect(await failedDeliveries.waiting()).toEqual([]);
  const again = { ...failed, attempt: 9_000_000_001 };
  await failedDeliveries.add([again]);
  const waiting = { id, event: "push", attempt: again.attempt, count: 1, triedAt: noon };
  expect(await failedDeliveries.waiting()).toEqual([waiting]);
  await failedDeliveries.leave(waiting);
  expect(await failedDeliveries.waiting()).toEqual([]);
});

test("a delivery that we took does not wait, and all are forgotten after a while", async () => {
  const { store } = opened;
  const id = "6b5dd0f2-b1b6-11f0-8de9-0242ac120002";
  const answer = { kind: "post-answer", repository: aRepository().id, issue: 1, key: "a", text: "" } as const;
  await store.accept({ id, event: "push", receivedAt: noon, job: answer }, async () => undefined);
  await store.failedDeliveries.add([{ id, event: "push", attempt: 1, at: minutesLater(2), hasFailed: true }]);
  expect(await store.failedDeliveries.waiting()).toEqual([]);
  await store.failedDeliveries.trim(noon);
  expect(await store.failedDeliveries.waiting()).toEqual([]);
  await store.failedDeliveries.trim(minutesLater(1));
  expect(await store.failedDeliveries.waiting()).toHaveLength(1);
  await store.failedDeliveries.trim(minutesLater(3));
  expect(await store.failedDeliveries.waiting()).toEqual([]);
});

test("the same sweep waits once, and runs once at a time in all processes", async () => {
  const twin = await opened.another();
  let running = 0;
  let most = 0;
  const done: Sweep[] = [];
  const { promise: mayEnd, resolve: letEnd } = Promise.withResolvers<void>();
  const perform = async (sweep: Sweep): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await mayEnd;
    await sleep(200);
    running -= 1;
    done.push(sweep);
  };
  const [sweep, other] = [{ kind: "sweep-deliveries" }, { kind: "sweep-installations" }] as const;
  await opened.store.sweep(sweep, sweep);
  await twin.sweep(sweep);
  for (const store of [opened.store, twin]) await store.startSweeping({ perform, isScheduled: false });
  await until(() => (running === 1 ? true : undefined));
  await opened.store.sweep(sweep, sweep);
  letEnd();
  await until(() => done[1]);
  await opened.store.sweep(other);
  await until(() => done[2]);
  expect(done).toEqual([sweep, sweep, other]);
  expect(most).toBe(1);
});

test("a round comes by itself as soon as a process starts, and so does a look at what was not delivered", async () => {
  const done: Sweep[] = [];
  await opened.store.startSweeping({ perform: async (sweep) => void done.push(sweep), isScheduled: true });
  await until(() => done[1]);
  expect(new Set(done)).toEqual(new Set([{ kind: "sweep-deliveries" }, { kind: "sweep-round" }]));
});
