import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { octokitOf, refusal, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a required check blocks the merge until the pinned app says success on the head", async () => {
  const { sandbox, repository, octokit, where, ann, app } = world;
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  const rules = await octokit.rest.repos.getBranchRules({ ...where, branch: "main" });
  expect(JSON.stringify(rules.data)).toContain(`"integration_id":${app.appId}`);
  const { after: head } = await sandbox.push(repository, change("gated", ann));
  const asAnn = octokitOf(sandbox, ann).rest;
  const opened = await asAnn.pulls.create({ ...where, title: "Gate", head: "gated", base: "main" });
  expect([opened.data.mergeable, opened.data.mergeable_state]).toEqual([true, "blocked"]);
  const merge = { ...where, pull_number: opened.data.number };
  expect(await refusal(asAnn.pulls.merge(merge))).toBe(405);
  const draft = { ...where, name: "rekey", head_sha: head };
  const { data: run } = await octokit.rest.checks.create({ ...draft, conclusion: "action_required" });
  expect(await refusal(asAnn.pulls.merge(merge))).toBe(405);
  await octokit.rest.checks.update({ ...where, check_run_id: run.id, conclusion: "success" });
  expect((await asAnn.pulls.get(merge)).data.mergeable_state).toBe("clean");
  expect(await refusal(asAnn.pulls.merge({ ...merge, sha: "1".repeat(40) }))).toBe(409);
  expect((await asAnn.pulls.merge(merge)).data.merged).toBe(true);
  const events = sandbox
    .deliveries()
    .slice(-2)
    .map((one) => `${one.event} ${one.action ?? ""}`);
  expect(events).toEqual(["pull_request closed", "push "]);
  sandbox.store.repository("acme", "app")?.protections.delete("main");
});

test("a check of another app does not open the gate", async () => {
  const { sandbox, repository, octokit, where, ann } = world;
  sandbox.requireCheck(repository, "main", "rekey", 1);
  const { after } = await sandbox.push(repository, change("other-app", ann));
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: "other-app" });
  await octokit.rest.checks.create({ ...where, name: "rekey", head_sha: after, conclusion: "success" });
  const merge = octokitOf(sandbox, ann).rest.pulls.merge({ ...where, pull_number: pull.number });
  expect(await refusal(merge)).toBe(405);
  sandbox.store.repository("acme", "app")?.protections.delete("main");
});

test.each(["squash", "rebase"] as const)("a %s gives new commits on the base", async (method) => {
  const { sandbox, repository, where, ann } = world;
  await sandbox.push(repository, { ...change(method, ann), onto: "main" });
  await sandbox.commitFiles(repository, { branch: "main", pusher: ann, files: { [`main-${method}`]: "1" } });
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: method, title: "Title" });
  const merge = { ...where, pull_number: pull.number, merge_method: method };
  const { data } = await octokitOf(sandbox, ann).rest.pulls.merge(merge);
  expect(await repository.git.branch("main")).toBe(data.sha);
  expect(await repository.git.text(["show", `${data.sha}:${method}.txt`])).toBe("2");
  expect(await repository.git.text(["rev-list", "--count", "--merges", `${data.sha}^..${data.sha}`])).toBe(
    "0\n",
  );
});

test("a conflict is dirty", async () => {
  const { sandbox, repository, where, ann } = world;
  await sandbox.push(repository, { branch: "left", pusher: ann, commits: [{ files: { same: "left" } }] });
  await sandbox.commitFiles(repository, { branch: "main", pusher: ann, files: { same: "right" } });
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: "left" });
  const { data } = await world.octokit.rest.pulls.get({ ...where, pull_number: pull.number });
  expect([data.mergeable, data.mergeable_state]).toEqual([false, "dirty"]);
});

test("pushes, edits and a vanished branch are heard of", async () => {
  const { sandbox, repository, where, ann } = world;
  await sandbox.push(repository, change("life", ann));
  await sandbox.push(repository, { branch: "base", pusher: ann, commits: [], onto: "main" });
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: "life" });
  const { before, after } = await sandbox.push(repository, { ...change("life", ann) });
  expect(sandbox.deliveries().at(-1)?.payload).toMatchObject({ action: "synchronize", before, after });
  const target = { ...where, pull_number: pull.number };
  const asAnn = octokitOf(sandbox, ann).rest.pulls;
  await asAnn.update({ ...target, base: "base", title: "New title" });
  const edits = sandbox
    .deliveries()
    .slice(-2)
    .map((one) => one.payload.changes);
  expect(edits).toMatchObject([{ base: { ref: { from: "main" } } }, { title: { from: "Merge life" } }]);
  await asAnn.update({ ...target, state: "closed" });
  await asAnn.update({ ...target, state: "open" });
  expect(
    sandbox
      .deliveries()
      .slice(-2)
      .map((one) => one.action),
  ).toEqual(["closed", "reopened"]);
  await sandbox.deleteBranch(repository, "life", ann);
  expect((await asAnn.get(target)).data).toMatchObject({ state: "closed", merged: false });
});

test("a fork that is gone leaves a pull request without a head repository", async () => {
  const { sandbox, repository, where, bob, octokit } = world;
  const fork = await sandbox.fork(repository, bob);
  const head = await sandbox.commitFiles(fork, { branch: "x", pusher: bob, files: { x: "1" } });
  const pull = await sandbox.openPullRequest(repository, { author: bob, head: "x", headRepository: fork });
  await octokit.rest.checks.create({ ...where, name: "rekey", head_sha: head, status: "in_progress" });
  const run = sandbox.check(repository, head, "rekey");
  expect(run?.suite.headBranch).toBeNull();
  sandbox.deleteRepository(fork);
  const { data } = await octokit.rest.pulls.get({ ...where, pull_number: pull.number });
  expect(data.head.repo).toBeNull();
  const of = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: head });
  expect(of.data.map((one) => one.number)).toEqual([pull.number]);
});

test("at most 250 commits are listed", async () => {
  const { sandbox, repository, where, ann, octokit } = world;
  const commits = Array.from({ length: 260 }, (_, index) => ({ files: { many: String(index) } }));
  await sandbox.push(repository, { branch: "many", pusher: ann, commits });
  const pull = await sandbox.openPullRequest(repository, { author: ann, head: "many" });
  const target = { ...where, pull_number: pull.number };
  const listed = await octokit.paginate(octokit.rest.pulls.listCommits, { ...target, per_page: 100 });
  expect(listed).toHaveLength(250);
  expect((await octokit.rest.pulls.get(target)).data.commits).toBe(260);
});

function change(branch: string, pusher: { readonly login: string }) {
  const file = `${branch}.txt`;
  const commits = [{ files: { [file]: "1" } }, { files: { [file]: "2" } }];
  return { branch, pusher, commits };
}
