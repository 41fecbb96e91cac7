import { expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { openStore } from "../../src/store/store.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

/** As a scan does that dies: the tag was deleted when it is tried again. */
async function beginTag(repository: number, head: string): Promise<void> {
  const store = await openStore(world().databaseUrl, () => undefined);
  await store.refs.begin(repositoryId(repository), commitSha(head), { ref: { kind: "tag", name: "v1" } });
  await store.close(1_000);
}

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

test("a tag that is gone before it was read holds nothing up", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  await beginTag(repository.id, head);
  await journey.sweep();
  expect(journey.check(head, repository)).toMatchObject({ status: "completed", conclusion: "success" });
});

test("tags that were pushed right after the installation, and told to nobody, are found", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  sandbox.createOrganization("taggers");
  const repository = await newRepository(journey, { owner: "taggers" });
  await sandbox.install(journey.app, "taggers", [repository]);
  await journey.settle();
  const onto = (await repository.git.refs()).get("refs/heads/main") ?? null;
  const [leaky = ""] = await sandbox.makeCommits(repository, onto, [
    { files: { ".env": envWith(newKey(journey)) } },
  ]);
  // GitHub tells of no more than three tags in one push.
  const names = ["v1", "v2", "v3", "v4"].map((name) => `refs/tags/${name}`);
  await sandbox.pushRefs(repository, wes, Object.fromEntries(names.map((name) => [name, leaky])));
  await journey.settle();
  expect(sandbox.check(repository, leaky, "rekey")).toBeUndefined();
  await journey.sweep();
  expectBlocked(journey.check(leaky, repository));
});
