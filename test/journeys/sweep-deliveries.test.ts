import { expect, test } from "@jest/globals";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { tick } from "../support/tick.ts";
import { unheard } from "../support/unheard.ts";

/** Goes forward only, from test to test. */
let passed = 0;

const { journey: world } = shareJourney({ hooks: { now: () => new Date(Date.now() + passed) } });

/** Lets time pass for the app. */
function minutesPass(minutes: number): void {
  passed += minutes * 60_000;
}

/** How often a delivery was tried, the first time included. */
function attempts(guid: string): number {
  return world()
    .sandbox.deliveries()
    .filter((one) => one.guid === guid).length;
}

test("a push and a tick that reached nobody end as if they had", async () => {
  const journey = world();
  const { sandbox, mia, wes } = journey;
  const repository = await ownRepository(journey);
  let head = "";
  await unheard(journey, async () => {
    const files = { ".env": envWith(newKey(journey)) };
    head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  });
  expect(sandbox.check(repository, head, "rekey")).toBeUndefined();
  await journey.sweep();
  expectBlocked(journey.check(head, repository));
  const issue = onlyIssue(journey, repository);
  await unheard(journey, () => tick(journey, mia, issue, "required"));
  expect(issue.state).toBe("open");
  await journey.sweep();
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expectPassed(journey.check(head, repository));
});

test("what was delivered in the meantime is not asked for again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const [missed] = await unheard(journey, () =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } }),
  );
  if (missed === undefined) throw new Error("nothing was missed");
  sandbox.redeliver(missed.id);
  await journey.settle();
  await journey.sweep();
  expect(attempts(missed.guid)).toBe(2);
});

test("what asks for nothing, and what nobody listens to, is not asked for again and again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await sandbox.commitFiles(repository, { branch: "old", pusher: wes, files: { a: "a" } });
  await journey.settle();
  const missed = await unheard(journey, () => sandbox.deleteBranch(repository, "old", wes));
  for (let sweeps = 0; sweeps < 3; sweeps++) {
    await journey.sweep();
    minutesPass(300);
  }
  const counts = Object.fromEntries(missed.map(({ event, guid }) => [event, attempts(guid)]));
  expect(counts.push).toBe(2);
});

test("a delivery that fails again is asked for at growing distances, and then given up", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  const repository = await ownRepository(journey);
  const [missed] = await unheard(journey, () =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } }),
  );
  if (missed === undefined) throw new Error("nothing was missed");
  const url = app.app.webhookUrl;
  sandbox.setWebhookUrl(app, null);
  const seen: number[] = [];
  for (const minutes of [0, 1, 4, 5, 30, 31, 180, 200, 500]) {
    minutesPass(minutes);
    await journey.sweep();
    seen.push(attempts(missed.guid));
  }
  sandbox.setWebhookUrl(app, url);
  expect(seen).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 5]);
  const givenUp = journey.logLines.filter((line) => line.includes("a delivery is given up"));
  expect(givenUp).toHaveLength(1);
  expect(givenUp[0]).toContain(missed.guid);
});

test("a delivery that GitHub could not repeat when it was asked is asked for again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const [missed] = await unheard(journey, () =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } }),
  );
  if (missed === undefined) throw new Error("nothing was missed");
  sandbox.faults.add({ method: "POST", path: /\/app\/hook\/deliveries\//, when: "before", status: 502 });
  await journey.sweep();
  expect(attempts(missed.guid)).toBe(1);
  minutesPass(6);
  await journey.sweep();
  expect(attempts(missed.guid)).toBe(2);
});

test("deliveries that GitHub cannot repeat any more are not asked for", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const [missed] = await unheard(journey, () =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } }),
  );
  if (missed === undefined) throw new Error("nothing was missed");
  minutesPass(3 * 24 * 60 + 1);
  await journey.sweep();
  expect(attempts(missed.guid)).toBe(1);
});
