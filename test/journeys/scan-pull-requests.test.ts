import { expect, test } from "@jest/globals";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  onlyIssue,
  ownRepository,
  pathOf,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

/** Whether the ranges of pull requests cannot be listed. */
let unreadable = false;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (whole) => ({
      ...whole,
      commits: {
        ...whole.commits,
        async inPullRequest(repository, pullRequest) {
          const range = await whole.commits.inPullRequest(repository, pullRequest);
          return unreadable ? { ...range, kind: "incomplete", reason: "it is not readable today" } : range;
        },
      },
    }),
  },
});

test("a pull request from a fork gets its check in the repository it goes to", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const { after } = await sandbox.push(fork, {
    branch: "feature",
    pusher: olaf,
    commits: [{ files: { ".env": envWith(newKey(journey)) } }, { files: { ".env": null, "a.txt": "1\n" } }],
  });
  await journey.settle();
  expect(fork.checkRuns).toEqual([]);
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await journey.settle();
  expectBlocked(journey.check(after, repository));
  expect(onlyIssue(journey, repository).title).toContain("in .env");
  expect(journey.issues(fork)).toEqual([]);
});

test("a pull request from a fork is scanned again when its head moves", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await ownRepository(journey);
  const fork = await sandbox.fork(repository, olaf);
  const push = (content: string) =>
    sandbox.commitFiles(fork, { branch: "feature", pusher: olaf, files: { ".env": content } });
  const clean = await push("PORT=3000\n");
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await journey.settle();
  expectPassed(journey.check(clean, repository));
  const leaking = await push(envWith(newKey(journey)));
  await journey.settle();
  expectBlocked(journey.check(leaking, repository));
  expectPassed(journey.check(clean, repository));
});

test("a pull request that gets another base answers for the wider range, also when it goes back", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const root = await repository.git.branch("main");
  await sandbox.pushRefs(repository, wes, { "refs/heads/old": root });
  await sandbox.commitFiles(repository, {
    branch: "main",
    pusher: wes,
    files: { ".env": envWith(newKey(journey)) },
  });
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  const retarget = (base: string) => sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { base });
  await retarget("old");
  await journey.settle();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
  await retarget("main");
  await journey.settle();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
  onlyIssue(journey, repository);
});

test("that a pull request got another base is found where nobody told of it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await sandbox.pushRefs(repository, wes, { "refs/heads/old": await repository.git.branch("main") });
  const leak = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: leak });
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  const find = sandbox.loseDeliveries(({ event }) => event === "pull_request");
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { base: "old" });
  find();
  await journey.sweep();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
});

test.each([
  ["heard", false],
  ["lost", true],
])("a pull request answers for what its base had and lost by a forced push that is %s", async (_, isLost) => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const root = await repository.git.branch("main");
  const leak = { branch: "main", pusher: wes, files: { ".env": envWith(newKey(journey)) } };
  await sandbox.commitFiles(repository, leak);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  const undo = isLost ? sandbox.loseDeliveries() : () => undefined;
  await sandbox.pushRefs(repository, wes, { "refs/heads/main": root });
  undo();
  await (isLost ? journey.sweep() : journey.settle());
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
  onlyIssue(journey, repository);
});

test("other edits of a pull request start no scan", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const { length } = journey.check(head, repository).history;
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { title: "A better title" });
  await journey.settle();
  expect(journey.check(head, repository).history).toHaveLength(length);
});

test("a pull request that was closed without having been read does not block the next one of the same head", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  unreadable = true;
  const first = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "failure" });
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${first.number}`, { state: "closed" });
  await journey.settle();
  unreadable = false;
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "success" });
});
