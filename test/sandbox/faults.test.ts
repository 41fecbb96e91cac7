import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a fault before the work leaves nothing behind", async () => {
  const { sandbox, octokit, where, repository } = world;
  const left = sandbox.faults.add({ method: "POST", path: /\/issues$/, when: "before", status: 502 });
  expect(await refusal(octokit.rest.issues.create({ ...where, title: "lost" }))).toBe(502);
  expect(left()).toBe(0);
  expect(repository.issues.size).toBe(0);
});

test.each([502, "reset"] as const)("an answer lost by %s hides what was done", async (status) => {
  const { sandbox, octokit, where, repository } = world;
  const before = repository.issues.size;
  sandbox.faults.add({ method: "POST", path: /^\/repos\/acme\/app\/issues$/, when: "after", status });
  expect(await refusal(octokit.rest.issues.create({ ...where, title: "done" }))).not.toBe(0);
  expect(repository.issues.size).toBe(before + 1);
  const logged = sandbox.requests().at(-1);
  expect(logged).toMatchObject({ method: "POST", status: 201, fault: status, actor: "rekey[bot]" });
});

test("a rate limit can be played", async () => {
  const { sandbox, octokit, where } = world;
  const headers = { "retry-after": "1", "x-ratelimit-remaining": "0" };
  sandbox.faults.add({
    path: /./,
    times: 2,
    when: "before",
    status: 403,
    headers,
    body: { message: "slow" },
  });
  expect(await refusal(octokit.rest.repos.get(where))).toBe(403);
  expect(await refusal(octokit.rest.repos.get(where))).toBe(403);
  expect(await refusal(octokit.rest.repos.get(where))).toBe(0);
});

test("a request that GitHub does not describe is refused and recorded", async () => {
  const { sandbox, ann } = world;
  const other = await import("../../sandbox/github.ts").then((module) => module.startSandbox());
  const eve = other.createUser("eve");
  await other.createRepository(eve, "own");
  const reply = await other.as(eve, "POST /repos/eve/own/issues", { title: true });
  expect(reply.status).toBe(422);
  expect(other.violations()).toMatchObject([
    { kind: "request", subject: "POST /repos/{owner}/{repo}/issues" },
  ]);
  await other.stop();
  expect((await sandbox.as(ann, "GET /nowhere")).status).toBe(404);
});
