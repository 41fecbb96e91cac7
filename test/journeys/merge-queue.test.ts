import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  onlyIssue,
  ownRepository,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world, except } = shareJourney();

/** The number of a pull request that has passed its check, in a repository whose queue asks for ours. */
async function passedPull(
  journey: Journey,
  repository: Repository,
  files: Readonly<Record<string, string>> = { "a.txt": "hello\n" },
): Promise<number> {
  const { sandbox, app, wes } = journey;
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  return number;
}

/** Lets the policy of a repository leave out these paths. */
async function ignore(
  { sandbox, wes, settle }: Journey,
  repository: Repository,
  paths: string,
): Promise<void> {
  await sandbox.commitFiles(repository, {
    branch: "main",
    pusher: wes,
    files: { ".github/rekey.yml": `paths:\n  ignore: [${paths}]\n` },
  });
  await settle();
}

test.each(["merge", "squash", "rebase"] as const)("a group by %s is read and merged", async (method) => {
  const journey = world();
  const repository = await ownRepository(journey);
  const number = await passedPull(journey, repository);
  const group = await journey.sandbox.enqueue(repository, [number], { method });
  await journey.settle();
  expectPassed(journey.check(group.headSha, repository));
  expect(await repository.git.branch("main")).toBe(group.headSha);
});

test("a group is read for itself, by the policy that holds now: a key in it is not merged", async () => {
  const journey = world();
  const { sandbox } = journey;
  const repository = await ownRepository(journey);
  await ignore(journey, repository, "vendor/**");
  const key = except(newKey(journey));
  const number = await passedPull(journey, repository, { "vendor/.env": envWith(key) });
  await ignore(journey, repository, "");
  const group = await sandbox.enqueue(repository, [number], { method: "squash" });
  await journey.settle();
  expectBlocked(journey.check(group.headSha, repository));
  expect(sandbox.mergeGroups(repository)).toEqual([]);
  expect(await repository.git.branch("main")).not.toBe(group.headSha);
  await rotate(journey, onlyIssue(journey, repository));
  expect(journey.check(group.headSha, repository)).toMatchObject({ conclusion: "success" });
});

test("the push of the queue's branch is enough: the event about the group may be lost", async () => {
  const journey = world();
  const { sandbox } = journey;
  const repository = await ownRepository(journey);
  const number = await passedPull(journey, repository);
  const find = sandbox.loseDeliveries(({ event }) => event === "merge_group");
  const group = await sandbox.enqueue(repository, [number]);
  find();
  await journey.settle();
  expectPassed(journey.check(group.headSha, repository));
  expect(await repository.git.branch("main")).toBe(group.headSha);
});

test("a group answers for those ahead of it: a queue may merge them all by the check of the last", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await ignore(journey, repository, "vendor/**");
  const key = except(newKey(journey));
  const leaky = await passedPull(journey, repository, { "vendor/.env": envWith(key) });
  const heads = ["one", "two"].map(async (branch) => {
    await sandbox.commitFiles(repository, { branch, pusher: wes, files: { [`${branch}.txt`]: "hello\n" } });
    return (await sandbox.openPullRequest(repository, { author: wes, head: branch })).number;
  });
  const clean = await Promise.all(heads);
  await journey.settle();
  await ignore(journey, repository, "");
  const groups = [];
  for (const number of [leaky, ...clean])
    groups.push(await sandbox.enqueue(repository, [number], { method: "squash" }));
  await journey.settle();
  for (const { headSha } of groups) expectBlocked(journey.check(headSha, repository));
  // Built anew without the first, the others bring no key.
  expect(sandbox.mergeGroups(repository)).toEqual([]);
  expect(await repository.git.text(["ls-tree", "-r", "--name-only", "main"])).toMatch(
    /^one\.txt\ntwo\.txt$/mu,
  );
  expect(await repository.git.text(["ls-tree", "-r", "--name-only", "main"])).not.toContain("vendor");
});

test("a group whose base nobody told of answers for what it stands on", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await ignore(journey, repository, "vendor/**");
  const leaky = await passedPull(journey, repository, { "vendor/.env": envWith(except(newKey(journey))) });
  await sandbox.commitFiles(repository, { branch: "one", pusher: wes, files: { "one.txt": "hello\n" } });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "one" });
  await journey.settle();
  await ignore(journey, repository, "");
  const find = sandbox.loseDeliveries();
  await sandbox.enqueue(repository, [leaky], { method: "squash" });
  find();
  const group = await sandbox.enqueue(repository, [number], { method: "squash" });
  await journey.settle();
  expectBlocked(journey.check(group.headSha, repository));
});
