import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { CheckRun, Repository } from "../../sandbox/entities.ts";
import { alphabets, randomText } from "../../src/providers/sample.ts";
import { type CrashPoint, CrashTester, crashPoints } from "../support/crashes.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { tick } from "../support/tick.ts";

const tester = new CrashTester();
let journey: Journey;
let database: Client;

beforeAll(async () => {
  journey = await startJourney({ hooks: { aroundWorld: (world) => tester.around(world) } });
  database = new Client({ connectionString: journey.databaseUrl });
  await database.connect();
  // A job that died is run again at once: these tests are about what it finds, not about how long it waits.
  await database.query("update pgboss.queue set retry_delay = 0, retry_backoff = false");
});

afterAll(async () => {
  await database.end();
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});

test("a leak ends the same wherever the process dies between the push and the blocked check", async () => {
  const expected = await leak();
  expect(expected).toMatchObject({
    conclusion: "action_required",
    wasOpenTooEarly: false,
    issues: 1,
    annotations: 1,
    events: ["opened"],
  });
  const points = crashPoints(tester.counts);
  expect(points.length).toBeGreaterThan(12);
  for (const point of points) expect({ point, ...(await leak(point)) }).toEqual({ point, ...expected });
}, 120_000);

test("a rotation ends the same wherever the process dies between the last tick and the open gate", async () => {
  const expected = await rotation();
  expect(expected).toMatchObject({
    conclusion: "success",
    wasOpenTooEarly: false,
    issueState: "closed",
    comments: 1,
  });
  const points = crashPoints(tester.counts);
  expect(points.length).toBeGreaterThan(8);
  for (const point of points) expect({ point, ...(await rotation(point)) }).toEqual({ point, ...expected });
}, 120_000);

/** A key is pushed to a repository of its own, while the process may die; what there is in the end. */
async function leak(point?: CrashPoint): Promise<object> {
  tester.arm(point);
  const { repository, sha } = await push();
  expect({ point, fired: tester.hasFired }).toEqual({ point, fired: point !== undefined });
  return state(repository, sha);
}

/** Every required box is ticked at once, the last one too, while the process may die. */
async function rotation(point?: CrashPoint): Promise<object> {
  tester.arm();
  const { repository, sha } = await push();
  const [issue] = journey.issues(repository);
  if (issue === undefined) throw new Error("no issue");
  tester.arm(point);
  await tick(journey, journey.mia, issue, "required");
  await journey.settle();
  expect({ point, fired: tester.hasFired }).toEqual({ point, fired: point !== undefined });
  return { issueState: issue.state, ...(await state(repository, sha)) };
}

let repositories = 0;

async function push(): Promise<{ repository: Repository; sha: string }> {
  const { sandbox, app, wes, mia } = journey;
  // An organization of its own: the write limits of an installation would make the later runs wait.
  const owner = `crash-${repositories++}`;
  sandbox.createOrganization(owner);
  await sandbox.install(app, owner, "all");
  const repository = await sandbox.createRepository(owner, "shop", { private: true });
  sandbox.setRole(repository, wes, "write");
  sandbox.setRole(repository, mia, "maintain");
  const key = journey.plant(`hf_${randomText(34, alphabets.letters)}`);
  const { after } = await sandbox.push(repository, {
    branch: "leak",
    pusher: wes,
    commits: [{ files: { ".env": `HF_TOKEN=${key}\n` } }, { files: { "b.txt": "harmless\n" } }],
  });
  await journey.settle();
  return { repository, sha: after };
}

async function state(repository: Repository, sha: string): Promise<object> {
  const runs = repository.checkRuns.filter(({ headSha }) => headSha === sha);
  const run = journey.check(sha, repository);
  const { rows } = await database.query<{ kind: string }>(
    "select event->>'kind' as kind from incident_events join incidents on incidents.id = incident_id where tracker_id = $1 order by incident_events.id",
    [repository.id],
  );
  return {
    runs: runs.length,
    conclusion: run.conclusion,
    annotations: run.annotations.length,
    wasOpenTooEarly: wasOpenTooEarly(run),
    issues: journey.issues(repository).length,
    labels: journey.issues(repository)[0]?.labels.map(({ name }) => name),
    assignees: journey.issues(repository)[0]?.assignees.map(({ login }) => login),
    comments: journey.issues(repository)[0]?.comments.length,
    events: rows.map(({ kind }) => kind),
  };
}

/** True when the check was green before it was red for the last time: auto-merge would have seen it. */
function wasOpenTooEarly({ history }: CheckRun): boolean {
  const lastBlocked = history.findLastIndex(({ conclusion }) => conclusion !== "success");
  return history.slice(0, lastBlocked).some(({ conclusion }) => conclusion === "success");
}
