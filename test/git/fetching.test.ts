import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Repository as SandboxRepository } from "../../sandbox/entities.ts";
import { defaultGitLimits, type GitCommits, type GitLimits, gitCommits } from "../../src/git/commits.ts";
import { contentsToken } from "../../src/github/contents-token.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { type Repository, repositoryId } from "../../src/incident/repository.ts";
import type { CommitRange } from "../../src/jobs/ports.ts";
import { startWorld, type TestWorld } from "../sandbox/world.ts";
import { environmentOf, processes, waitFor } from "./processes.ts";

let world: TestWorld;
let folder: string;
const opened: GitCommits[] = [];
const tokens: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), "rekey-mirrors-"));
});

afterAll(async () => {
  for (const commits of opened) await commits.close();
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
  await rm(folder, { recursive: true });
});

interface Scene {
  readonly commits: GitCommits;
  readonly repository: Repository;
  readonly there: SandboxRepository;
  readonly mirror: string;
  readonly mirrors: string;
}

/** A repository of its own, with mirrors of their own. */
async function scene(name: string, limits: Partial<GitLimits> = {}): Promise<Scene> {
  const there = await world.sandbox.createRepository("acme", name, { private: true });
  world.sandbox.setRole(there, world.ann, "write");
  const mirrors = join(folder, name);
  const mint = contentsToken(async () => world.appOctokit);
  const commits = gitCommits({
    folder: mirrors,
    serverUrl: world.sandbox.url,
    token: async (repository) => {
      const token = await mint(repository);
      tokens.push(token);
      return token;
    },
    now: () => new Date(),
    limits: { ...defaultGitLimits, ...limits },
  });
  opened.push(commits);
  return { commits, repository: known(there), there, mirrors, mirror: join(mirrors, `${there.id}.git`) };
}

function known({ id, owner, name, defaultBranch }: SandboxRepository): Repository {
  const { installation } = world;
  return {
    id: repositoryId(id),
    ownerId: owner.id,
    owner: owner.login,
    name,
    isPublic: false,
    defaultBranch,
    installationId: installation.id,
  };
}

/** Makes commits on a branch and gives them and the old head. */
async function push(
  there: SandboxRepository,
  branch: string,
  texts: readonly string[],
  onto?: string | null,
) {
  const { sandbox, ann } = world;
  const commits = texts.map((text) => ({ files: { [`${text}.txt`]: `${text}\n` } }));
  const pushed = await sandbox.push(there, {
    branch,
    pusher: ann,
    commits,
    ...(onto === undefined ? {} : { onto }),
  });
  return {
    shas: pushed.shas.map((sha) => commitSha(sha)),
    head: commitSha(pushed.after),
    ...(pushed.before === null ? {} : { before: commitSha(pushed.before) }),
  };
}

function complete(commits: readonly CommitSha[]): CommitRange {
  return { kind: "complete", commits };
}

test("a push, a new branch and a forced push are listed and read", async () => {
  const { commits, repository, there } = await scene("ranges");
  const first = await push(there, "main", ["one", "two"]);
  expect(await commits.pushed(repository, { branch: "main", ...first })).toEqual(complete(first.shas));
  expect(await commits.read(repository, first.head)).toMatchObject({
    kind: "complete",
    parents: [first.shas[0]],
    changes: [{ kind: "patch", path: "two.txt", patch: "@@ -0,0 +1,1 @@\n+two" }],
    skipped: [],
    text: expect.stringContaining("author "),
  });
  const branch = await push(there, "side", ["three", "four"]);
  expect(await commits.pushed(repository, { branch: "side", head: branch.head })).toEqual(
    complete(branch.shas),
  );
  const forced = await push(there, "side", ["five"], first.head);
  expect(await commits.pushed(repository, { branch: "side", ...forced })).toEqual(complete(forced.shas));
  const knownTip = { branch: "side", head: branch.head, known: branch.shas.slice(0, 1) };
  expect(await commits.pushed(repository, knownTip)).toEqual(complete(branch.shas.slice(1)));
});

test("an old head that GitHub no longer has is replaced by the default branch", async () => {
  const { commits, repository, there } = await scene("gone");
  const { head, shas } = await push(there, "side", ["one"]);
  const before = commitSha("1234567890".repeat(4));
  expect(await commits.pushed(repository, { branch: "side", before, head })).toEqual(complete(shas));
  const whole = await commits.pushed(repository, { branch: "main", before, head });
  expect(whole).toMatchObject({ kind: "complete", commits: [expect.any(String), ...shas] });
});

test("commits that no ref names any more are fetched by their name", async () => {
  const { commits, repository, there } = await scene("unreachable");
  const { head, shas } = await push(there, "side", ["one", "two"]);
  await world.sandbox.deleteBranch(there, "side", world.ann);
  expect(await commits.pushed(repository, { branch: "side", head })).toEqual(complete(shas));
  const missing = commitSha("0123456789".repeat(4));
  await expect(commits.read(repository, missing)).rejects.toMatchObject({
    code: "github-not-found",
    retry: "never",
    detail: "GitHub no longer has the commits",
  });
});

test("a pull request from a fork is read through the repository that it is for", async () => {
  const { commits, repository, there } = await scene("forked");
  const { sandbox, bob, ann } = world;
  sandbox.setRole(there, bob, "read");
  const base = await push(there, "main", ["base"]);
  const fork = await sandbox.fork(there, bob);
  sandbox.setRole(fork, ann, "write");
  const idea = await push(fork, "idea", ["idea", "more"]);
  const pull = await sandbox.openPullRequest(there, { author: bob, head: "idea", headRepository: fork });
  const number = pull.number;
  const pullRequest = { number, isOpen: true, base: base.head, head: idea.head, commitCount: 2 };
  expect(await commits.inPullRequest(repository, pullRequest)).toEqual(complete(idea.shas));
});

test("an annotated tag is listed with its own text", async () => {
  const { commits, repository, there } = await scene("tagged");
  const { head, shas } = await push(there, "side", ["one"]);
  const tag = `object ${head}\ntype commit\ntag v1\ntagger T <t@x.example> 1700000000 +0000\n\nhello from the tag\n`;
  const hashed = await there.git.text(["hash-object", "-t", "tag", "-w", "--stdin"], { input: tag });
  const sha = commitSha(hashed.trim());
  await world.sandbox.pushRefs(there, world.ann, { "refs/tags/v1": sha });
  const range = await commits.pushed(repository, { branch: "v1", head: sha });
  expect(range).toEqual(complete([...shas, sha]));
  expect(await commits.read(repository, sha)).toMatchObject({
    kind: "complete",
    changes: [],
    text: expect.stringContaining("hello from the tag"),
  });
});

test("the token is minted for this repository and for reading only, and is seen nowhere", async () => {
  const { commits, repository, there, mirror } = await scene("token");
  const { head } = await push(there, "side", ["one"]);
  world.sandbox.faults.add({ path: /token\.git\/git-upload-pack/, when: "before", status: "hang" });
  const reading = commits.read(repository, head).catch((error: unknown) => String(error));
  await waitFor(async () => (await processes("git-remote-http")).length > 0);
  const lines = (await processes("")).map(({ commandLine }) => commandLine).join("\n");
  const token = tokens.at(-1) ?? "";
  const secrets = [token, Buffer.from(`x-access-token:${token}`).toString("base64")];
  expect(lines).toContain("token.git");
  for (const secret of secrets) expect(lines).not.toContain(secret);
  const waiting = (await processes("git")).filter(({ commandLine }) =>
    commandLine.includes(world.sandbox.url),
  );
  for (const { pid } of waiting) process.kill(pid, "SIGKILL");
  const error = await reading;
  await commits.read(repository, head);
  const files = await readdir(mirror, { recursive: true, withFileTypes: true });
  const plain = files.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    plain.map((file) => readFile(join(file.parentPath, file.name), "latin1")),
  );
  const idle = await Promise.all((await processes("cat-file")).map(({ pid }) => environmentOf(pid)));
  for (const secret of [...secrets, tokens.at(-1) ?? ""]) {
    expect([JSON.stringify(error), ...contents, ...idle].join("\n")).not.toContain(secret);
  }
  const minted = world.sandbox.requests().findLast(({ path }) => path.endsWith("/access_tokens"));
  expect(minted?.requestBody).toEqual({ repository_ids: [there.id], permissions: { contents: "read" } });
});

test("a fetch that hangs ends in time, with all of its processes, and leaves nothing behind", async () => {
  const limits = { fetch: { ...defaultGitLimits.fetch, milliseconds: 700 } };
  const { commits, repository, there, mirror } = await scene("hanging", limits);
  const { head } = await push(there, "side", ["one"]);
  world.sandbox.faults.add({ path: /hanging\.git\/git-upload-pack/, when: "before", status: "hang" });
  await expect(commits.read(repository, head)).rejects.toMatchObject({
    code: "github-unreachable",
    retry: "soon",
    detail: "git took too long",
  });
  await waitFor(async () => (await processes("hanging.git")).length === 0);
  expect((await readdir(mirror, { recursive: true })).filter((name) => /tmp_|\.lock$/.test(name))).toEqual(
    [],
  );
  expect(await commits.read(repository, head)).toMatchObject({ kind: "complete" });
});

test.each([
  [401, "github-forbidden", "soon"],
  [403, "github-forbidden", "soon"],
  [404, "github-not-found", "never"],
  [301, "github-not-found", "never"],
  [500, "github-unreachable", "soon"],
  ["reset", "github-unreachable", "soon"],
] as const)("an answer %s is %s", async (status, code, retry) => {
  const { commits, repository, there } = await scene(`answers-${status}`);
  const { head } = await push(there, "side", ["one"]);
  const headers = { Location: `${world.sandbox.url}/elsewhere.git/info/refs` };
  const path = new RegExp(`answers-${status}\\.git/`);
  world.sandbox.faults.add({ path, when: "before", status, ...(status === 301 ? { headers } : {}) });
  await expect(commits.read(repository, head)).rejects.toMatchObject({ code, retry });
  expect(await commits.read(repository, head)).toMatchObject({ kind: "complete" });
});

test("a damaged mirror is made anew", async () => {
  const { commits, repository, there, mirror } = await scene("damaged");
  const { head } = await push(there, "side", ["one"]);
  await commits.read(repository, head);
  await commits.close();
  const packs = join(mirror, "objects/pack");
  for (const name of await readdir(packs)) if (name.endsWith(".pack")) await truncate(join(packs, name), 40);
  expect(await commits.read(repository, head)).toMatchObject({
    kind: "complete",
    changes: [{ path: "one.txt" }],
  });
  await rm(mirror, { recursive: true });
  expect(await commits.read(repository, head)).toMatchObject({ kind: "complete" });
});

test("readings at the same time fetch once, and do not disturb each other", async () => {
  const { commits, repository, there } = await scene("together");
  const { head, shas } = await push(
    there,
    "side",
    Array.from({ length: 12 }, (_none, index) => `file-${index}`),
  );
  const before = tokens.length;
  await commits.pushed(repository, { branch: "side", head });
  expect(tokens.length - before).toBeLessThanOrEqual(2);
  const readings = await Promise.all([...shas, head].map((sha) => commits.read(repository, sha)));
  expect(tokens.length - before).toBeLessThanOrEqual(2);
  expect(readings.map(({ changes }) => changes.map(({ path }) => path))).toEqual(
    [...shas.keys(), 11].map((index) => [`file-${index}.txt`]),
  );
  const again = tokens.length;
  await Promise.all(shas.map((sha) => commits.read(repository, sha)));
  expect(tokens).toHaveLength(again);
});

test("the least recently used mirrors make room, and come back when they are needed", async () => {
  const limits = { mirrors: { bytes: 1, milliseconds: 86_400_000 } };
  const { commits, repository, there, mirrors } = await scene("evicted", limits);
  const other = await world.sandbox.createRepository("acme", "evictor", { private: true });
  world.sandbox.setRole(other, world.ann, "write");
  const [one, two] = [await push(there, "side", ["one"]), await push(other, "side", ["two"])];
  await commits.read(repository, one.head);
  await commits.read(known(other), two.head);
  expect(await readdir(mirrors)).toEqual([`${other.id}.git`]);
  expect(await commits.read(repository, one.head)).toMatchObject({ kind: "complete" });
  expect(await readdir(mirrors)).toEqual([`${there.id}.git`]);
});

test("a mirror may not outgrow its room", async () => {
  const limits = { fetch: { milliseconds: 20_000, bytes: 1_000_000 } };
  const { commits, repository, there } = await scene("outgrown", limits);
  const bytes = randomBytes(4_000_000);
  const files = { "large.bin": bytes };
  const head = commitSha(
    await world.sandbox.commitFiles(there, { branch: "side", pusher: world.ann, files }),
  );
  await expect(commits.read(repository, head)).rejects.toMatchObject({
    code: "github-refused",
    detail: "the repository is larger than the space for it",
  });
});
