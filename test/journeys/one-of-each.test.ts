import { expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { incidentId } from "../../src/incident/incident.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { perform } from "../../src/jobs/perform.ts";
import type { Job } from "../../src/ports/job.ts";
import type { World } from "../../src/ports/world.ts";
import { readIncidentId } from "../../src/report/ticks.ts";
import { leaked } from "../support/leaked.ts";
import { endLockSessions } from "../support/lock-sessions.ts";
import { after, before, type Stall, stalledWorker } from "../support/stalled-worker.ts";
import { shareTwoWorkers } from "../support/two-workers.ts";

const { journey: world, first, twin } = shareTwoWorkers();

type Effect = "issue" | "check" | "comment";

/** Where a worker stalls, as when its process gets no time for a while. */
type Place = Readonly<Record<Effect, (world: World, stall: Stall) => World>>;

/** Right before it creates something. */
const creating: Place = {
  issue: ({ issues, ...world }, stall) => ({
    ...world,
    issues: { ...issues, create: before(stall, issues.create) },
  }),
  check: ({ checks, ...world }, stall) => ({
    ...world,
    checks: { ...checks, create: before(stall, checks.create) },
  }),
  comment: ({ issues, ...world }, stall) => ({
    ...world,
    issues: { ...issues, comment: before(stall, issues.comment) },
  }),
};

/** When it has seen that there is nothing yet. */
const looking: Place = {
  issue: ({ store: { incidents, ...others }, ...world }, stall) => ({
    ...world,
    store: { ...others, incidents: { ...incidents, get: after(stall, incidents.get) } },
  }),
  check: ({ checks, ...world }, stall) => ({
    ...world,
    checks: { ...checks, find: after(stall, checks.find) },
  }),
  comment: ({ store: { answers, ...others }, ...world }, stall) => ({
    ...world,
    store: { ...others, answers: { ...answers, begin: after(stall, answers.begin) } },
  }),
};

/** The same, but of an issue it has stored already that it is about to create one. */
const announcing: Place = {
  ...looking,
  issue: ({ store: { incidents, ...others }, ...world }, stall) => ({
    ...world,
    store: { ...others, incidents: { ...incidents, setIssue: after(stall, incidents.setIssue) } },
  }),
};

/** Two workers do the same job: one stalls in the middle, the other one comes, and comes again. */
async function race(what: Effect, job: Job): Promise<void> {
  const stalled = await stalledWorker(job, (stall) => creating[what](first(), stall));
  await expect(perform(twin(), job, "one")).rejects.toMatchObject({ code: "taken-elsewhere", waitMs: 1_000 });
  stalled.wake();
  await stalled.end;
  await perform(twin(), job, "one");
}

/** One stalls and loses its lock, the other one does all that is to do, and then the first one wakes up. */
function raceWithoutLock(place: Place): typeof race {
  return async (what, job) => {
    const stalled = await stalledWorker(job, (stall) => place[what](first(), stall));
    await endLockSessions(world().databaseUrl);
    await perform(twin(), job, "one");
    stalled.wake();
    await expect(stalled.end).rejects.toMatchObject({ code: "lock-lost", waitMs: 1_000 });
  };
}

test.each([
  ["two workers", race],
  ["a worker that lost its lock before it began to write, and one that has it,", raceWithoutLock(looking)],
  ["a worker that lost its lock when it had begun, and one that has it,", raceWithoutLock(announcing)],
])("%s at one incident, one head and one answer make one of each", async (_, both) => {
  const { repository, head: sha, issue } = await leaked(world());
  const id = repositoryId(repository.id);
  const head = commitSha(sha);
  const incident = incidentId(readIncidentId(issue.body ?? "") ?? "");
  const { store } = twin();
  issue.deleted = true;
  await store.incidents.setIssue(incident, { kind: "none" });
  await both("issue", { kind: "publish-incident", incident });
  await world().settle();
  const [standing, ...others] = world().issues(repository);
  expect(others).toEqual([]);
  expect((await store.incidents.get(incident))?.issue).toMatchObject({ number: standing?.number });

  await store.checkRuns.save(id, head, {});
  repository.checkRuns.splice(0);
  await both("check", { kind: "publish-check", repository: id, head });
  expect(repository.checkRuns).toHaveLength(1);

  const answer = { issue: standing?.number ?? 0, key: repository.name, text: "Hello." };
  await both("comment", { kind: "post-answer", repository: id, ...answer });
  expect(standing?.comments).toHaveLength(1);
});
