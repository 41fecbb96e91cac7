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
