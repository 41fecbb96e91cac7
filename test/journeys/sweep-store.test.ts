import { expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Fault } from "../../sandbox/faults.ts";
import { heldScans } from "../support/held-scans.ts";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

const scans = heldScans();
const { journey: world } = shareJourney({ hooks: scans.hooks });

/** Loses the jobs that wait for another try, as a restored backup may have; gives how many that were. */
async function loseJobs(): Promise<number> {
  const client = new Client({ connectionString: world().databaseUrl });
  await client.connect();
  const lost = await client.query("delete from pgboss.job where name = 'jobs' and state = 'retry'");
  await client.end();
  return lost.rowCount ?? 0;
}

/** Lets a request fail once, and loses the job that would try it again. */
async function loseAt(fault: Omit<Fault, "when" | "status">, happen: () => Promise<string>): Promise<string> {
  const left = world().sandbox.faults.add({ ...fault, when: "before", status: 502 });
  const head = await happen();
  await until(() => (left() === 0 ? true : undefined));
  // The failed try is written down a moment after the request.
  await until(async () => (await loseJobs()) > 0 || undefined);
  await world().settle();
  return head;
}

test("an evaluation whose job is lost ends all the same", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const head = await loseAt({ method: "GET", path: /\/contents\// }, () =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } }),
  );
  expect(journey.check(head, repository)).toMatchObject({ status: "in_progress" });
  await journey.sweep();
  expectPassed(journey.check(head, repository));
});

test("a check whose job is lost is written all the same", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const push = () => sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { a: "a" } });
  const head = await loseAt({ method: "PATCH", path: /\/check-runs\// }, () =>
    scans.throughProgress(push, () => repository.checkRuns.at(-1)),
  );
  expect(journey.check(head, repository)).toMatchObject({ status: "in_progress" });
  await journey.sweep();
  expectPassed(journey.check(head, repository));
});

/** A repository with a leaked key on a branch, which was answered completely. */
async function leak(hasIssues = true) {
  const journey = world();
  const repository = await ownRepository(journey, { hasIssues });
  const files = { ".env": envWith(newKey(journey)) };
  const head = await journey.sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: journey.wes,
    files,
  });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  return { journey, repository, head };
}

test("an issue that is gone without a word is opened again", async () => {
  const { journey, repository, head } = await leak();
  const first = onlyIssue(journey, repository);
  first.deleted = true;
  await journey.sweep();
  const second = onlyIssue(journey, repository);
  expect(second.number).not.toBe(first.number);
  expect(journey.check(head, repository).summary).toContain(`/issues/${second.number})`);
});

test("an issue that was closed without a word is open again", async () => {
  const { journey, repository } = await leak();
  const issue = onlyIssue(journey, repository);
  issue.state = "closed";
  await journey.sweep();
  expect(issue.state).toBe("open");
});

test("where issues were turned off, the issue opens by itself once they are on", async () => {
  const { journey, repository, head } = await leak(false);
  expect(journey.issues(repository)).toEqual([]);
  repository.hasIssues = true;
  await journey.sweep();
  const issue = onlyIssue(journey, repository);
  expect(journey.check(head, repository).summary).toContain(`/issues/${issue.number})`);
});
