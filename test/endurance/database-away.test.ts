import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Delivery, Repository } from "../../sandbox/entities.ts";
import { envWith, newKey, onlyIssue, ownRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { type Blockade, openTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { until } from "../support/until.ts";

let way: TcpProxy | undefined;

const { journey: world } = shareJourney({
  async wayToDatabase(url) {
    way = await openTcpProxy(url);
    return way.url;
  },
});

afterAll(async () => way?.close());

async function push(repository: Repository, branch: string): Promise<string> {
  const files = { [`${branch}/.env`]: envWith(newKey(world())) };
  return world().sandbox.commitFiles(repository, { branch, pusher: world().wes, files });
}

/** What the app says of itself, and how long it took to say it. */
async function health(): Promise<{ readonly status: number; readonly seconds: number }> {
  const started = performance.now();
  const { origin } = new URL(world().app.app.webhookUrl ?? "");
  const { status } = await fetch(`${origin}/healthz`);
  return { status, seconds: (performance.now() - started) / 1_000 };
}

/** Pushes while the database is away; gives the head and the delivery, which must have failed in time. */
async function pushInVain(repository: Repository, branch: string): Promise<[string, Delivery]> {
  const { sandbox } = world();
  const started = performance.now();
  const head = await push(repository, branch);
  await sandbox.waitForDeliveries();
  expect(performance.now() - started).toBeLessThan(10_000);
  const delivery = sandbox.deliveries().at(-1);
  if (delivery === undefined) throw new Error("nothing was delivered");
  expect(delivery).toMatchObject({ event: "push", status: 503 });
  return [head, delivery];
}

/** Begins work that is not done when this returns: GitHub is out of order for a moment. */
async function beginWork(repository: Repository, branch: string): Promise<string> {
  const { sandbox } = world();
  const path = new RegExp(`^${pathOf(repository)}/`);
  const left = sandbox.faults.add({ method: "GET", path, when: "before", status: 502, times: 2 });
  const head = await push(repository, branch);
  await sandbox.waitForDeliveries();
  expect(sandbox.deliveries().at(-1)).toMatchObject({ event: "push", status: 202 });
  await until(() => (left() < 2 ? true : undefined), 10);
  return head;
}

test.each<Blockade>(["cut", "swallow"])(
  "a database that is away for a while loses nothing: %s",
  async (how) => {
    const { sandbox, settle } = world();
    const early = await ownRepository(world());
    const late = await ownRepository(world());
    await settle();
    const earlyHead = await push(early, "feature");
    await until(() => sandbox.check(early, earlyHead, "rekey"), 10);
    const begunHead = await beginWork(early, "begun");
    way?.block(how);
    const [lateHead, failed] = await pushInVain(late, "feature");
    const { status, seconds } = await health();
    expect(status).toBe(503);
    expect(seconds).toBeLessThan(3.5);
    await sleep(3_000);
    way?.heal();
    for (let looks = 0; looks < 300 && (await health()).status !== 200; looks++) await sleep(100);
    expect((await health()).status).toBe(200);
    sandbox.redeliver(failed.id);
    await settle();
    for (const [repository, head] of [
      [early, earlyHead],
      [early, begunHead],
      [late, lateHead],
    ] as const) {
      // What began late need not have been seen in progress; it must block, and never have passed.
      const run = world().check(head, repository);
      expect(run.conclusion).toBe("action_required");
      expect(run.history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
      expect(repository.checkRuns.filter((run) => run.headSha === head)).toHaveLength(1);
    }
    onlyIssue(world(), late);
    expect(world().issues(early)).toHaveLength(2);
  },
  120_000,
);

test("a notice reaches the workers again after the connection that listens was lost", async () => {
  way?.block("cut");
  await sleep(500);
  way?.heal();
  const client = new Client({ connectionString: world().databaseUrl });
  await client.connect();
  const listening = async (): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and (query like 'LISTEN%' or query like '%pg_listening_channels%')",
    );
    return rows[0]?.count ?? 0;
  };
  for (let looks = 0; looks < 100 && (await listening()) === 0; looks++) await sleep(100);
  expect(await listening()).toBeGreaterThan(0);
  await client.end();
}, 30_000);
