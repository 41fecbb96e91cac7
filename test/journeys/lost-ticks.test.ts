import { expect, test } from "@jest/globals";
import { startJourney } from "../support/journey.ts";
import { envWith, newKey, onlyIssue, rotate } from "../support/scene.ts";
import { itemsOf, tick } from "../support/tick.ts";

const HOUR_MS = 3_600_000;

test("ticks that nobody ever heard of are taken back, so that people see that they do not count", async () => {
  let later = 0;
  const journey = await startJourney({ hooks: { now: () => new Date(Date.now() + later) } });
  const { sandbox, repository, wes, mia } = journey;
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  const hear = sandbox.loseDeliveries();
  await tick(journey, mia, issue, "required");
  hear();
  await journey.sweep();
  expect(itemsOf(issue).some(({ ticked }) => ticked)).toBe(true);
  later = 2 * HOUR_MS;
  await journey.sweep();
  expect(itemsOf(issue).filter(({ ticked }) => ticked)).toEqual([]);
  expect(journey.check(head)).toMatchObject({ conclusion: "action_required" });
  await rotate(journey, issue);
  expect(journey.check(head)).toMatchObject({ conclusion: "success" });
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});
