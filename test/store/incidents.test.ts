import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../../src/incident/actor.ts";
import type { IncidentEvent } from "../../src/incident/transition.ts";
import type { StoredIncident, TrackerIssue } from "../../src/ports/incident-store.ts";
import { anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});

afterAll(() => opened.end());

const mia: Actor = { kind: "account", id: 1, login: "mia" };
const at = new Date("2026-10-02T08:09:10.111Z");

/** An incident in the store, in a repository of its own. */
async function stored(changes: Partial<StoredIncident> = {}): Promise<StoredIncident> {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const { incident } = await store.incidents.open(anIncident(repository, changes));
  return incident;
}

/** Something to wait for, and the means to let it happen. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened: promise, open: () => open() };
}

test("two processes that find the same key at the same moment open one incident", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const first = anIncident(repository);
  const second = { ...anIncident(repository), fingerprint: first.fingerprint };
  const { opened: mayEnd, open } = gate();
  const one = store.transaction(async (transaction) => {
    const result = await transaction.incidents.open(first);
    open();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await transaction.incidents.save({ ...result.incident, severity: "low" }, []);
    return result;
  });
  await mayEnd;
  const two = store.transaction((transaction) => transaction.incidents.open(second));
  expect(await one).toMatchObject({ isNew: true, incident: { id: first.id } });
  expect(await two).toMatchObject({ isNew: false, incident: { id: first.id, severity: "low" } });
  expect(await store.incidents.get(second.id)).toBeUndefined();
});

test("the incident of a transaction that fails is gone, and the one that waited opens its own", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const first = anIncident(repository);
  const second = { ...anIncident(repository), fingerprint: first.fingerprint };
  const { opened: mayStart, open } = gate();
  const one = store.transaction(async (transaction) => {
    await transaction.incidents.open(first);
    open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error("no");
  });
  await mayStart;
  const two = store.transaction((transaction) => transaction.incidents.open(second));
  await expect(one).rejects.toThrow("no");
  expect(await two).toMatchObject({ isNew: true, incident: { id: second.id } });
});

test("the same key of two owners are two incidents", async () => {
  const ours = await stored();
  const theirs = aRepository({ ownerId: 8 });
  await opened.store.repositories.save(theirs);
  const { isNew } = await opened.store.incidents.open({
    ...anIncident(theirs),
    fingerprint: ours.fingerprint,
  });
  expect(isNew).toBe(true);
});

test("who holds the lock is waited for, and what it wrote is seen", async () => {
  const { store } = opened;
  const { id } = await stored();
  const order: string[] = [];
  const addTick = (name: string) =>
    store.transaction(async (transaction) => {
      const incident = await transaction.incidents.lock(id);
      if (incident === undefined) throw new Error("gone");
      order.push(`${name} begins with ${[...incident.ticks.keys()].join()}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      const ticks = new Map([...incident.ticks, [name, { by: mia, at }]]);
      await transaction.incidents.save({ ...incident, ticks }, []);
      order.push(`${name} ends`);
    });
  await Promise.all(["a", "b", "c"].map(addTick));
  expect(order.filter((_, index) => index % 2 === 0).map((line) => line.slice(2))).toEqual([
    "begins with ",
    expect.stringMatching(/^begins with [abc]$/),
    expect.stringMatching(/^begins with [abc],[abc]$/),
  ]);
  expect((await store.incidents.get(id))?.ticks.size).toBe(3);
});

test("the log keeps the order in which things were written, each with who, when and what", async () => {
  const { store } = opened;
  const incident = await stored();
  const by = mia;
  const events: readonly IncidentEvent[] = [
    { kind: "opened", at, by: { kind: "rekey" } },
    { kind: "seen-again", places: 2, at, by: { kind: "rekey" } },
    { kind: "item-ticked", item: "a", at, by },
    { kind: "item-unticked", item: "a", at: new Date(0), by },
    { kind: "validity-learned", validity: { kind: "active", evidence: "200" }, at, by: { kind: "rekey" } },
    { kind: "refused", action: "tick", at, by },
    { kind: "refused", action: "tick", items: ["a", "b"], at, by },
    { kind: "rotation-confirmed", at, by },
    { kind: "reopened", at, by },
    { kind: "dismissed", resolution: "wont_fix", reason: "why", at, by },
    { kind: "reappeared", places: 1, at, by: { kind: "rekey" } },
  ];
  await store.incidents.save(incident, events.slice(0, 4));
  await store.incidents.save(incident, []);
  await store.incidents.save(incident, events.slice(4));
  expect(await store.incidents.log(incident.id)).toEqual(events);
  expect(await store.incidents.log((await stored()).id)).toEqual([]);
});

test("saving an incident leaves its issue and its boxes to those who write them", async () => {
  const { store } = opened;
  const incident = await stored();
  const issue: TrackerIssue = { kind: "open", number: 5, url: "https://github.example/5" };
  await store.incidents.setIssue(incident.id, issue);
  await store.incidents.setBoxes(incident.id, new Map([["a", true]]));
  await store.incidents.save({ ...incident, severity: "low" }, []);
  expect(await store.incidents.get(incident.id)).toMatchObject({
    severity: "low",
    issue,
    boxes: new Map([["a", true]]),
  });
});

test("an incident is found by its issue for as long as it has that one", async () => {
  const { store } = opened;
  const { id, tracker } = await stored();
  const find = () => store.incidents.findByIssue(tracker, 5);
  expect(await find()).toBeUndefined();
  await store.incidents.setIssue(id, { kind: "open", number: 5, url: "https://github.example/5" });
  expect(await find()).toBe(id);
  expect(await store.incidents.findByIssue(aRepository().id, 5)).toBeUndefined();
  for (const issue of [
    { kind: "none" },
    { kind: "creating" },
    { kind: "impossible", reason: "no" },
  ] as const) {
    await store.incidents.setIssue(id, issue);
    expect(await find()).toBeUndefined();
    expect((await store.incidents.get(id))?.issue).toEqual(issue);
  }
});
