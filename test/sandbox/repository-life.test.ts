import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { APP, octokitOf, refusal, startWorld, type TestWorld } from "./world.ts";

const run = promisify(execFile);
let world: TestWorld;

beforeAll(async () => {
  world = await startWorld({}, { ...APP, events: [...APP.events, "public"] });
  world.sandbox.createOrganization("other");
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("a renamed repository keeps its id, and its old name leads to it", async () => {
  const { sandbox, octokit } = world;
  const repository = await fresh("before");
  const told = await during(() => sandbox.renameRepository(repository, "after"));
  expect(told).toMatchObject([{ action: "renamed", changes: { repository: { name: { from: "before" } } } }]);
  const old = { owner: "acme", repo: "before" };
  const { data } = await octokit.rest.repos.get(old);
  expect([data.id, data.full_name]).toEqual([repository.id, "acme/after"]);
  expect(steps("before", repository).slice(-2)).toEqual([301, 200]);
  const issue = await octokit.rest.issues.create({ ...old, title: "found its way" });
  expect(steps("before", repository).slice(-2)).toEqual([307, 201]);
  expect(repository.issues.get(issue.data.number)?.title).toBe("found its way");
  expect((await world.appOctokit.rest.apps.getRepoInstallation(old)).data.id).toBe(world.installation.id);
});

test("an old name is silent for whoever may not see the repository, and when somebody takes it", async () => {
  const { sandbox, octokit, bob } = world;
  const repository = await fresh("first-name");
  await sandbox.renameRepository(repository, "second-name");
  const old = { owner: "acme", repo: "first-name" };
  expect(await refusal(octokitOf(sandbox, bob).rest.repos.get(old))).toBe(404);
  expect(sandbox.requests().at(-1)?.path).toBe("/repos/acme/first-name");
  const taker = await fresh("first-name");
  expect((await octokit.rest.repos.get(old)).data.id).toBe(taker.id);
  sandbox.deleteRepository(taker);
  expect(await refusal(octokit.rest.repos.get(old))).toBe(404);
});

test("git follows the old name", async () => {
  const { sandbox, ann } = world;
  const repository = await fresh("old-git");
  sandbox.setRole(repository, ann, "write");
  await sandbox.renameRepository(repository, "new-git");
  const address = `${sandbox.url.replace("//", `//ann:${ann.token}@`)}/acme/old-git.git`;
  const { stdout } = await run("git", ["ls-remote", address, "HEAD"], { env: { PATH: process.env.PATH } });
  expect(stdout).toContain((await repository.git.branch("main")) ?? "none");
});

test("a transferred repository is told to the new owner only", async () => {
  const { sandbox, octokit, app, ann } = world;
  const repository = await fresh("moving");
  expect(await during(() => sandbox.transferRepository(repository, ann))).toEqual([]);
  expect(await refusal(octokit.rest.repos.get({ owner: "acme", repo: "moving" }))).toBe(404);
  const there = await sandbox.install(app, "other", "all");
  const told = await during(() => sandbox.transferRepository(repository, "other"));
  const from = { owner: { from: { user: { login: "ann" } } } };
  expect(told).toMatchObject([
    {
      action: "transferred",
      changes: from,
      installation: { id: there.id },
      repository: { id: repository.id },
    },
  ]);
  expect((await sandbox.as(ann, "GET /repos/acme/moving")).status).toBe(404);
});

test("an installation of chosen repositories loses one that is transferred", async () => {
  const { sandbox, app, ann } = world;
  const repository = await sandbox.createRepository(ann, "chosen");
  await sandbox.install(app, ann, [repository]);
  const told = await during(() => sandbox.transferRepository(repository, "other"));
  expect(told.map((one) => one.action)).toEqual(["removed", "transferred"]);
  expect(told[0]).toMatchObject({ repositories_removed: [{ id: repository.id }] });
});

test("an archived repository can be read only", async () => {
  const { sandbox, octokit, ann } = world;
  const repository = await fresh("done");
  sandbox.setRole(repository, ann, "admin");
  const where = { owner: "acme", repo: "done" };
  const told = await during(() => sandbox.archiveRepository(repository));
  expect(told).toMatchObject([{ action: "archived", repository: { archived: true } }]);
  await expect(octokit.rest.issues.create({ ...where, title: "late" })).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("Repository was archived so is read-only."),
  });
  const head_sha = (await repository.git.branch("main")) ?? "";
  expect(await refusal(octokit.rest.checks.create({ ...where, name: "rekey", head_sha }))).toBe(403);
  expect((await octokit.rest.repos.get(where)).data.archived).toBe(true);
  expect((await sandbox.as(ann, "PATCH /repos/acme/done", { name: "x" })).status).toBe(403);
  const address = `${sandbox.url.replace("//", `//ann:${ann.token}@`)}/acme/done.git`;
  const push = ["-C", repository.git.path, "push", address, "main:late"];
  await expect(run("git", push, { env: { PATH: process.env.PATH } })).rejects.toThrow(/403/);
  const back = await during(async () => {
    expect((await sandbox.as(ann, "PATCH /repos/acme/done", { archived: false })).status).toBe(200);
  });
  expect(back).toMatchObject([{ action: "unarchived" }]);
});

test("to become public or private, and another default branch, are told", async () => {
  const { sandbox, ann } = world;
  const repository = await fresh("shown");
  const told = await during(async () => {
    await sandbox.publicizeRepository(repository);
    await sandbox.privatizeRepository(repository);
  });
  expect(told.map((one) => one.action)).toEqual(["publicized", undefined, "privatized"]);
  await sandbox.commitFiles(repository, { branch: "next", pusher: ann, files: { a: "1" } });
  const edited = await during(() => sandbox.changeDefaultBranch(repository, "next"));
  const expected = { changes: { default_branch: { from: "main" } }, repository: { default_branch: "next" } };
  expect(edited).toMatchObject([expected]);
  expect(await repository.git.text(["symbolic-ref", "HEAD"])).toBe("refs/heads/next\n");
});

test("a deleted repository is gone without a word", async () => {
  const { sandbox, octokit, ann } = world;
  const repository = await fresh("gone");
  sandbox.setRole(repository, ann, "admin");
  const told = await during(async () => {
    expect((await sandbox.as(ann, "DELETE /repos/acme/gone")).status).toBe(204);
  });
  expect(told).toEqual([]);
  expect(await refusal(octokit.rest.repos.get({ owner: "acme", repo: "gone" }))).toBe(404);
  expect(await refusal(octokit.request(`GET /repositories/${repository.id}`))).toBe(404);
});

test("an issue can be locked, transferred and deleted, and issues can be switched off", async () => {
  const { sandbox, octokit, ann } = world;
  const [repository, target] = [await fresh("with-issues"), await fresh("with-others")];
  const where = { owner: "acme", repo: "with-issues" };
  for (const title of ["one", "two", "three"]) await octokit.rest.issues.create({ ...where, title });
  const told = await during(async () => {
    await sandbox.lockIssue(repository, 1, ann);
    await sandbox.unlockIssue(repository, 1, ann);
    await sandbox.transferIssue(repository, 2, target, ann);
    await sandbox.deleteIssue(repository, 3, ann);
  });
  expect(told.map((one) => one.action)).toEqual(["locked", "unlocked", "transferred", "opened", "deleted"]);
  const moved = await octokit.rest.issues.get({ ...where, issue_number: 2 });
  expect(moved.data.repository_url).toMatch(/with-others$/);
  expect(await refusal(octokit.rest.issues.get({ ...where, issue_number: 3 }))).toBe(410);
  sandbox.enableIssues(repository, false);
  expect(await refusal(octokit.rest.issues.get({ ...where, issue_number: 1 }))).toBe(410);
  expect(await refusal(octokit.rest.issues.create({ ...where, title: "four" }))).toBe(410);
});

async function fresh(name: string): Promise<Repository> {
  return await world.sandbox.createRepository("acme", name, { private: true });
}

async function during(work: () => Promise<void>) {
  const before = world.sandbox.deliveries().length;
  await work();
  return world.sandbox
    .deliveries()
    .slice(before)
    .map((one) => one.payload);
}

/** The answers to what was asked under an old name and by id. */
function steps(name: string, { id }: Repository): readonly (number | null)[] {
  const isMeant = (path: string) =>
    path.startsWith(`/repos/acme/${name}`) || path.startsWith(`/repositories/${id}`);
  return world.sandbox
    .requests()
    .filter((one) => isMeant(one.path))
    .map((one) => one.status);
}
