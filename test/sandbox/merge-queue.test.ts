import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { APP, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld({}, withQueues);
  world.sandbox.requireCheck(world.repository, "main", "rekey", world.app.appId);
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

const withQueues = {
  ...APP,
  permissions: { ...APP.permissions, merge_queues: "read" },
  events: [...APP.events, "merge_group"],
} as const;

test.each(["merge", "squash", "rebase"] as const)("a group by %s has commits of its own", async (method) => {
  const { sandbox, repository, octokit, where } = world;
  const number = await passedPull(`own-${method}`);
  const base = (await repository.git.branch("main")) ?? "";
  const before = sandbox.deliveries().length;
  const group = await sandbox.enqueue(repository, [number], { method });
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  expect(await namesSince(before)).toEqual([
    "pull_request.enqueued",
    "push",
    "create",
    "merge_group.checks_requested",
  ]);
  expect(sandbox.deliveries().at(-1)?.payload).toMatchObject({
    merge_group: {
      head_sha: group.headSha,
      head_ref: ref,
      base_sha: base,
      base_ref: "refs/heads/main",
      head_commit: { id: group.headSha },
    },
    sender: { login: "github-merge-queue[bot]" },
  });
  const { data: pull } = await octokit.rest.pulls.get({ ...where, pull_number: number });
  expect(group.headSha).not.toBe(pull.head.sha);
  expect((await octokit.rest.git.getRef({ ...where, ref: ref.slice(5) })).data.object.sha).toBe(
    group.headSha,
  );
  await report(group.headSha, "success");
  expect(await repository.git.branch("main")).toBe(group.headSha);
});

test("a group whose checks succeed becomes the base", async () => {
  const { sandbox, repository, octokit, where } = world;
  const number = await passedPull("green");
  const group = await sandbox.enqueue(repository, [number]);
  await octokit.rest.checks.create({
    ...where,
    name: "rekey",
    head_sha: group.headSha,
    status: "in_progress",
  });
  expect(sandbox.mergeGroups(repository)).toHaveLength(1);
  const before = sandbox.deliveries().length;
  await report(group.headSha, "success");
  expect(await namesSince(before)).toEqual([
    "check_run.created",
    "check_run.completed",
    "pull_request.dequeued",
    "pull_request.closed",
    "push",
    "merge_group.destroyed",
    "push",
    "delete",
  ]);
  const told = sandbox.deliveries().slice(before);
  expect(told[4]?.payload).toMatchObject({ ref: "refs/heads/main", after: group.headSha, forced: false });
  expect(told[5]?.payload).toMatchObject({ reason: "merged", merge_group: { head_sha: group.headSha } });
  const { data } = await octokit.rest.pulls.get({ ...where, pull_number: number });
  expect(data).toMatchObject({ merged: true, merge_commit_sha: group.headSha });
  const { data: activity } = await octokit.rest.repos.listActivities({ ...where, ref: "main", per_page: 1 });
  expect(activity).toMatchObject([{ activity_type: "merge_queue_merge", after: group.headSha }]);
});

test("a group whose check fails goes, and the one behind it is built anew", async () => {
  const { sandbox, repository } = world;
  const base = await repository.git.branch("main");
  const first = await sandbox.enqueue(repository, [await passedPull("bad")]);
  const second = await sandbox.enqueue(repository, [await passedPull("innocent")]);
  expect(second.baseSha).toBe(first.headSha);
  await report(second.headSha, "success");
  expect(await repository.git.branch("main")).toBe(base);
  const before = sandbox.deliveries().length;
  await report(first.headSha, "action_required");
  const groups = sandbox
    .deliveries()
    .slice(before)
    .filter((one) => one.event === "merge_group");
  expect(groups.map((one) => one.payload)).toMatchObject([
    { action: "destroyed", reason: "dequeued", merge_group: { head_sha: first.headSha } },
    { action: "destroyed", reason: "invalidated", merge_group: { head_sha: second.headSha } },
    { action: "checks_requested", merge_group: { base_sha: base } },
  ]);
  const [again] = sandbox.mergeGroups(repository);
  await report(again?.headSha ?? "", "success");
  expect(await repository.git.branch("main")).toBe(again?.headSha);
});

test("a group that goes from the middle leaves the first alone, and the last stands upon the first", async () => {
  const { sandbox, repository } = world;
  const [first, middle, last] = [await passedPull("a"), await passedPull("b"), await passedPull("c")];
  const group = await sandbox.enqueue(repository, [first]);
  for (const number of [middle, last]) await sandbox.enqueue(repository, [number]);
  await sandbox.dequeue(repository, middle);
  const [front, behind, ...rest] = sandbox.mergeGroups(repository);
  expect([front, behind?.baseSha, rest]).toEqual([group, group.headSha, []]);
  for (const { headSha } of sandbox.mergeGroups(repository)) await report(headSha, "success");
  expect(await repository.git.branch("main")).toBe(behind?.headSha);
});

test("several pull requests in one group are merged together", async () => {
  const { sandbox, repository, octokit, where } = world;
  const numbers = [await passedPull("left"), await passedPull("right")];
  const group = await sandbox.enqueue(repository, numbers, { method: "squash" });
  expect(group.ref).toContain(`/pr-${numbers[1]}-`);
  await report(group.headSha, "success");
  for (const pull_number of numbers)
    expect((await octokit.rest.pulls.get({ ...where, pull_number })).data.merged).toBe(true);
});

test("a push to a queued pull request takes it out, a push to the base makes the queue begin anew", async () => {
  const { sandbox, repository, ann } = world;
  const number = await passedPull("moving");
  const other = await passedPull("waiting");
  await sandbox.enqueue(repository, [number]);
  const behind = await sandbox.enqueue(repository, [other]);
  await sandbox.commitFiles(repository, { branch: "moving", pusher: ann, files: { more: "1" } });
  await sandbox.commitFiles(repository, { branch: "main", pusher: ann, files: { direct: "1" } });
  const [group, ...rest] = sandbox.mergeGroups(repository);
  expect(rest).toEqual([]);
  expect(group?.headSha).not.toBe(behind.headSha);
  expect(group?.baseSha).toBe(await repository.git.branch("main"));
  await sandbox.dequeue(repository, other);
  expect(sandbox.mergeGroups(repository)).toEqual([]);
  const left = await repository.git.refs("refs/heads/gh-readonly-queue/");
  expect(left.size).toBe(0);
});

test("a group whose checks take too long, or whose pull request is closed, goes", async () => {
  const { sandbox, repository, ann } = world;
  const [slow, closed] = [await passedPull("slow"), await passedPull("closed")];
  const before = sandbox.deliveries().length;
  await sandbox.enqueue(repository, [slow]);
  await sandbox.timeOutGroup(repository, slow);
  await sandbox.enqueue(repository, [closed]);
  await sandbox.as(ann, `PATCH /repos/acme/app/pulls/${closed}`, { state: "closed" });
  expect(sandbox.mergeGroups(repository)).toEqual([]);
  const left = sandbox
    .deliveries()
    .slice(before)
    .filter((one) => one.action === "dequeued");
  expect(left.map((one) => one.payload.reason)).toEqual(["CI_TIMEOUT", "UNKNOWN_REMOVAL_REASON"]);
});

test("a pull request whose own check has not passed cannot be queued", async () => {
  const { sandbox, repository, ann } = world;
  await sandbox.commitFiles(repository, { branch: "early", pusher: ann, files: { early: "1" } });
  const { number } = await sandbox.openPullRequest(repository, { author: ann, head: "early" });
  await expect(sandbox.enqueue(repository, [number])).rejects.toThrow(/its own check "rekey"/);
});

test("an app without the permission cannot ask for the event", () => {
  const wanted = { ...withQueues, slug: "blind", permissions: APP.permissions };
  expect(() => world.sandbox.registerApp(wanted)).toThrow(/merge_queues=read/);
});

async function passedPull(branch: string): Promise<number> {
  const { sandbox, repository, ann } = world;
  const head = await sandbox.commitFiles(repository, { branch, pusher: ann, files: { [branch]: "1" } });
  const { number } = await sandbox.openPullRequest(repository, { author: ann, head: branch });
  await report(head, "success");
  return number;
}

async function report(sha: string, conclusion: "success" | "action_required"): Promise<void> {
  const { octokit, where } = world;
  const detail = { details_url: "https://example.com/", conclusion };
  await octokit.rest.checks.create({ ...where, name: "rekey", head_sha: sha, ...detail });
}

async function namesSince(start: number): Promise<readonly string[]> {
  await world.sandbox.waitForDeliveries();
  const told = world.sandbox.deliveries().slice(start);
  return told.map(({ event, action }) => (action === null ? event : `${event}.${action}`));
}
