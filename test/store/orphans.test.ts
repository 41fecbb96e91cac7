import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { noCoverage } from "../../src/incident/coverage.ts";
import type { TrackerIssue } from "../../src/ports/incident-store.ts";
import { aCommit, anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(() => opened.end());

/** Loses all jobs, as a restored backup may have. */
async function loseJobs(): Promise<void> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  await client.query("delete from pgboss.job");
  await client.end();
}

test("an evaluation that waits is found when no job could end it", async () => {
  const { store } = opened;
  const [repository, head] = [aRepository(), aCommit()];
  const ref = { kind: "branch", name: "main" } as const;
  await store.repositories.save(repository);
  await store.refs.begin(repository.id, head, { ref });
  await store.enqueue({ kind: "scan-branch", repository, branch: "other", head });
  expect(await store.orphans.evaluations()).toEqual([]);
  await loseJobs();
  const waiting = { ref, evaluation: { kind: "pending" } };
  expect(await store.orphans.evaluations()).toMatchObject([{ repository, head, evaluation: waiting }]);
  await store.refs.finish(repository.id, head, {
    ref,
    evaluation: { kind: "complete" },
    coverage: noCoverage(0),
    policyProblems: [],
  });
  expect(await store.orphans.evaluations()).toEqual([]);
});

test("a check that was not written to the end is found when no job would write it", async () => {
  const { store } = opened;
  const [repository, head, done] = [aRepository(), aCommit(), aCommit()];
  await store.repositories.save(repository);
  await store.checkRuns.save(repository.id, head, { run: 7 });
  await store.checkRuns.save(repository.id, done, { run: 8, digest: "d" });
  await store.enqueue({ kind: "publish-check", repository: repository.id, head });
  expect(await store.orphans.checks(before)).toEqual([]);
  await loseJobs();
  const waiting = { repository: repository.id, head };
  expect(await store.orphans.checks(before)).toEqual([waiting]);
  await store.checkSweeps.lookedAt(waiting, openedAt);
  expect(await store.orphans.checks(before)).toEqual([]);
  expect(await store.orphans.checks(after)).toEqual([waiting]);
});

const openedAt = new Date("2026-11-01T12:00:00Z");
const [before, after] = [new Date("2026-11-01T11:00:00Z"), new Date("2026-11-01T13:00:00Z")];

const kinds: readonly TrackerIssue[] = [
  { kind: "none" },
  { kind: "creating" },
  { kind: "impossible", reason: "no" },
  { kind: "open", number: 1, url: "u" },
];

test("the issue of an open incident is looked at when it was left alone for long enough", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const ids = [];
  for (const issue of kinds) {
    const incident = anIncident(repository, { openedAt, issue });
    ids.push((await store.incidents.open(incident)).incident.id);
  }
  const look = async (late: object): Promise<readonly string[]> => {
    const cutoffs = { now: after, unfinished: before, impossible: before, published: before, ...late };
    return (await store.orphans.incidents(cutoffs)).map(({ id }) => id);
  };
  const [none, creating, impossible, published] = ids;
  expect(await look({})).toEqual([]);
  expect(new Set(await look({ unfinished: after }))).toEqual(new Set([none, creating]));
  expect(await look({ impossible: after })).toEqual([impossible]);
  expect(await look({ published: after })).toEqual([published]);
  if (published === undefined) throw new Error("no incident");
  await store.enqueue({ kind: "publish-incident", incident: published });
  expect(await look({ published: after })).toEqual([]);
  await loseJobs();
  await store.orphans.lookedAt(published, after);
  expect(await look({ published: after })).toEqual([]);
  await store.installations.rest(repository.installationId, new Date("2026-11-01T14:00:00Z"));
  expect(await look({ impossible: after })).toEqual([]);
});

test("the issue of a resolved incident is left alone", async () => {
  const { store } = opened;
  const repository = aRepository();
  await store.repositories.save(repository);
  const state = { kind: "resolved", resolution: "revoked", by: { kind: "rekey" }, at: openedAt } as const;
  await store.incidents.open(anIncident(repository, { openedAt, state }));
  const cutoffs = { now: after, unfinished: after, impossible: after, published: after };
  expect(await store.orphans.incidents(cutoffs)).toEqual([]);
});
