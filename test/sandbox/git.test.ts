import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { type ClientRequest, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, type TestWorld } from "./world.ts";

const run = promisify(execFile);
// The processes are counted in /proc.
const onLinux = process.platform === "linux" ? test : test.skip;
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

onLinux("a client that goes away takes the service of git along", async () => {
  const { repository, sandbox, ann } = world;
  // One file: of several git would try what each has of the others.
  const files = { noise: randomBytes(16_000_000) };
  await sandbox.commitFiles(repository, { branch: "noise", pusher: ann, files });
  const service = await openedService(sandbox.url, await repository.git.branch("noise"), ann.token);
  expect(await services(repository.git.path)).toHaveLength(1);
  service.destroy();
  while ((await services(repository.git.path)).length > 0) await setTimeout(20);
});

/** A fetch of more than sockets hold, whose client has read one piece and reads no further. */
async function openedService(url: string, wanted: string | null, token: string): Promise<ClientRequest> {
  const want = `want ${wanted}\n`;
  const length = (want.length + 4).toString(16).padStart(4, "0");
  const asking = request(`${url}/acme/app.git/git-upload-pack`, {
    method: "POST",
    headers: { Authorization: `Basic ${Buffer.from(`x:${token}`).toString("base64")}` },
  });
  asking.on("error", () => undefined);
  asking.end(`${length}${want}00000009done\n`);
  await new Promise<void>((resolve) => {
    asking.on("response", (response) => response.once("readable", resolve));
  });
  return asking;
}

/** The processes of git that serve this repository. */
async function services(path: string): Promise<readonly string[]> {
  const folders = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    folders.map(async (id) => {
      const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
      const where = await readlink(`/proc/${id}/cwd`).catch(() => "");
      return where === path && command.startsWith("git\0upload-pack") ? [id] : [];
    }),
  );
  return found.flat();
}

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
