import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { type Journey, startJourney } from "../support/journey.ts";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { tick } from "../support/tick.ts";
import { unheard } from "../support/unheard.ts";
import { until } from "../support/until.ts";

let journey: Journey;

beforeEach(async () => {
  journey = await startJourney();
});

afterEach(async () => {
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});

/** Uses up what the sweeps may ask for in this hour. */
async function spendTheHour(): Promise<void> {
  const client = new Client({ connectionString: journey.databaseUrl });
  await client.connect();
  await client.query(`
    insert into sweep_calls (installation_id, hour, calls)
    select distinct installation_id, date_trunc('hour', now()), 500 from repositories
    on conflict (installation_id, hour) do update set calls = 500`);
  await client.end();
}

test("what happened while no process ran is found when one starts", async () => {
  const { sandbox, mia, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  const leaky = await sandbox.commitFiles(repository, { branch: "leaky", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  await journey.sweep();
  await journey.abandon();
  await unheard(journey, () => tick(journey, mia, issue, "required"));
  const hearAgain = sandbox.loseDeliveries();
  const pulled = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { a: "a\n" },
  });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  const [tagged = ""] = await sandbox.makeCommits(repository, pulled, [{ files: { b: "b\n" } }]);
  await sandbox.pushRefs(repository, wes, { "refs/tags/v1": tagged });
  const merged = await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: { c: "c\n" } });
  hearAgain();
  const heads = [pulled, tagged, merged];
  await journey.restart({
    sweeps: "scheduled",
    now: () => new Date(Date.now() + 10 * 60_000),
    // On a busy machine a scan ends before any worker has said that it goes on.
    aroundWorld: (world) => ({
      ...world,
      commits: {
        ...world.commits,
        async read(place, sha) {
          if (heads.includes(sha)) await until(() => sandbox.check(repository, sha, "rekey"), 20);
          return world.commits.read(place, sha);
        },
      },
    }),
  });
  const isDone = (sha: string) => sandbox.check(repository, sha, "rekey")?.conclusion === "success";
  await until(() => ([leaky, pulled, tagged, merged].every(isDone) ? true : undefined), 60);
  await journey.settle();
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  for (const head of heads) expectPassed(journey.check(head, repository));
}, 90_000);

test("a webhook that failed during a restart is asked for at once", async () => {
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await journey.sweep();
  await journey.abandon();
  const head = await sandbox.commitFiles(repository, { branch: "f", pusher: wes, files: { a: "a\n" } });
  await sandbox.waitForDeliveries();
  await journey.restart({ sweeps: "scheduled" });
  await until(() => sandbox.check(repository, head, "rekey"), 30);
  await journey.settle();
  expectPassed(journey.check(head, repository));
}, 60_000);

test("the sweeps stop at their share of the hour, and go on with what was left in the next one", async () => {
  const { sandbox, wes } = journey;
  let passed = 0;
  await journey.restart({ now: () => new Date(Date.now() + passed) });
  const repository = await ownRepository(journey);
  await journey.settle();
  await journey.sweep();
  await spendTheHour();
  const hearAgain = sandbox.loseDeliveries();
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "leaky", pusher: wes, files });
  hearAgain();
  const requests = sandbox.requests().length;
  await journey.sweep();
  const asked = sandbox
    .requests()
    .slice(requests)
    .map(({ path }) => path);
  expect(asked.filter((path) => /^\/repos|^\/installation\//.test(path))).toEqual([]);
  passed = 60 * 60_000;
  await journey.sweep();
  expectBlocked(journey.check(head, repository));
});
