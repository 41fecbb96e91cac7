import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { ApiBudget, Request } from "../../src/ports/api-budget.ts";
import { openTestStore, type TestStore } from "../support/test-store.ts";

const BUSY = 1;
const OTHER = 2;

let opened: TestStore;
let budget: ApiBudget;

beforeEach(async () => {
  opened = await openTestStore();
  budget = opened.store.apiBudget;
});

afterEach(() => opened.end());

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

/** Lets time pass: everything in the accounts is as much earlier. */
async function pass(seconds: number): Promise<void> {
  const client = new Client({ connectionString: opened.url });
  await client.connect();
  const columns = ["parked_until", "writes_at", "content_at", "hourly_content_at"];
  const earlier = columns.map((column) => `${column} = ${column} - interval '${seconds} seconds'`);
  await client.query(`update api_budgets set ${earlier.join(", ")}`);
  await client.query(`update api_turns set turn = turn - interval '${seconds} seconds'`);
  await client.end();
}

test("sixty writes go at once, then one a second", async () => {
  expect(granted(await spend(60, "write"))).toBe(60);
  expect(granted(await spend(3, "write"))).toBeLessThan(2);
  await pass(10);
  expect(granted(await spend(20, "write"))).toBeGreaterThanOrEqual(10);
  expect(granted(await spend(20, "write"))).toBeLessThan(3);
});

test("thirty pieces of content go at once, then one in two seconds, and no more than 500 in an hour", async () => {
  expect(granted(await spend(31, "content"))).toBe(30);
  await pass(20);
  expect(granted(await spend(20, "content"))).toBe(10);
  let inAnHour = 40;
  for (let minute = 0; minute < 59; minute++) {
    await pass(60);
    inAnHour += granted(await spend(40, "content"));
  }
  expect(inAnHour).toBeLessThanOrEqual(500);
  expect(inAnHour).toBeGreaterThan(480);
});

test("reads are not counted, and another installation has a budget of its own", async () => {
  await spend(61, "write");
  expect(granted(await spend(100, "read"))).toBe(100);
  expect(granted(await spend(60, "write", OTHER))).toBe(60);
});

test("all processes take from one budget", async () => {
  const twin = await opened.another();
  const told = await Promise.all(
    Array.from({ length: 90 }, (_, index) =>
      (index % 2 === 0 ? opened.store : twin).apiBudget.spend(BUSY, "write", "acme/shop"),
    ),
  );
  expect(granted(told)).toBeGreaterThanOrEqual(60);
  expect(granted(told)).toBeLessThan(66);
});

test("whoever has to wait gets a turn of its own", async () => {
  await spend(60, "write");
  const waits = (await spend(6, "write")).filter((wait) => wait !== undefined);
  const between = waits.slice(1).map((wait, index) => wait - (waits[index] ?? 0));
  expect(waits.length).toBeGreaterThanOrEqual(5);
  for (const ms of between) expect(ms).toBeGreaterThan(500);
  expect(Math.max(...waits)).toBeLessThan(7_000);
  await pass(60);
  expect(await budget.spend(BUSY, "write", "acme/shop")).toBeUndefined();
});

test("content that waits does not make writes wait", async () => {
  await spend(30, "content");
  const waits = await spend(20, "content");
  expect(waits.at(-1)).toBeGreaterThan(20_000);
  expect(granted(await spend(25, "write"))).toBe(25);
});

test.each<Request>(["read", "write", "content"])(
  "a parked installation sends nothing: %s",
  async (request) => {
    const told = await budget.park(BUSY, 30_000);
    expect(told).toBeGreaterThan(29_000);
    expect(told).toBeLessThanOrEqual(30_000);
    for (const wait of await spend(3, request)) expect(Number(wait)).toBeGreaterThan(25_000);
    expect(await budget.spend(OTHER, request, "acme/shop")).toBeUndefined();
    await pass(31);
    expect(await budget.spend(BUSY, request, "acme/shop")).toBeUndefined();
  },
);

test("of two limits the longer one holds", async () => {
  await budget.park(BUSY, 90_000);
  expect(await budget.park(BUSY, 10_000)).toBeGreaterThan(80_000);
});

test("limits without a time last a minute, and longer each time until it is quiet", async () => {
  const minutes = async (): Promise<number> => Math.round((await budget.park(BUSY, undefined)) / 60_000);
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
  expect(flood.at(-1)).toBeGreaterThan(25_000);
  const [other] = await spend(1, "write", BUSY, "acme/other");
  expect(other).toBeLessThan(2_000);
});
