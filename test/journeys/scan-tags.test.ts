import { expect, test } from "@jest/globals";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

test("a key in a commit that only a tag names is found, and blocks that commit", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const onto = (await repository.git.refs()).get("refs/heads/main") ?? null;
  const [leaky = "", clean = ""] = await sandbox.makeCommits(repository, onto, [
    { files: { ".env": envWith(newKey(journey)) } },
    { files: { ".env": "PORT=3000\n" } },
  ]);
  await sandbox.pushRefs(repository, wes, { "refs/tags/v1": clean });
  await journey.settle();
  const run = journey.check(clean, repository);
  expectBlocked(run);
  expect(run.summary).toContain(leaky.slice(0, 7));
  expect(onlyIssue(journey, repository).title).toContain("in .env");
});

test("a tag on a commit that was read leaves its check as it is", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
  await journey.settle();
  const before = [...journey.check(head, repository).history];
  await sandbox.pushRefs(repository, wes, { "refs/tags/v1": head });
  await journey.settle();
  expectPassed(journey.check(head, repository));
  expect(journey.check(head, repository).history).toEqual(before);
});

test("a Re-check of a commit that only a tag names looks at the tag again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const onto = (await repository.git.refs()).get("refs/heads/main") ?? null;
  const [head = ""] = await sandbox.makeCommits(repository, onto, [{ files: { "a.txt": "hello\n" } }]);
  sandbox.faults.add({ path: new RegExp(`/commits/${head}$`), when: "before", status: 422 });
  await sandbox.pushRefs(repository, wes, { "refs/tags/v1": head });
  await journey.settle();
  const run = journey.check(head, repository);
  expect(run).toMatchObject({ status: "completed" });
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expectPassed(journey.check(head, repository));
});
