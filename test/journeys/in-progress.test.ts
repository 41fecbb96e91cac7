import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { openLocks } from "../../src/store/locks.ts";
import { heldScans } from "../support/held-scans.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, expectBlocked, expectPassed, newKey, ownRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

const scans = heldScans();
const { journey: world } = shareJourney({ hooks: scans.hooks });

const files = { "a.txt": "hello\n" };

/** Prepares a repository; gives what happens then, and which head that is about. */
type Story = (journey: Journey, repository: Repository) => Promise<() => Promise<string>>;

const stories: Readonly<Record<string, Story>> = {
  async "a push"({ sandbox, wes }, repository) {
    return () => sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  },
  async "a pull request from a fork"({ sandbox, olaf }, repository) {
    const fork = await sandbox.fork(repository, olaf);
    const head = await sandbox.commitFiles(fork, { branch: "feature", pusher: olaf, files });
    return async () => {
      await sandbox.openPullRequest(repository, { author: olaf, head: "feature", headRepository: fork });
      return head;
    };
  },
  async "another base of a pull request that has passed"(journey, repository) {
    const { sandbox, wes } = journey;
    const root = await repository.git.branch("main");
    await sandbox.pushRefs(repository, wes, { "refs/heads/old": root });
    const { head, number } = await passed(journey, repository);
    return async () => {
      await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { base: "old" });
      return head;
    };
  },
  async "a merge group, though the push of its branch is lost"(journey, repository) {
    const { sandbox } = journey;
    const { number } = await passed(journey, repository);
    return async () => {
      const find = sandbox.loseDeliveries(({ event }) => event === "push");
      const { headSha } = await sandbox.enqueue(repository, [number]);
      find();
      return headSha;
    };
  },
};

/** A pull request whose check has passed; the base asks for it. */
async function passed({ sandbox, app, wes, settle, check }: Journey, repository: Repository) {
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await settle();
  expectPassed(check(head, repository));
  return { head, number };
}

/** Resolves when the check of a head is in progress. */
async function inProgress({ sandbox }: Journey, repository: Repository, head: string): Promise<void> {
  await until(() => sandbox.check(repository, head, "rekey")?.status === "in_progress" || undefined);
}

test.each(Object.entries(stories))(
  "%s: the check is in progress while the scan still waits for its turn",
  async (_, story) => {
    const journey = world();
    const { sandbox, wes, settle, check } = journey;
    const repository = await ownRepository(journey);
    const happen = await story(journey, repository);
    await settle();
    const head = await scans.during(async () => {
      // Scans of one repository take turns, and this one has its turn.
      await sandbox.commitFiles(repository, { branch: "other", pusher: wes, files: { "b.txt": "hello\n" } });
      await scans.reached();
      const about = await happen();
      await inProgress(journey, repository, about);
      return about;
    });
    await settle();
    expectPassed(check(head, repository));
  },
);

test("a tag: the check is in progress while what it brought is read", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const [head = ""] = await sandbox.makeCommits(repository, null, [{ files }]);
  await scans.throughProgress(
    () => sandbox.pushRefs(repository, wes, { "refs/tags/v1": head }),
    () => sandbox.check(repository, head, "rekey"),
  );
  await journey.settle();
  expectPassed(journey.check(head, repository));
});

test("a scan that is done before its check can be written leaves nothing to wait for", async () => {
  const journey = world();
  const { sandbox, wes, ask } = journey;
  const repository = await ownRepository(journey);
  const leak = { files: { ".env": envWith(newKey(journey)) } };
  const [head = ""] = await sandbox.makeCommits(repository, await repository.git.branch("main"), [leak]);
  const locks = openLocks(journey.databaseUrl, () => undefined);
  // Somebody else seems to be writing this check.
  await locks.exclusively(`check:${repository.id}:${head}`, async () => {
    await sandbox.pushRefs(repository, wes, { "refs/heads/feature": head });
    await until(async () => {
      const done = await ask(
        `select 1 from evaluations where head = $1 and evaluation ->> 'kind' = 'complete'`,
        [head],
      );
      return done[0];
    });
  });
  await locks.close();
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.history.map(({ status }) => status)).not.toContain("in_progress");
});
