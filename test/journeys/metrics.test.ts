import { expect, test } from "@jest/globals";
import { leaked } from "../support/leaked.ts";
import { lost } from "../support/lost.ts";
import { ownRepository, rotate } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

async function metrics(): Promise<string> {
  const { app } = world().app;
  const response = await fetch(new URL("/metrics", app.webhookUrl ?? ""));
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  return response.text();
}

test("an operator sees what came in, what was done and what is open", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  const open = await metrics();
  expect(open).toMatch(/^rekey_webhooks_total\{event="push",outcome="accepted"\} [1-9]/m);
  expect(open).toMatch(/^rekey_job_duration_seconds_count\{kind="scan-branch",end="done"\} [1-9]/m);
  expect(open).toMatch(/^rekey_github_requests_total\{method="POST",status="201"\} [1-9]/m);
  expect(open).toMatch(/^rekey_open_incidents\{provider="huggingface",severity="\w+"\} 1$/m);
  expect(open).toMatch(/^rekey_store_up 1$/m);
  expect(open).toMatch(/^process_resident_memory_bytes [1-9]/m);
  await rotate(journey, issue);
  expect(await metrics()).not.toContain("rekey_open_incidents{");
});

function checksFound(shown: string): number {
  return Number(/^rekey_sweep_finds\{kind="check"\} (?<count>\d+)$/m.exec(shown)?.groups?.count ?? 0);
}

test("an operator sees what the sweeps looked at and what they found", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await lost(journey, () => sandbox.commitFiles(repository, { branch: "f", pusher: wes, files: { a: "a" } }));
  await journey.sweep();
  const shown = await metrics();
  expect(shown).toMatch(/^rekey_swept_repositories\{when="any"\} [1-9]/m);
  expect(shown).toMatch(/^rekey_swept_repositories\{when="last-hour"\} [1-9]/m);
  expect(shown).toMatch(/^rekey_sweep_finds\{kind="push"\} 1$/m);
  await sandbox.commitFiles(repository, { branch: "g", pusher: wes, files: { b: "b" } });
  await journey.settle();
  repository.checkRuns.splice(0);
  await journey.sweep();
  expect(checksFound(await metrics())).toBeGreaterThan(checksFound(shown));
});
