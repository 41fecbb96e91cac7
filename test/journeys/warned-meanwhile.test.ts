import { expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Repository } from "../../sandbox/entities.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, newKey, newRepository, onlyIssue } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

const { journey: world, except } = shareJourney();

const WARN = { ".github/rekey.yml": "rules: { huggingface: warn }\n" };

/** Lets two scans meet: nothing is written about warnings between the two calls. */
async function stopWarnings({ databaseUrl }: Journey) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("begin; lock table warnings in share mode");
  return {
    /** Resolves when so many transactions wait, for the table or for each other. */
    waiting: (count: number) =>
      until(async () => {
        const { rows } = await client.query<{ waiting: number }>(WAITING);
        return rows[0]?.waiting === count ? true : undefined;
      }),
    async end() {
      await client.query("rollback");
      await client.end();
    },
  };
}

const WAITING = `
  select count(distinct pid)::int as waiting from pg_locks
  join pg_database on pg_database.oid = pg_locks.database
  where not granted and datname = current_database()`;

test.each([
  ["the warning", "the incident"],
  ["the incident", "the warning"],
])(
  "a key of two repositories at the same moment is one leak with both places: %s first",
  async (...order) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const [mild, strict] = [await newRepository(journey, { files: WARN }), await newRepository(journey)];
    await journey.settle();
    const key = except(newKey(journey));
    const push = (repository: Repository, path: string) =>
      sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { [path]: envWith(key) } });
    const stopped = await stopWarnings(journey);
    const heads = new Map<string, string>();
    for (const [index, what] of order.entries()) {
      heads.set(what, await (what === "the warning" ? push(mild, "mild.env") : push(strict, "strict.env")));
      await stopped.waiting(index + 1);
    }
    await stopped.end();
    await journey.settle();
    const { body } = onlyIssue(journey, strict);
    expect(body).toContain("mild.env");
    expect(body).toContain("strict.env");
    const checks = [
      journey.check(heads.get("the warning") ?? "", mild),
      journey.check(heads.get("the incident") ?? "", strict),
    ];
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(["action_required", "action_required"]);
  },
);
