import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Installation } from "../../sandbox/entities.ts";
import { refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let tokens: readonly string[];
let other: Installation;
let seconds = 0;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + seconds * 1000) });
  const { sandbox, app, ann, installation, repository } = world;
  await sandbox.createRepository(ann, "own");
  await sandbox.publicizeRepository(repository);
  other = await sandbox.install(app, ann, "all");
  tokens = [await mint(installation), await mint(other)];
});

afterEach(() => {
  world.sandbox.limits.clear();
  seconds = 0;
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a primary limit says when it ends, and ends then", async () => {
  const limit = world.sandbox.limits.primary({ seconds: 100 });
  const { status, headers, message } = await ask(tokens[0]);
  expect([status, message]).toEqual([
    403,
    expect.stringContaining("API rate limit exceeded for installation"),
  ]);
  expect(headers.get("x-ratelimit-remaining")).toBe("0");
  expect(headers.get("retry-after")).toBeNull();
  const reset = Number(headers.get("x-ratelimit-reset"));
  expect(Math.abs(reset - Date.now() / 1000 - 100)).toBeLessThan(5);
  seconds = 101;
  expect((await ask(tokens[0])).status).toBe(200);
  expect(limit.refused()).toBe(1);
});

test("a secondary limit says how long to wait, or nothing", async () => {
  const { limits } = world.sandbox;
  limits.secondary({ seconds: 30, status: 429, times: 1 });
  const told = await ask(tokens[0]);
  expect([told.status, told.headers.get("retry-after")]).toEqual([429, "30"]);
  expect(told.message).toMatch(/^You have exceeded a secondary rate limit/);
  expect((await ask(tokens[0])).status).toBe(200);
  limits.secondary({ retryAfter: false });
  const untold = await ask(tokens[0]);
  expect([untold.status, untold.headers.get("retry-after")]).toEqual([403, null]);
  expect(untold.headers.get("x-ratelimit-remaining")).not.toBe("0");
});

test("a limit can be one installation's own, and is never that of the app itself or of people", async () => {
  const { sandbox, ann, appOctokit } = world;
  const limit = sandbox.limits.primary({ installation: other });
  expect([(await ask(tokens[0])).status, (await ask(tokens[1])).status]).toEqual([200, 403]);
  sandbox.limits.primary();
  expect((await ask(tokens[0])).status).toBe(403);
  expect((await sandbox.as(ann, "GET /repos/acme/app")).status).toBe(200);
  expect(await refusal(appOctokit.rest.apps.getAuthenticated())).toBe(0);
  limit.lift();
});

test("a budget is told with every answer and ends in a primary limit", async () => {
  const { sandbox, installation } = world;
  expect((await ask(tokens[0])).headers.get("x-ratelimit-remaining")).toBeNull();
  sandbox.limits.budget(installation, 2, 50);
  const left = [await ask(tokens[0]), await ask(tokens[0])];
  expect(left.map((one) => one.headers.get("x-ratelimit-remaining"))).toEqual(["1", "0"]);
  expect((await ask(tokens[0])).status).toBe(403);
  expect((await ask(tokens[1])).status).toBe(200);
  seconds = 51;
  const next = await ask(tokens[0]);
  expect([next.status, next.headers.get("x-ratelimit-limit")]).toEqual([200, "5000"]);
});

async function mint({ id }: Installation): Promise<string> {
  const answer = await world.appOctokit.rest.apps.createInstallationAccessToken({ installation_id: id });
  return answer.data.token;
}

async function ask(token: string | undefined) {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${world.sandbox.apiUrl}/repos/acme/app`, { headers });
  const body: unknown = await answer.json();
  const message =
    typeof body === "object" && body !== null && "message" in body ? String(body.message) : undefined;
  return { status: answer.status, headers: answer.headers, message };
}
