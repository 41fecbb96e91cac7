import { expect, test } from "@jest/globals";
import type { PullRequest } from "../../src/ports/pull-requests.ts";
import { startJourney } from "../support/journey.ts";
import { envWith, expectBlocked, expectPassed, newKey, newRepository, pathOf } from "../support/scene.ts";
import { until } from "../support/until.ts";

test("a pull request that gets another base while it is scanned does not pass for the old one", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let begun = 0;
  const journey = await startJourney({
    hooks: {
      aroundWorld: (world) => ({
        ...world,
        commits: {
          ...world.commits,
          async inPullRequest(repository, pullRequest) {
            begun += 1;
            await held;
            return world.commits.inPullRequest(repository, pullRequest);
          },
        },
      }),
    },
  });
  const { sandbox, wes, olaf } = journey;
  const repository = await newRepository(journey);
  const root = await repository.git.branch("main");
  await sandbox.pushRefs(repository, wes, { "refs/heads/old": root });
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
  await journey.settle();
  const fork = await sandbox.fork(repository, olaf);
  const head = await sandbox.commitFiles(fork, { branch: "feature", pusher: olaf, files: { a: "a" } });
  const { number } = await sandbox.openPullRequest(repository, {
    author: olaf,
    head: "feature",
    headRepository: fork,
  });
  await until(() => begun > 0 || undefined);
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { base: "old" });
  await until(() => journey.logLines.some((line) => line.includes("pull_request.edited")) || undefined);
  goOn();
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});

test("a head that comes while GitHub tells of the one before is not let go", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let asked = 0;
  const journey = await startJourney({
    hooks: {
      aroundWorld: (world) => ({
        ...world,
        pullRequests: {
          ...world.pullRequests,
          async get(repository, number) {
            const pullRequest = await world.pullRequests.get(repository, number);
            asked += 1;
            await held;
            return pullRequest;
          },
        },
      }),
    },
  });
  const { sandbox, repository, olaf } = journey;
  const fork = await sandbox.fork(repository, olaf);
  const push = (content: string) =>
    sandbox.commitFiles(fork, { branch: "feature", pusher: olaf, files: { a: content } });
  await push("a");
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await until(() => asked > 0 || undefined);
  const head = await push("b");
  await until(() => journey.logLines.some((line) => line.includes("pull_request.synchronize")) || undefined);
  goOn();
  await journey.settle();
  expectPassed(journey.check(head));
  expect(journey.check(head).history).not.toContainEqual(expect.objectContaining({ conclusion: "failure" }));
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});

test("a head that GitHub does not show yet is waited for", async () => {
  let seen: PullRequest | undefined;
  let isStale = false;
  const journey = await startJourney({
    hooks: {
      aroundWorld: (world) => ({
        ...world,
        pullRequests: {
          ...world.pullRequests,
          async get(repository, number) {
            const pullRequest = await world.pullRequests.get(repository, number);
            const told = (isStale && seen) || pullRequest;
            isStale = false;
            seen = pullRequest;
            return told;
          },
        },
      }),
    },
  });
  const { sandbox, repository, olaf } = journey;
  const fork = await sandbox.fork(repository, olaf);
  const push = (content: string) =>
    sandbox.commitFiles(fork, { branch: "feature", pusher: olaf, files: { a: content } });
  await push("a");
  await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
  await journey.settle();
  isStale = true;
  const head = await push("b");
  await journey.settle();
  expect(isStale).toBe(false);
  expectPassed(journey.check(head));
  expect(journey.check(head).history).not.toContainEqual(expect.objectContaining({ conclusion: "failure" }));
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});
