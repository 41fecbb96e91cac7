import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ApiBudget, Request } from "../ports/api-budget.ts";
import type { Schema } from "./schema.ts";

/**
 * A bucket holds `burst` requests and gets another one every so many seconds. It is kept as the time at which it
 * will be full again, which is all that there is to know.
 */
interface Bucket {
  readonly column: "writes_at" | "content_at" | "hourly_content_at";
  readonly burst: number;
  readonly seconds: number;
}

/**
 * GitHub asks for a second between writes in the long run, for at most 80 pieces of content a minute and 500 an hour
 * (github-facts.md, part 7). A leak must be answered at once, so a burst goes first: at most 60 + 60 writes and
 * 30 + 30 pieces of content in any minute, 100 + 400 pieces in any hour.
 */
const writes: Bucket = { column: "writes_at", burst: 60, seconds: 1 };
const content: Bucket = { column: "content_at", burst: 30, seconds: 2 };
const hourlyContent: Bucket = { column: "hourly_content_at", burst: 100, seconds: 9 };

const bucketsOf: Readonly<Record<Request, readonly Bucket[]>> = {
  read: [],
  write: [writes],
  content: [writes, content, hourlyContent],
};

/** Limits that GitHub gives without a time, one after the other: a minute, then twice as long each time. */
const FIRST_WAIT_MS = 60_000;
const MOST_STRIKES = 6;

/** The accounts of all installations, in PostgreSQL: whoever asks, in whatever process, takes from the same. */
export function apiBudget(database: Kysely<Schema>): ApiBudget {
  return {
    async spend(installationId, request, repository) {
      const isGranted = await take(database, installationId, bucketsOf[request]);
      return isGranted
        ? undefined
        : waitFor(database, { installationId, repository, buckets: bucketsOf[request] });
    },
    park: (installationId, waitMs) => park(database, installationId, waitMs),
  };
}

/** One statement: looks whether there is enough in each of the buckets, and takes one from each. */
async function take(
  database: Kysely<Schema>,
  installationId: number,
  buckets: readonly Bucket[],
): Promise<boolean> {
  if (buckets.length === 0) return (await parkedMs(database, installationId)) <= 0;
  const first = buckets.map(({ seconds }) => sql`now() + make_interval(secs => ${seconds})`);
  const next = buckets.map(
    ({ column, seconds }) =>
      sql`${sql.ref(column)} = greatest(budget.${sql.ref(column)}, now()) + make_interval(secs => ${seconds})`,
  );
  const isIn = buckets.map((bucket) => sql`budget.${sql.ref(bucket.column)} <= now() + ${slack(bucket)}`);
  const { rows } = await sql`
    insert into api_budgets as budget (installation_id, ${sql.join(buckets.map(({ column }) => sql.ref(column)))})
    values (${installationId}, ${sql.join(first)})
    on conflict (installation_id) do update set ${sql.join(next)}
    where budget.parked_until <= now() and ${sql.join(isIn, sql` and `)}
    returning installation_id`.execute(database);
  return rows.length > 0;
}

/** How far in the future the time may be at which a bucket is full, so that one request is in it. */
function slack({ burst, seconds }: Bucket): RawBuilder<unknown> {
  return sql`make_interval(secs => ${(burst - 1) * seconds})`;
}

/** Who has to wait, and for what. */
interface Waiting {
  readonly installationId: number;
  readonly repository: string;
  readonly buckets: readonly Bucket[];
}

/**
 * Gives everybody who waits for a bucket a turn of their own: if all came back for the same request, all but one
 * would have come in vain. Each repository has its own row of turns, or the flood of one would hold up all others.
 */
async function waitFor(
  database: Kysely<Schema>,
  { installationId, repository, buckets }: Waiting,
): Promise<number> {
  const parked = await parkedMs(database, installationId);
  if (parked > 0) return parked;
  const waits = await Promise.all(
    buckets.map(async (bucket) => ({ bucket, ms: await fillMs(database, installationId, bucket) })),
  );
  const [longest] = waits.toSorted((a, b) => b.ms - a.ms);
  if (longest === undefined) return 0;
  const { bucket, ms } = longest;
  const first = sql`now() + make_interval(secs => ${ms / 1_000})`;
  const { rows } = await sql<{ ms: number }>`
    insert into api_turns as known (installation_id, repository, bucket, turn)
    values (${installationId}, ${repository}, ${bucket === writes ? "write" : "content"}, ${first})
    on conflict (installation_id, repository, bucket) do update set
      turn = greatest(known.turn + make_interval(secs => ${bucket.seconds}), ${first})
    returning ${msUntil(sql.ref("turn"))} as ms`.execute(database);
  return Math.max(rows[0]?.ms ?? 0, 0);
}

async function fillMs(database: Kysely<Schema>, installationId: number, bucket: Bucket): Promise<number> {
  const enough = sql`${sql.ref(bucket.column)} - ${slack(bucket)}`;
  return readMs(database, installationId, enough);
}

function parkedMs(database: Kysely<Schema>, installationId: number): Promise<number> {
  return readMs(database, installationId, sql.ref("parked_until"));
}

/** Milliseconds until a time in the account of an installation; one that has none has not asked for anything yet. */
async function readMs(
  database: Kysely<Schema>,
  installationId: number,
  time: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select ${msUntil(time)} as ms from api_budgets where installation_id = ${installationId}`.execute(
    database,
  );
  return rows[0]?.ms ?? 0;
}

function msUntil(time: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(extract(epoch from ${time} - now()) * 1000)::float8`;
}

async function park(
  database: Kysely<Schema>,
  installationId: number,
  waitMs: number | undefined,
): Promise<number> {
  // Requests that are under way together meet one limit together, and that is one strike; ten quiet minutes end a row.
  const strikes = sql`case
    when budget.parked_until > now() then budget.strikes
    when budget.parked_until > now() - interval '10 minutes' then least(budget.strikes + 1, ${MOST_STRIKES})
    else 1 end`;
  const wait = (count: RawBuilder<unknown>): RawBuilder<unknown> =>
    waitMs === undefined
      ? sql`make_interval(secs => ${FIRST_WAIT_MS / 1_000}) * power(2, ${count} - 1)`
      : sql`make_interval(secs => ${waitMs / 1_000})`;
  const { rows } = await sql<{ ms: number }>`
    insert into api_budgets as budget (installation_id, parked_until, strikes)
    values (${installationId}, now() + ${wait(sql`1`)}, 1)
    on conflict (installation_id) do update set
      strikes = ${strikes},
      parked_until = greatest(budget.parked_until, now() + ${wait(strikes)})
    returning ${msUntil(sql.ref("parked_until"))} as ms`.execute(database);
  return Math.max(rows[0]?.ms ?? 0, 0);
}
