import { expect, test } from "@jest/globals";
import type { Issue, Repository } from "../../sandbox/entities.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, expectPassed, newKey, onlyIssue, ownRepository, pathOf, rotate } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";

const { journey: world } = shareJourney();

const SECOND = 1000;

/** A key that leaked in a pull request, in the file `.env`, and was rotated. */
async function rotated() {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const files = { ".env": envWith(key), "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  await rotate(journey, issue);
  expectPassed(journey.check(head, repository));
  return { journey, repository, key, head, number, issue };
}

function expectReopened(journey: Journey, repository: Repository, issue: Issue): void {
  expect(onlyIssue(journey, repository)).toBe(issue);
  expect(issue).toMatchObject({ state: "open", stateReason: "reopened" });
  expect(itemsOf(issue).filter(({ ticked }) => ticked)).toEqual([]);
  expect(issue.comments.at(-1)?.body).toContain("The key was committed again after this issue was resolved.");
}

test("a rotated key that is committed somewhere else opens its incident again", async () => {
  const { journey, repository, key, head, issue } = await rotated();
  const files = { "other/.env": envWith(key) };
  const late = await journey.sandbox.commitFiles(repository, { branch: "late", pusher: journey.wes, files });
  await journey.settle();
  expectReopened(journey, repository, issue);
  expect(journey.check(late, repository).conclusion).toBe("action_required");
  // The pull request that held it before is closed by it as well.
  expect(journey.check(head, repository).conclusion).toBe("action_required");
  await rotate(journey, issue);
  expect(journey.check(late, repository).conclusion).toBe("success");
});

test("a rotated key that is written into the same file again opens its incident again", async () => {
  const { journey, repository, key, issue } = await rotated();
  const { sandbox, wes } = journey;
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { ".env": "PORT=3000\n" } });
  const late = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { ".env": envWith(key) },
    date: new Date(Date.now() + 2 * SECOND),
  });
  await journey.settle();
  expectReopened(journey, repository, issue);
  expect(journey.check(late, repository).conclusion).toBe("action_required");
});

test.each(["merge", "squash", "rebase"])(
  "a known pull request that is merged afterwards (%s) brings nothing back",
  async (method) => {
    const { journey, repository, number, issue } = await rotated();
    const path = `${pathOf(repository)}/pulls/${number}/merge`;
    // The base has moved on, so that the merge makes new commits.
    await journey.sandbox.commitFiles(repository, {
      branch: "main",
      pusher: journey.wes,
      files: { "b.txt": "hello\n" },
    });
    // Nothing is known of this default branch yet: where the merge is heard first, it answers for itself alone.
    await journey.settle();
    const answer = await journey.sandbox.as(journey.wes, `PUT ${path}`, { merge_method: method });
    expect(answer.status).toBe(200);
    await journey.settle();
    const merged = (await repository.git.branch("main")) ?? "";
    expectPassed(journey.check(merged, repository));
    expect(issue.state).toBe("closed");
    expect(issue.body).not.toContain("Reopened");
  },
);

test("a branch that was rebased or cherry-picked by hand brings nothing back", async () => {
  const { journey, repository, key, issue } = await rotated();
  const { sandbox, wes } = journey;
  const picked = await sandbox.commitFiles(repository, {
    branch: "picked",
    pusher: wes,
    files: { ".env": envWith(key) },
    date: new Date(Date.now() - 3600 * SECOND),
  });
  await journey.settle();
  expectPassed(journey.check(picked, repository));
  expect(issue.state).toBe("closed");
});

test("a merge before the rotation brings the key to the default branch: one issue, closed there too", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const path = `${pathOf(repository)}/pulls/${number}/merge`;
  await sandbox.as(wes, `PUT ${path}`, { merge_method: "squash" });
  await journey.settle();
  const merged = (await repository.git.branch("main")) ?? "";
  expect(journey.check(merged, repository).conclusion).toBe("action_required");
  await rotate(journey, onlyIssue(journey, repository));
  expectPassed(journey.check(merged, repository));
});
