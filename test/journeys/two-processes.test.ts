import { expect, test } from "@jest/globals";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

test("two processes on one store open one issue and write each check once", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const hear = await journey.startTwin();
  const first = await ownRepository(journey);
  const second = await newRepository(journey, { owner: first.owner.login });
  const content = envWith(newKey(journey));
  const pushes = ["a", "b", "c"].flatMap((branch) =>
    [first, second].map((repository) => ({ branch, repository })),
  );
  const heads: string[] = [];
  for (const [index, { branch, repository }] of pushes.entries()) {
    hear(index % 2 === 0 ? "first" : "twin");
    const files = { [`${branch}/.env`]: content };
    heads.push(await sandbox.commitFiles(repository, { branch, pusher: wes, files }));
    await sandbox.openPullRequest(repository, { author: wes, head: branch });
  }
  await journey.settle();
  expect(journey.issues(first).length + journey.issues(second).length).toBe(1);
  const [tracker] = [first, second].filter((repository) => journey.issues(repository).length > 0);
  if (tracker === undefined) throw new Error("no tracker");
  const checks = pushes.map(({ repository }, index) => journey.check(heads[index] ?? "", repository));
  for (const run of checks) expectBlocked(run);
  expect(first.checkRuns.length + second.checkRuns.length).toBe(pushes.length);
  await rotate(journey, onlyIssue(journey, tracker));
  for (const run of checks) expectPassed(run);
});
