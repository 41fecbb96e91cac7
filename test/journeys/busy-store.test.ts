import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Repository } from "../../sandbox/entities.ts";
import { leaked } from "../support/leaked.ts";
import { envWith, expectBlocked, newKey, onlyIssue, ownRepository, rotate } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

const { journey: world } = shareJourney();

async function withDatabase<T>(work: (database: Client) => Promise<T>): Promise<T> {
  const database = new Client({ connectionString: world().databaseUrl });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

test("webhooks that come while the database is busy are taken when it has time, and all are worked off", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repositories: Repository[] = [];
  for (let index = 0; index < 3; index++) repositories.push(await ownRepository(journey));
  const heads: string[] = [];
  await withDatabase(async (database) => {
    await database.query("begin");
    await database.query("lock table deliveries, pgboss.job in access exclusive mode");
    for (const repository of repositories) {
      const files = { ".env": envWith(newKey(journey)) };
      heads.push(await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files }));
    }
    await sleep(1_500);
    expect(sandbox.deliveries().slice(-3)).toMatchObject([
      { state: "pending" },
      { state: "pending" },
      { state: "pending" },
    ]);
    await database.query("commit");
  });
  await journey.settle();
  expect(
    sandbox
      .deliveries()
      .filter(({ event }) => event === "push")
      .map(({ status }) => status),
  ).toEqual([202, 202, 202]);
  for (const [index, repository] of repositories.entries()) {
    expectBlocked(journey.check(heads[index] ?? "", repository));
    onlyIssue(journey, repository);
  }
});

test("a database that cuts all connections in the middle of the work loses none of it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const leak = await leaked(journey);
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await until(() => sandbox.check(repository, head, "rekey"));
  await withDatabase((database) =>
    database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query not like '%as open from pgboss.job%'`,
    ),
  );
  await until(
    () => (sandbox.check(repository, head, "rekey")?.conclusion === "action_required" ? true : undefined),
    25,
  );
  await journey.settle();
  expect(repository.checkRuns).toHaveLength(1);
  onlyIssue(journey, repository);
  await rotate(journey, leak.issue);
}, 60_000);

test("webhooks that cannot be stored are refused, so that GitHub can send them again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await withDatabase((database) => database.query("alter table deliveries rename to gone"));
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.waitForDeliveries();
  const failed = sandbox.deliveries().at(-1);
  expect(failed).toMatchObject({ event: "push", status: 503 });
  await withDatabase((database) => database.query("alter table gone rename to deliveries"));
  sandbox.redeliver(failed?.id ?? 0);
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});
