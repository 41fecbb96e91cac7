import { expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Repository } from "../../sandbox/entities.ts";
import { lost } from "../support/lost.ts";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

/** Scans of pull requests begin when this is settled. */
let held: Promise<void> = Promise.resolve();

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (inner) => ({
      ...inner,
      pullRequests: {
        ...inner.pullRequests,
        async get(repository, number) {
          await held;
          return inner.pullRequests.get(repository, number);
        },
      },
    }),
  },
});

/** A repository that was swept once: what stands there is known. */
async function sweptRepository(): Promise<Repository> {
  const journey = world();
  const repository = await ownRepository(journey);
  await journey.settle();
  await journey.sweep();
  return repository;
}

/** Pushes a file to a branch. */
function push(
  repository: Repository,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const { sandbox, wes } = world();
  return sandbox.commitFiles(repository, { branch, pusher: wes, files });
}

/** Where the store sees a branch. */
async function headOf(repository: Repository, branch: string): Promise<string | undefined> {
  const client = new Client({ connectionString: world().databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ head: string }>(
    "select head from gated_refs where repository_id = $1 and name = $2",
    [repository.id, branch],
  );
  await client.end();
  return rows[0]?.head;
}

test("a lost push is found, before the first sweep of a repository and after it", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  for (const branch of ["first", "second"]) {
    const head = await lost(journey, () => push(repository, branch, { ".env": envWith(newKey(journey)) }));
    expect(journey.sandbox.check(repository, head, "rekey")).toBeUndefined();
    await journey.sweep();
    expectBlocked(journey.check(head, repository));
  }
});

test("commits that were pushed over between two sweeps are found, and block what comes after", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await sweptRepository();
  const base = await push(repository, "feature", { "a.txt": "a\n" });
  const overwritten = await lost(journey, async () => {
    const leaky = await push(repository, "feature", { ".env": envWith(newKey(journey)) });
    await sandbox.pushRefs(repository, wes, { "refs/heads/feature": base });
    return leaky;
  });
  await journey.sweep();
  expectBlocked(journey.check(overwritten, repository));
  expect(onlyIssue(journey, repository).title).toContain("in .env");
  const next = await push(repository, "feature", { "b.txt": "b\n" });
  await journey.settle();
  expectBlocked(journey.check(next, repository));
});

test("lost pushes are found though the next one was heard, and the branch stays where it is", async () => {
  const journey = world();
  const repository = await sweptRepository();
  await push(repository, "main", { "a.txt": "a\n" });
  const lostHeads = await lost(journey, async () => [
    await push(repository, "main", { "b.txt": "b\n" }),
    await push(repository, "main", { "c.txt": "c\n" }),
  ]);
  const head = await push(repository, "main", { "d.txt": "d\n" });
  await journey.settle();
  await journey.sweep();
  for (const one of lostHeads) expectPassed(journey.check(one, repository));
  expect(await headOf(repository, "main")).toBe(head);
});

test("what a lost push brought to the default branch is read with the next one that is heard", async () => {
  const journey = world();
  const repository = await sweptRepository();
  await push(repository, "main", { "a.txt": "a\n" });
  await lost(journey, () => push(repository, "main", { ".env": envWith(newKey(journey)) }));
  const head = await push(repository, "main", { "b.txt": "b\n" });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});

test.each(["light", "annotated"])("a lost tag is found: %s", async (kind) => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await sweptRepository();
  const onto = (await repository.git.refs()).get("refs/heads/main") ?? null;
  const files = { ".env": envWith(newKey(journey)) };
  const [head = ""] = await sandbox.makeCommits(repository, onto, [{ files }]);
  const tag = kind === "light" ? head : await sandbox.makeTag(repository, head, { name: "v1" });
  await lost(journey, () => sandbox.pushRefs(repository, wes, { "refs/tags/v1": tag }));
  await journey.sweep();
  expectBlocked(journey.check(head, repository));
});

test("a key in the words of a lost tag is found, also when its commit was read", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await sweptRepository();
  const head = await push(repository, "main", { "a.txt": "a\n" });
  await journey.settle();
  const tag = await sandbox.makeTag(repository, head, { name: "v1", message: envWith(newKey(journey)) });
  await lost(journey, () => sandbox.pushRefs(repository, wes, { "refs/tags/v1": tag }));
  await journey.sweep();
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "action_required" });
});

test("a key in the name of a lost branch is found, and is written nowhere", async () => {
  const journey = world();
  const repository = await sweptRepository();
  const branch = `try-${newKey(journey)}`;
  const head = await lost(journey, () => push(repository, branch, { "a.txt": "a\n" }));
  await journey.sweep();
  expectBlocked(journey.check(head, repository));
});

test("what stood there when Rekey came is in no range", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  sandbox.createOrganization("old");
  const repository = await sandbox.createRepository("old", "old", { private: true });
  sandbox.setRole(repository, wes, "write");
  const head = await push(repository, "old", { "a.txt": "a\n" });
  repository.activities.length = 0;
  await sandbox.install(journey.app, "old", "all");
  await journey.settle();
  await journey.sweep();
  expect(sandbox.check(repository, head, "rekey")).toBeUndefined();
});

test("a pull request of which nobody told is found, with the head that it has now", async () => {
  const journey = world();
  const { sandbox, olaf } = journey;
  const repository = await sweptRepository();
  const fork = await sandbox.fork(repository, olaf);
  const head = await sandbox.commitFiles(fork, { branch: "f", pusher: olaf, files: { "a.txt": "a\n" } });
  await lost(journey, () =>
    sandbox.openPullRequest(repository, { author: olaf, head: "f", headRepository: fork }),
  );
  await journey.sweep();
  expectPassed(journey.check(head, repository));
  const leaky = await lost(journey, () =>
    sandbox.commitFiles(fork, { branch: "f", pusher: olaf, files: { ".env": envWith(newKey(journey)) } }),
  );
  await journey.sweep();
  expectBlocked(journey.check(leaky, repository));
});

test("the check of what is found says at once that it waits", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await sweptRepository();
  const head = await lost(journey, async () => {
    const pushed = await push(repository, "f", { "a.txt": "a\n" });
    await sandbox.openPullRequest(repository, { author: wes, head: "f" });
    return pushed;
  });
  let release = (): void => undefined;
  held = new Promise((resolve) => {
    release = resolve;
  });
  const swept = journey.sweep();
  const run = await until(() => sandbox.check(repository, head, "rekey"), 30);
  expect(run).toMatchObject({ status: "in_progress" });
  release();
  await swept;
  expectPassed(journey.check(head, repository));
});

test("a check that is gone, or says something else, is written again", async () => {
  const journey = world();
  const repository = await sweptRepository();
  const gone = await push(repository, "gone", { "a.txt": "a\n" });
  const forged = await push(repository, "forged", { ".env": envWith(newKey(journey)) });
  await journey.settle();
  const run = journey.check(forged, repository);
  run.conclusion = "neutral";
  repository.checkRuns.splice(repository.checkRuns.indexOf(journey.check(gone, repository)), 1);
  await journey.sweep();
  expect(journey.check(gone, repository)).toMatchObject({ conclusion: "success" });
  expect(journey.check(forged, repository)).toMatchObject({ conclusion: "action_required" });
});

test("a sweep that finds nothing changes nothing", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await sweptRepository();
  const head = await push(repository, "main", { "a.txt": "a\n" });
  await sandbox.pushRefs(repository, wes, { "refs/tags/v1": head });
  await sandbox
    .openPullRequest(repository, { author: wes, head: "main", base: "main" })
    .catch(() => undefined);
  await journey.settle();
  await journey.sweep();
  const before = [...journey.check(head, repository).history];
  const requests = sandbox.requests().length;
  await journey.sweep();
  expect(journey.check(head, repository).history).toEqual(before);
  const written = sandbox
    .requests()
    .slice(requests)
    .filter(({ method }) => method !== "GET");
  expect(written.filter(({ path }) => !path.includes("access_tokens"))).toEqual([]);
});
