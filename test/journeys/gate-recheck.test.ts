import { expect, test } from "@jest/globals";
import { heldScans } from "../support/held-scans.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  pathOf,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const scans = heldScans();
const { journey: world } = shareJourney({ hooks: scans.hooks });

/** Pushes a leak with a pull request to a repository of its own. */
async function leak() {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  return { journey, repository, head, number, run: journey.check(head, repository) };
}

test("Re-check scans again and changes nothing about an open leak", async () => {
  const { journey, repository, run } = await leak();
  await scans.throughProgress(
    () => journey.sandbox.requestAction(run, "recheck", journey.wes),
    () => run,
  );
  await journey.settle();
  expectBlocked(run);
  expect(run.annotations).toHaveLength(1);
  expect(repository.checkRuns).toHaveLength(1);
  onlyIssue(journey, repository);
});

test("GitHub's own Re-run does the same", async () => {
  const { journey, repository, run } = await leak();
  await scans.throughProgress(
    () => journey.sandbox.rerequestCheck(run, journey.wes),
    () => run,
  );
  await journey.settle();
  expectBlocked(run);
  onlyIssue(journey, repository);
});

test("after the rotation a Re-check stays green, and never blinks into the wrong answer", async () => {
  const { journey, repository, run } = await leak();
  await rotate(journey, onlyIssue(journey, repository));
  const { length } = run.history;
  await scans.throughProgress(
    () => journey.sandbox.requestAction(run, "recheck", journey.wes),
    () => run,
  );
  await journey.settle();
  expectPassed(run);
  const later = run.history.slice(length).map(({ conclusion }) => conclusion);
  expect(new Set(later)).toEqual(new Set([null, "success"]));
});

test("`/rekey recheck` on the pull request scans again and answers once", async () => {
  const { journey, repository, number } = await leak();
  const { sandbox, wes } = journey;
  const path = `${pathOf(repository)}/issues/${number}/comments`;
  const undo = sandbox.loseDeliveries();
  const files = { "b.txt": "b\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  undo();
  await sandbox.as(wes, `POST ${path}`, { body: "/rekey recheck" });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  const answers = repository.issues.get(number)?.comments.filter(({ app }) => app !== null);
  expect(answers?.map(({ body }) => body.split("\n")[0])).toEqual([
    "Rekey is scanning again. The check `rekey` shows the result.",
  ]);
});

test("`/rekey recheck` on the tracking issue reaches the checks of every repository", async () => {
  const { journey, repository, run } = await leak();
  const { sandbox, wes } = journey;
  const other = await newRepository(journey, { owner: repository.owner.login });
  const files = { ".env": envWith(journey.planted.at(-1) ?? "") };
  const head = await sandbox.commitFiles(other, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const elsewhere = journey.check(head, other);
  const { number } = onlyIssue(journey, repository);
  const path = `${pathOf(repository)}/issues/${number}/comments`;
  await scans.throughProgress(
    () => sandbox.as(wes, `POST ${path}`, { body: "/rekey recheck" }),
    () => run,
    () => elsewhere,
  );
  await journey.settle();
  expectBlocked(run);
  expectBlocked(elsewhere);
});
