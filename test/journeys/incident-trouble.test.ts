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
import { itemsOf, tick } from "../support/tick.ts";

const { journey: world } = shareJourney();

/** Pushes a leak to a repository of its own. */
async function leak(options: { readonly hasIssues?: boolean } = {}) {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, options);
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  return { journey, sandbox, repository, run: journey.check(head, repository) };
}

test("a deleted issue is opened again, with the steps that were done", async () => {
  const { journey, sandbox, repository, run } = await leak();
  const first = onlyIssue(journey, repository);
  await tick(journey, journey.mia, first, ["create-new-key"]);
  await journey.settle();
  await sandbox.deleteIssue(repository, first.number, journey.mia);
  await journey.settle();
  const second = onlyIssue(journey, repository);
  expect(second.number).not.toBe(first.number);
  expect(itemsOf(second).filter(({ ticked }) => ticked)).toEqual([
    expect.objectContaining({ id: "create-new-key" }),
  ]);
  expectBlocked(run);
  expect(run.summary).toContain(`/issues/${second.number}): 1 of `);
  expect(run.annotations).toHaveLength(1);
  await rotate(journey, second);
  expectPassed(run);
});

test("an issue that is gone without a word is opened again by Re-check", async () => {
  const { journey, sandbox, repository, run } = await leak();
  const first = onlyIssue(journey, repository);
  first.deleted = true;
  await sandbox.requestAction(run, "recheck", journey.wes);
  await journey.settle();
  const second = onlyIssue(journey, repository);
  expect(second.number).not.toBe(first.number);
  expectBlocked(run);
  expect(run.summary).toContain(`/issues/${second.number})`);
});

test("where issues are turned off the check says so, and Re-check opens the issue once they are on", async () => {
  const { journey, sandbox, repository, run } = await leak({ hasIssues: false });
  expectBlocked(run);
  expect(run.summary).toContain("**The tracking issue could not be opened.** Issues are turned off");
  expect(run.annotations[0]?.message).toContain("Issues are turned off in this repository.");
  repository.hasIssues = true;
  await sandbox.requestAction(run, "recheck", journey.wes);
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expectBlocked(run);
  expect(run.summary).toContain(`/issues/${issue.number})`);
  expect(run.annotations).toHaveLength(1);
  await rotate(journey, issue);
  expectPassed(run);
});

test("an app that may not write issues says which permission it lacks", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  sandbox.faults.add({
    method: "POST",
    path: new RegExp(`/${repository.name}/issues$`),
    when: "before",
    status: 403,
    body: { message: "Resource not accessible by integration" },
  });
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.summary).toContain("Grant the app the permission");
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expect(run.summary).toContain(`/issues/${onlyIssue(journey, repository).number})`);
});

test("a repository that is added later gets a check on its open pull requests", async () => {
  const journey = world();
  const { sandbox, wes, app } = journey;
  sandbox.createOrganization("dock");
  const first = await newRepository(journey, { owner: "dock" });
  const later = await newRepository(journey, { owner: "dock" });
  const installation = await sandbox.install(app, "dock", [first]);
  const clean = { branch: "clean", pusher: wes, files: { "a.txt": "hello\n" } };
  const leaking = { branch: "leaking", pusher: wes, files: { ".env": envWith(newKey(journey)) } };
  const heads = [await sandbox.commitFiles(later, clean), await sandbox.commitFiles(later, leaking)];
  for (const head of ["clean", "leaking"]) await sandbox.openPullRequest(later, { author: wes, head });
  await journey.settle();
  expect(later.checkRuns).toEqual([]);
  sandbox.addToInstallation(installation, later);
  await journey.settle();
  expectPassed(journey.check(heads[0] ?? "", later));
  expectBlocked(journey.check(heads[1] ?? "", later));
  onlyIssue(journey, later);
});

test("an installation gives every open pull request its check", async () => {
  const journey = world();
  const { sandbox, wes, app } = journey;
  sandbox.createOrganization("elm");
  const repositories = [
    await newRepository(journey, { owner: "elm" }),
    await newRepository(journey, { owner: "elm" }),
  ];
  const heads: string[] = [];
  for (const repository of repositories) {
    const files = { "a.txt": "hello\n" };
    heads.push(await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files }));
    await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  }
  await sandbox.install(app, "elm", "all");
  await journey.settle();
  for (const [index, repository] of repositories.entries())
    expectPassed(journey.check(heads[index] ?? "", repository));
});
