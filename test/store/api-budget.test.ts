import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { ApiBudget, Request } from "../../src/ports/api-budget.ts";
import { openTestStore, type TestStore } from "../support/test-store.ts";

const BUSY = 1;
const OTHER = 2;

let opened: TestStore;
let budget: ApiBudget;

/**
 * The database has a clock of its own, which stands still: this `now()` comes before that of PostgreSQL. It stands at
 * tomorrow, since columns that are left out are filled by the real one.
 */
const CLOCK = `
  create schema clock;
  create table clock.hand as select now() + interval '1 day' as time;
  create function clock.now() returns timestamptz stable language sql as 'select time from clock.hand';
  do $$ begin
    execute format('alter database %I set search_path = clock, pg_catalog, public', current_database());
  end $$`;

beforeEach(async () => {
  opened = await openTestStore();
  await tell(CLOCK);
  budget = (await opened.another()).apiBudget;
});

afterEach(() => opened.end());

async function tell(statement: string): Promise<void> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Lets time pass, however long the test takes. */
async function pass(seconds: number): Promise<void> {
  await tell(`update clock.hand set time = time + interval '${seconds} seconds'`);
}

/** What so many requests are told, one after the other. */
async function spend(
  count: number,
  request: Request,
  installation = BUSY,
  repository = "acme/shop",
): Promise<readonly (number | undefined)[]> {
  const told: (number | undefined)[] = [];
  for (let sent = 0; sent < count; sent++) {
    told.push(await budget.spend(installation, request, repository));
  }
  return told;
}

function granted(told: readonly (number | undefined)[]): number {
  return told.filter((wait) => wait === undefined).length;
}

test("sixty writes go at once, then one a second", async () => {
  expect(granted(await spend(63, "write"))).toBe(60);
  await pass(10);
  expect(granted(await spend(20, "write"))).toBe(10);
});

test("thirty pieces of content go at once, then one in two seconds, and no more than 500 in an hour", async () => {
  expect(granted(await spend(31, "content"))).toBe(30);
  await pass(20);
  expect(granted(await spend(20, "content"))).toBe(10);
  let inAnHour = 40;
  for (let minute = 0; minute < 59; minute++) {
    await pass(60);
    while ((await budget.spend(BUSY, "content", "acme/shop")) === undefined) inAnHour += 1;
  }
  // One in nine seconds, of which 3,560 have gone by.
  expect(inAnHour).toBe(100 + 395);
});

test("reads are not counted, and another installation has a budget of its own", async () => {
  await spend(61, "write");
  expect(granted(await spend(100, "read"))).toBe(100);
  expect(granted(await spend(60, "write", OTHER))).toBe(60);
});

test("all processes take from one budget", async () => {
  const twin = (await opened.another()).apiBudget;
  const told = await Promise.all(
    Array.from({ length: 90 }, (_, index) =>
      (index % 2 === 0 ? budget : twin).spend(BUSY, "write", "acme/shop"),
    ),
  );
  expect(granted(told)).toBe(60);
});

test("whoever has to wait gets a turn of its own", async () => {
  await spend(60, "write");
  expect(await spend(6, "write")).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 6_000]);
  await pass(60);
  expect(await budget.spend(BUSY, "write", "acme/shop")).toBeUndefined();
});

test("content that waits does not make writes wait", async () => {
  await spend(30, "content");
  const waits = await spend(20, "content");
  expect(waits.at(-1)).toBe(40_000);
  expect(granted(await spend(25, "write"))).toBe(25);
});

test.each<Request>(["read", "write", "content"])(
  "a parked installation sends nothing: %s",
  async (request) => {
    expect(await budget.park(BUSY, 30_000)).toBe(30_000);
    expect(await spend(3, request)).toEqual([30_000, 30_000, 30_000]);
    expect(await budget.spend(OTHER, request, "acme/shop")).toBeUndefined();
    await pass(31);
    expect(await budget.spend(BUSY, request, "acme/shop")).toBeUndefined();
  },
);

test("of two limits the longer one holds", async () => {
  await budget.park(BUSY, 90_000);
  expect(await budget.park(BUSY, 10_000)).toBe(90_000);
});

test("limits without a time last a minute, and longer each time until it is quiet", async () => {
  const minutes = async (): Promise<number> => (await budget.park(BUSY, undefined)) / 60_000;
  expect(await minutes()).toBe(1);
  // Requests that were sent together meet the same limit.
  expect(await minutes()).toBe(1);
  let before = 1;
  for (const longer of [2, 4, 8, 16, 32, 32]) {
    await pass(before * 60 + 1);
    expect(await minutes()).toBe(longer);
    before = longer;
  }
  await pass(32 * 60 + 601);
  expect(await minutes()).toBe(1);
});

test("the flood of one repository is not in the way of another one's first turn", async () => {
  await spend(60, "write");
  const flood = await spend(40, "write");
  expect(flood.at(-1)).toBe(40_000);
  expect(await spend(1, "write", BUSY, "acme/other")).toEqual([1_000]);
});
