import { expect, test } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { incidentId } from "../../src/incident/incident.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { checkText } from "../../src/jobs/gate/publish-check.ts";
import { perform } from "../../src/jobs/perform.ts";
import type { Job } from "../../src/ports/job.ts";
import type { World } from "../../src/ports/world.ts";
import { readIncidentId } from "../../src/report/ticks.ts";
import { leaked } from "../support/leaked.ts";
import { endLockSessions } from "../support/lock-sessions.ts";
import { expectPassed, rotate } from "../support/scene.ts";
import { after, before, type Stall, stalledWorker } from "../support/stalled-worker.ts";
import { shareTwoWorkers } from "../support/two-workers.ts";

const { journey: world, first, twin } = shareTwoWorkers();

/** A leak, and the jobs that write its check and its issue. The check has to be written again. */
async function begin() {
  const leak = await leaked(world());
  const { store } = twin();
  const place = { repository: repositoryId(leak.repository.id), head: commitSha(leak.head) };
  const { run } = (await store.checkRuns.get(place.repository, place.head)) ?? {};
  if (run === undefined) throw new Error("the check has no run");
  await store.checkRuns.save(place.repository, place.head, { run });
  const incident = incidentId(readIncidentId(leak.issue.body ?? "") ?? "");
  const check: Job = { kind: "publish-check", ...place };
  const issue: Job = { kind: "publish-incident", incident };
  return { leak, incident, check, issue };
}

test("a worker that lost its lock writes over nothing that stands", async () => {
  const { leak, incident, check, issue } = await begin();
  const { checks, issues, ...others } = first();
  await expectNothingWritten(check, (stall) => {
    const listAnnotations = after(stall, checks.listAnnotations);
    return { ...others, issues, checks: { ...checks, listAnnotations } };
  });
  leak.issue.title = "An old title";
  await expectNothingWritten(issue, (stall) => {
    return { ...others, checks, issues: { ...issues, get: after(stall, issues.get) } };
  });
  await others.store.incidents.setIssue(incident, { kind: "creating" });
  await expectNothingWritten(issue, (stall) => {
    const findByIncident = after(stall, issues.findByIncident);
    return { ...others, checks, issues: { ...issues, findByIncident } };
  });
});

/** By a worker that stalls, loses its lock and wakes up. */
async function expectNothingWritten(job: Job, around: (stall: Stall) => World): Promise<void> {
  const stalled = await stalledWorker(job, around);
  await endLockSessions(world().databaseUrl);
  const since = world().sandbox.requests().length;
  stalled.wake();
  await expect(stalled.end).rejects.toMatchObject({ code: "lock-lost" });
  const sent = world().sandbox.requests().slice(since);
  expect(sent.filter(({ method }) => method !== "GET")).toEqual([]);
  await perform(first(), job, "one");
}

type Checks = World["checks"];

/** Writes, and never hears that it was written. */
function unanswered<Order extends readonly unknown[]>(
  write: (...order: Order) => Promise<unknown>,
): (...order: Order) => Promise<never> {
  return async (...order) => {
    await write(...order);
    throw new Error("no answer");
  };
}

/** What a worker writes late, and how that goes. */
type Late = (checks: Checks, stall: Stall) => Partial<Checks>;

test.each<[string, Late]>([
  [
    "what a worker wrote late, without its lock, is put right at once",
    ({ update }, stall) => ({ update: before(stall, update) }),
  ],
  [
    "so is what it wrote late without an answer",
    ({ update }, stall) => ({ update: before(stall, unanswered(update)) }),
  ],
  [
    "so is a check that it created late without an answer",
    ({ create }, stall) => ({ update: async () => false, create: before(stall, unanswered(create)) }),
  ],
])("%s", async (_, late) => {
  const { leak, check } = await begin();
  const stalled = await stalledWorker(check, (stall) => {
    const { checks, ...others } = twin();
    return { ...others, checks: { ...checks, ...late(checks, stall) } };
  });
  await endLockSessions(world().databaseUrl);
  await rotate(world(), leak.issue);
  expectPassed(leak.check());
  stalled.wake();
  await expect(stalled.end).rejects.toMatchObject({ code: "lock-lost" });
  await world().settle();
  expect(leak.check()).toMatchObject({ status: "completed", conclusion: "success" });
});

test("a check of a worker that created it late and died is put right by the sweep", async () => {
  const { leak } = await begin();
  const { store, checks } = first();
  const repository = await store.repositories.get(repositoryId(leak.repository.id));
  if (repository === undefined) throw new Error("the repository is not known");
  const head = commitSha(leak.head);
  const old = await checkText(store, repository, head);
  await rotate(world(), leak.issue);
  await checks.create(repository, head, old);
  expect(leak.check()).toMatchObject({ conclusion: "action_required" });
  await world().sweep();
  expect(leak.check()).toMatchObject({ status: "completed", conclusion: "success" });
});
