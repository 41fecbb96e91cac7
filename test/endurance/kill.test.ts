import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import type { Fault } from "../../sandbox/faults.ts";
import { type Sandbox, startSandbox } from "../../sandbox/github.ts";
import type { RegisteredApp } from "../../sandbox/parts/apps.ts";
import type { User } from "../../sandbox/parts/people.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { readAppManifest } from "../support/app-manifest.ts";
import { AppProcess } from "../support/app-process.ts";
import { openAsking } from "../support/asking.ts";
import { findLeaks } from "../support/leak-watch.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { unheard } from "../support/unheard.ts";
import { until } from "../support/until.ts";

/** How long a restarted app may take until everything is as if nothing had happened. */
const RECOVERY_SECONDS = 20;

let sandbox: Sandbox;
let app: AppProcess;
let registered: RegisteredApp;
let wes: User;
let keys: string[];

beforeEach(async () => {
  sandbox = await startSandbox();
  sandbox.createOrganization("acme");
  wes = sandbox.createUser("wes");
  keys = [];
  const manifest = await readAppManifest();
  registered = sandbox.registerApp({
    slug: "rekey",
    webhookSecret: "the secret of a test",
    ...manifest,
  });
  await sandbox.install(registered, "acme", "all");
  app = await AppProcess.create(sandbox, registered);
  await app.start();
}, 60_000);

afterEach(async () => {
  const { ask, end } = openAsking(await app.databaseUrl());
  const traces = { sandbox, logLines: app.lines, ask };
  const found = { leaks: await findLeaks(keys, traces), violations: sandbox.violations() };
  await end();
  await app.remove();
  await sandbox.stop();
  expect(found).toEqual({ leaks: [], violations: [] });
}, 60_000);

async function newRepository(name: string): Promise<Repository> {
  const repository = await sandbox.createRepository("acme", name, { private: true });
  sandbox.setRole(repository, wes, "write");
  return repository;
}

/** Pushes a key; gives the head when GitHub has sent the webhook, and that was answered. */
async function leak(repository: Repository): Promise<string> {
  const key = `hf_${randomText(34, alphabets.letters)}`;
  keys.push(key);
  const files = { ".env": `HF_TOKEN=${key}\n` };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.waitForDeliveries();
  expect(sandbox.deliveries().at(-1)).toMatchObject({ status: 202 });
  return head;
}

/** Arms a fault for this repository; gives how to wait until it struck. */
function arm(
  { name }: Repository,
  { path, ...fault }: Omit<Fault, "path"> & { path: string },
): () => Promise<true> {
  const left = sandbox.faults.add({ ...fault, path: new RegExp(`^/repos/acme/${name}/${path}`) });
  return () => until(() => (left() === 0 ? true : undefined), RECOVERY_SECONDS);
}

/** The state that a leak must come to, exactly once. */
async function expectOneLeak(repository: Repository, head: string): Promise<void> {
  const run = () => sandbox.check(repository, head, "rekey");
  await until(() => (run()?.summary?.includes("/issues/") ? true : undefined), RECOVERY_SECONDS);
  const found = run();
  if (found === undefined) throw new Error("no check");
  expect(found.history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
  expect(found.conclusion).toBe("action_required");
  expect(found.annotations).toHaveLength(1);
  expect(repository.checkRuns).toHaveLength(1);
  expect([...repository.issues.values()].map(({ state }) => state)).toEqual(["open"]);
}

test("a process that is killed at telling moments ends its work when it is started again", async () => {
  const lost = { when: "after", status: "hang" } as const;
  const reading = await newRepository("reading");
  const checking = await newRepository("checking");
  const opening = await newRepository("opening");
  const ticking = await newRepository("ticking");
  const accepting = await newRepository("accepting");
  const tickedHead = await leak(ticking);
  await expectOneLeak(ticking, tickedHead);
  const [issue] = ticking.issues.values();
  if (issue === undefined) throw new Error("no issue");
  // A person's edit takes the same path as Rekey's: it comes first, and is heard of when the fault is armed.
  const missed = await unheard({ sandbox, app: registered }, () =>
    tick({ sandbox }, wes, issue, "required-but-last"),
  );
  const struck = [
    arm(reading, { method: "GET", path: "commits/", when: "before", status: "hang" }),
    arm(checking, { method: "POST", path: "check-runs$", ...lost }),
    arm(opening, { method: "POST", path: "issues$", ...lost }),
    arm(ticking, { method: "PATCH", path: "issues/1$", ...lost }),
  ];
  const heads = [await leak(reading), await leak(checking), await leak(opening)] as const;
  for (const { id } of missed) sandbox.redeliver(id);
  await Promise.all(struck.map((strikes) => strikes()));
  const accepted = await leak(accepting);
  await app.kill();
  expect(accepting.checkRuns.filter(({ conclusion }) => conclusion !== null)).toEqual([]);
  expect(checking.checkRuns).toHaveLength(1);
  expect(opening.issues.size).toBe(1);
  expect(await app.hasPostgres()).toBe(true);

  const restarted = performance.now();
  await app.start();
  expect(app.lines.join("")).toContain("PostgreSQL was still running and is taken over");
  await expectOneLeak(reading, heads[0]);
  await expectOneLeak(checking, heads[1]);
  await expectOneLeak(opening, heads[2]);
  await expectOneLeak(accepting, accepted);
  const ticked = () => sandbox.check(ticking, tickedHead, "rekey");
  await until(() => (ticked()?.summary?.includes("9 of 10") ? true : undefined), RECOVERY_SECONDS);
  expect(performance.now() - restarted).toBeLessThan(RECOVERY_SECONDS * 1_000);
  expect(itemsOf(issue).filter((box) => box.ticked)).toHaveLength(9);
  await tick({ sandbox }, wes, issue, "required");
  await until(() => (issue.state === "closed" ? true : undefined), RECOVERY_SECONDS);
  await until(() => (ticked()?.conclusion === "success" ? true : undefined), RECOVERY_SECONDS);
}, 90_000);

test("a process that is asked to end drains, lets go of its PostgreSQL, and loses nothing", async () => {
  const [slow, quick] = [await newRepository("slow"), await newRepository("quick")];
  const slowed = arm(slow, { method: "GET", path: "commits/", when: "before", status: 502 });
  const first = await leak(slow);
  await slowed();
  const second = await leak(quick);
  expect(await app.terminate()).toBe(0);
  expect(app.lines.join("")).toContain('"stopped"');
  expect(await app.hasPostgres()).toBe(false);
  const requests = sandbox.requests().length;
  await sleep(200);
  expect(sandbox.requests()).toHaveLength(requests);
  await app.start();
  await expectOneLeak(slow, first);
  await expectOneLeak(quick, second);
}, 60_000);
