import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let days = -2;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + days * 86_400_000) });
  const { sandbox, repository, ann, bob } = world;
  sandbox.setRole(repository, bob, "write");
  await sandbox.commitFiles(repository, { branch: "one", pusher: ann, files: { a: "1" } });
  await sandbox.commitFiles(repository, { branch: "one", pusher: bob, files: { a: "2" } });
  await sandbox.push(repository, {
    branch: "one",
    pusher: ann,
    onto: "main",
    commits: [{ files: { b: "1" } }],
  });
  await sandbox.pushRefs(repository, ann, { "refs/tags/quiet": (await repository.git.branch("one")) ?? "" });
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: "one" });
  await sandbox.as(ann, `PUT /repos/acme/app/pulls/${pull.number}/merge`, {});
  await sandbox.deleteBranch(repository, "one", ann);
  days = 0;
  await sandbox.commitFiles(repository, { branch: "main", pusher: bob, files: { c: "1" } });
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("every movement of a branch is listed, newest first, and no tag", async () => {
  expect(await listed()).toEqual([
    "push refs/heads/main",
    "branch_deletion refs/heads/one",
    "pr_merge refs/heads/main",
    "force_push refs/heads/one",
    "push refs/heads/one",
    "branch_creation refs/heads/one",
  ]);
});

test("the list can be narrowed", async () => {
  expect(await listed({ time_period: "day" })).toEqual(["push refs/heads/main"]);
  expect(await listed({ time_period: "week", ref: "main" })).toHaveLength(2);
  expect(await listed({ ref: "refs/heads/one", actor: "bob" })).toEqual(["push refs/heads/one"]);
  expect(await listed({ activity_type: "force_push" })).toEqual(["force_push refs/heads/one"]);
  expect((await listed({ direction: "asc" }))[0]).toBe("branch_creation refs/heads/one");
});

test("cursors lead to the end and back, and keep their place when something new comes", async () => {
  const { sandbox, repository, ann, octokit, where } = world;
  const first = await octokit.rest.repos.listActivities({ ...where, per_page: 2 });
  await sandbox.commitFiles(repository, { branch: "late", pusher: ann, files: { d: "1" } });
  const second = await octokit.rest.repos.listActivities({ ...where, per_page: 2, ...cursor(first, "next") });
  expect(second.data.map((one) => one.activity_type)).toEqual(["pr_merge", "force_push"]);
  const last = await octokit.rest.repos.listActivities({ ...where, per_page: 2, ...cursor(second, "next") });
  expect(last.headers.link).not.toContain("next");
  const back = await octokit.rest.repos.listActivities({ ...where, per_page: 2, ...cursor(second, "prev") });
  expect(back.data).toEqual(first.data);
  const all = await octokit.paginate(octokit.rest.repos.listActivities, { ...where, per_page: 3 });
  expect(all).toHaveLength(7);
});

type Filters = Parameters<TestWorld["octokit"]["rest"]["repos"]["listActivities"]>[0];

async function listed(filters: Partial<Filters> = {}): Promise<readonly string[]> {
  const { data } = await world.octokit.rest.repos.listActivities({ ...world.where, ...filters });
  return data.map((one) => `${one.activity_type} ${one.ref}`);
}

function cursor(answer: { readonly headers: { readonly link?: string } }, relation: "next" | "prev") {
  const [, url = ""] = new RegExp(`<([^>]+)>; rel="${relation}"`).exec(answer.headers.link ?? "") ?? [];
  const way = relation === "next" ? "after" : "before";
  return { [way]: new URL(url).searchParams.get(way) ?? "" };
}
