import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, type TestWorld } from "./world.ts";

const run = promisify(execFile);
let world: TestWorld;
let folder: string;

beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), "rekey-git-"));
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
  await rm(folder, { recursive: true });
});

test("the app clones with its token, but may not push", async () => {
  const clone = join(folder, "app");
  await git(".", "clone", "--quiet", await addressForApp(), clone);
  expect(await git(clone, "log", "--format=%s")).toBe("Initial commit\n");
  await expect(git(clone, "push", "--quiet", "origin", "HEAD:refs/heads/app")).rejects.toThrow(/403/);
});

test("a push by a user moves the branch and is heard of", async () => {
  const { sandbox, repository } = world;
  const clone = join(folder, "ann");
  await git(".", "clone", "--quiet", address(world.ann.token), clone);
  await writeFile(join(clone, 'odd " name\t.txt'), "text\n");
  await git(clone, "add", "--all");
  await commit(clone, "Add a file with an odd name");
  await git(clone, "push", "--quiet", "origin", "HEAD:refs/heads/odd");
  const push = sandbox.deliveries().findLast((one) => one.event === "push");
  expect(push?.payload).toMatchObject({
    ref: "refs/heads/odd",
    created: true,
    forced: false,
    commits: [{ added: ['odd " name\t.txt'], distinct: true, author: { username: "ann" } }],
    pusher: { name: "ann" },
    sender: { login: "ann" },
  });
  expect(await repository.git.branch("odd")).toBe((await git(clone, "rev-parse", "HEAD")).trim());
});

test("a wrong token, a stranger and nobody are turned away", async () => {
  for (const token of ["nonsense", world.bob.token]) {
    await expect(git(".", "ls-remote", address(token))).rejects.toThrow();
  }
  await expect(git(".", "ls-remote", `${world.sandbox.url}/acme/app.git`)).rejects.toThrow();
});

test("commits that a forced push left behind can still be fetched by id", async () => {
  const { sandbox, repository, ann } = world;
  const gone = await sandbox.commitFiles(repository, { branch: "moving", pusher: ann, files: { a: "1" } });
  await sandbox.push(repository, {
    branch: "moving",
    pusher: ann,
    onto: "main",
    commits: [{ files: { b: "2" } }],
  });
  expect(sandbox.deliveries().findLast((one) => one.event === "push")?.payload).toMatchObject({
    forced: true,
  });
  const clone = join(folder, "gone");
  await git(".", "clone", "--quiet", address(ann.token), clone);
  await git(clone, "fetch", "--quiet", "origin", gone);
  expect(await git(clone, "show", "FETCH_HEAD:a")).toBe("1");
});

test("the head of a pull request from a fork is a ref of the base repository", async () => {
  const { sandbox, repository, bob, ann } = world;
  sandbox.setRole(repository, bob, "read");
  const fork = await sandbox.fork(repository, bob);
  const head = await sandbox.commitFiles(fork, { branch: "idea", pusher: bob, files: { idea: "1" } });
  const pull = await sandbox.openPullRequest(repository, { author: bob, head: "idea", headRepository: fork });
  expect(await git(".", "ls-remote", address(ann.token), `refs/pull/${pull.number}/head`)).toContain(head);
  const next = await sandbox.commitFiles(fork, { branch: "idea", pusher: bob, files: { idea: "2" } });
  expect(await git(".", "ls-remote", address(ann.token), `refs/pull/${pull.number}/head`)).toContain(next);
  const last = sandbox.deliveries().at(-1);
  expect(last?.payload).toMatchObject({ action: "synchronize", before: head, after: next });
});

test("more than three tags in one push tell nobody", async () => {
  const { sandbox, repository, ann } = world;
  const [sha = ""] = await sandbox.makeCommits(repository, null, [{ files: { hidden: "1" } }]);
  const before = sandbox.deliveries().length;
  const tags = Object.fromEntries([1, 2, 3, 4].map((number) => [`refs/tags/v${number}`, sha]));
  await sandbox.pushRefs(repository, ann, tags);
  expect(sandbox.deliveries()).toHaveLength(before);
  await sandbox.pushRefs(repository, ann, { "refs/tags/v5": sha });
  expect(
    sandbox
      .deliveries()
      .slice(before)
      .map((one) => one.event),
  ).toEqual(["push", "create"]);
});

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? "", GIT_CONFIG_GLOBAL: "/dev/null", GIT_TERMINAL_PROMPT: "0" };
  return (await run("git", args, { cwd, env })).stdout;
}

async function commit(cwd: string, message: string): Promise<void> {
  await git(
    cwd,
    "-c",
    "user.name=Ann",
    "-c",
    "user.email=ann@users.example",
    "commit",
    "--quiet",
    "-m",
    message,
  );
}

function address(token: string): string {
  return `${world.sandbox.url.replace("//", `//someone:${token}@`)}/acme/app.git`;
}

async function addressForApp(): Promise<string> {
  const { data } = await world.appOctokit.rest.apps.createInstallationAccessToken({
    installation_id: world.installation.id,
  });
  return `${world.sandbox.url.replace("//", `//x-access-token:${data.token}@`)}/acme/app.git`;
}
