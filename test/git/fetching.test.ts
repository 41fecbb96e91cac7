import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { defaultGitLimits } from "../../src/git/commits.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { fetchWorld } from "./fetch-world.ts";
import { endProcess, environmentOf, processes, waitFor } from "./processes.ts";

const { world, scene, push, known, tokens } = fetchWorld();

test("the token is minted for this repository and for reading only, and is seen nowhere", async () => {
  const { commits, repository, there, mirror } = await scene("token");
  const { head } = await push(there, "side", ["one"]);
  world().sandbox.faults.add({ path: /token\.git\/git-upload-pack/, when: "before", status: "hang" });
  const reading = commits.read(repository, head).catch((error: unknown) => String(error));
  // Of this very test: others may run beside it.
  const ours = async () => {
    const all = await processes(`${world().sandbox.url}/acme/token.git`);
    return all.filter(({ commandLine }) => commandLine.includes("git"));
  };
  await waitFor(async () => (await ours()).some(({ commandLine }) => commandLine.includes("remote-http")));
  const lines = (await processes("")).map(({ commandLine }) => commandLine).join("\n");
  const token = tokens.at(-1) ?? "";
  const secrets = [token, Buffer.from(`x-access-token:${token}`).toString("base64")];
  expect(lines).toContain("token.git");
  for (const secret of secrets) expect(lines).not.toContain(secret);
  const error = await endedBy(reading, async () => {
    for (const { pid } of await ours()) endProcess(pid);
  });
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
  const minted = world()
    .sandbox.requests()
    .findLast(({ path }) => path.endsWith("/access_tokens"));
  expect(minted?.requestBody).toEqual({ repository_ids: [there.id], permissions: { contents: "read" } });
});

/** What comes of work whose processes are ended until it is over: one may begin another while the others are looked for. */
async function endedBy<Result>(work: Promise<Result>, end: () => Promise<void>): Promise<Result> {
  let isOver = false;
  const result = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await end();
    await sleep(20);
  }
  return await result;
}

test("a fetch that hangs ends in time, with all of its processes, and leaves nothing behind", async () => {
  const limits = { fetch: { ...defaultGitLimits.fetch, milliseconds: 4_000 } };
  const { commits, repository, there, mirror } = await scene("hanging", limits);
  const { head } = await push(there, "side", ["one"]);
  world().sandbox.faults.add({ path: /hanging\.git\/git-upload-pack/, when: "before", status: "hang" });
  await expect(commits.read(repository, head)).rejects.toMatchObject({
    code: "github-unreachable",
    retry: "never",
    detail: "git took too long",
  });
  await waitFor(async () => (await processes("hanging.git")).length === 0);
  expect((await readdir(mirror, { recursive: true })).filter((name) => /tmp_|\.lock$/.test(name))).toEqual(
    [],
  );
  expect(await commits.read(repository, head)).toMatchObject({ kind: "complete" });
});

test.each([
  [404, "github-not-found", "briefly"],
  [301, "github-not-found", "briefly"],
  [500, "github-unreachable", "later"],
  ["reset", "github-unreachable", "later"],
] as const)("an answer %s is %s", async (status, code, retry) => {
  const { commits, repository, there } = await scene(`answers-${status}`);
  const { head } = await push(there, "side", ["one"]);
  const headers = { Location: `${world().sandbox.url}/elsewhere.git/info/refs` };
  const path = new RegExp(`answers-${status}\\.git/`);
  world().sandbox.faults.add({ path, when: "before", status, ...(status === 301 ? { headers } : {}) });
  await expect(commits.read(repository, head)).rejects.toMatchObject({ code, retry });
  expect(await commits.read(repository, head)).toMatchObject({ kind: "complete" });
});

test.each([401, 403])("a token that is answered with %s is replaced once", async (status) => {
  const { commits, repository, there } = await scene(`refused-${status}`);
  const [one, two] = [await push(there, "side", ["one"]), await push(there, "side", ["two"])];
  await commits.read(repository, one.head);
  const path = new RegExp(`refused-${status}\\.git/`);
  world().sandbox.faults.add({ path, when: "before", status });
  expect(await commits.read(repository, two.head)).toMatchObject({ kind: "complete" });
  world().sandbox.faults.add({ path, when: "before", status, times: 2 });
  const three = await push(there, "side", ["three"]);
  await expect(commits.read(repository, three.head)).rejects.toMatchObject({
    code: "github-forbidden",
    retry: "never",
  });
});

test("a damaged mirror is made anew", async () => {
  const { commits: first, repository, there, mirror, reopen } = await scene("damaged");
  const { head } = await push(there, "side", ["one"]);
  await first.read(repository, head);
  const commits = await reopen();
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
  const limits = { mirrors: { bytes: 1, milliseconds: 86_400_000, pauseMilliseconds: 0 } };
  const { commits, repository, there, mirrors } = await scene("evicted", limits);
  const other = await world().sandbox.createRepository("acme", "evictor", { private: true });
  world().sandbox.setRole(other, world().ann, "write");
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
    await world().sandbox.commitFiles(there, { branch: "side", pusher: world().ann, files }),
  );
  await expect(commits.read(repository, head)).rejects.toMatchObject({
    code: "github-refused",
    detail: "it is larger than the space for it",
  });
});
