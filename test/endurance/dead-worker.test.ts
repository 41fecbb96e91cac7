import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { incidentId } from "../../src/incident/incident.ts";
import type { Job, JobKind, JobOf } from "../../src/ports/job.ts";
import { aCommit, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";
import { until } from "../support/until.ts";

const DOOMED = fileURLToPath(new URL("../support/doomed-worker.ts", import.meta.url));

/** What operators are told. */
const TAKEN_OVER_WITHIN_MS = 15_000;

let opened: TestStore;
let doomed: ChildProcess;

beforeEach(async () => {
  opened = await openTestStore();
});

afterEach(async () => {
  doomed.kill("SIGKILL");
  await opened.end();
});

const repository = aRepository();
const head = aCommit();
const sender = { id: 1, login: "wes", isBot: false };
const issue = { repository, issue: 1, sender };

/** One job of each kind: a new kind is missing here until it is added. */
const jobs: { readonly [Kind in JobKind]: JobOf<Kind> } = {
  "scan-branch": { kind: "scan-branch", repository: aRepository(), branch: "main", head },
  "scan-tag": { kind: "scan-tag", repository: aRepository(), tag: "v1", object: head },
  "scan-merge-group": { kind: "scan-merge-group", repository: aRepository(), branch: "q", base: head, head },
  "scan-pull-request": { kind: "scan-pull-request", repository: aRepository(), number: 1 },
  recheck: { kind: "recheck", repository: aRepository(), head },
  "apply-ticks": { kind: "apply-ticks", ...issue, changes: [], editedAt: "2026-10-01T12:00:00Z" },
  "follow-issue": { kind: "follow-issue", ...issue, issue: 2, action: "closed" },
  "run-command": {
    kind: "run-command",
    ...issue,
    issue: 3,
    isPullRequest: false,
    comment: 1,
    writtenAt: "2026-10-01T12:00:00Z",
  },
  "follow-repository": { kind: "follow-repository", repository },
  "leave-repositories": { kind: "leave-repositories", installationId: 1, repositories: "all" },
  "welcome-repositories": { kind: "welcome-repositories", installationId: 2, repositories: [] },
  "publish-check": { kind: "publish-check", repository: repository.id, head },
  "publish-incident": {
    kind: "publish-incident",
    incident: incidentId("5b1b4b3c-6d0e-4b62-9b9e-0d1f6f2c7a11"),
  },
  "check-key": { kind: "check-key", incident: incidentId("5b1b4b3c-6d0e-4b62-9b9e-0d1f6f2c7a11") },
  "find-targets": { kind: "find-targets", incident: incidentId("5b1b4b3c-6d0e-4b62-9b9e-0d1f6f2c7a11") },
  "gather-evidence": {
    kind: "gather-evidence",
    incident: incidentId("5b1b4b3c-6d0e-4b62-9b9e-0d1f6f2c7a11"),
  },
  "revoke-key": {
    kind: "revoke-key",
    incident: incidentId("5b1b4b3c-6d0e-4b62-9b9e-0d1f6f2c7a12"),
    by: { kind: "rekey" },
    answerTo: { repository: repository.id, issue: 1, key: "a key" },
  },
  "post-answer": { kind: "post-answer", repository: repository.id, issue: 1, key: "a key", text: "Hello." },
};

async function active(): Promise<number> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from pgboss.job where name = 'jobs' and state = 'active'",
  );
  await client.end();
  return rows[0]?.count ?? 0;
}

test("when a process is killed, the others do all its jobs soon, and nothing is held for it", async () => {
  const all: readonly Job[] = Object.values(jobs);
  await opened.store.enqueue(...all);
  doomed = spawn(process.execPath, [DOOMED, opened.url], { stdio: ["ignore", "pipe", "inherit"] });
  await once(doomed.stdout ?? doomed, "data");
  for (let looks = 0; looks < 100 && (await active()) < all.length; looks++) {
    await sleep(100);
  }
  expect(await active()).toBe(all.length);
  const done: JobKind[] = [];
  const survivor = await opened.another();
  await survivor.work({
    concurrency: 8,
    perform: async ({ kind }) => void done.push(kind),
    judge: () => ({ kind: "retry", reason: "a reason" }),
    bury: async () => undefined,
    onEnd: () => undefined,
  });
  await expect(survivor.exclusively("a key", async () => "done")).rejects.toMatchObject({
    code: "taken-elsewhere",
  });
  doomed.kill("SIGKILL");
  await once(doomed, "exit");
  const killed = performance.now();
  await until(() => (done.length === all.length ? true : undefined), 30);
  expect(performance.now() - killed).toBeLessThan(TAKEN_OVER_WITHIN_MS);
  expect(done.toSorted()).toEqual(Object.keys(jobs).toSorted());
  expect(await survivor.exclusively("a key", async () => "done")).toBe("done");
}, 60_000);
