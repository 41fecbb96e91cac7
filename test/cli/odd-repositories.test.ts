import { chmod, rm } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { aKey, jsonLines, World } from "./world.ts";

const worlds: World[] = [];

async function aRepository(...options: readonly string[]): Promise<World> {
  const world = await World.create();
  worlds.push(world);
  await world.git("init", "--quiet", "--initial-branch=main", "--template=", ...options, ".");
  return world;
}

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.remove()));
});

/** Path and commit of each finding. */
async function places(world: World, args: readonly string[], inside = "."): Promise<readonly unknown[]> {
  const { stdout } = await world.rekey(["scan", "--format", "jsonl", ...args], { inside });
  return jsonLines(stdout).map(({ path, commit }) => [path, commit]);
}

/** Commits what is staged, as it were so many days into 2026, on top of these parents; gives the commit. */
async function commitOn(world: World, day: number, parents: readonly string[]): Promise<string> {
  const tree = (await world.git("write-tree")).trim();
  const headers = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
  const person = `Ada <ada@example.com> ${Date.UTC(2026, 0, day) / 1_000} +0000`;
  await world.write(
    ".git/made",
    [...headers, `author ${person}`, `committer ${person}`, "", "x\n"].join("\n"),
  );
  return (await world.git("hash-object", "-t", "commit", "-w", ".git/made")).trim();
}

test("a history: a parent is older than its child, whatever their clocks say", async () => {
  const world = await aRepository();
  const key = aKey();
  await world.write("a.env", key);
  await world.git("add", "--all");
  const parent = await commitOn(world, 20, []);
  await world.git("update-ref", "refs/heads/other", await commitOn(world, 30, [parent]));
  await world.write("a.env", `A=${key}`);
  await world.git("add", "--all");
  await world.git("update-ref", "refs/heads/main", await commitOn(world, 5, [parent]));
  expect(await places(world, ["--history"])).toEqual([["a.env", parent]]);
});

test("a history is the same in a repository that has its logs in UTF-16", async () => {
  const world = await aRepository();
  await world.write("a.env", aKey());
  const commit = await world.commit(`with ${aKey()}`);
  await world.git("config", "i18n.logOutputEncoding", "UTF-16");
  expect([...(await places(world, ["--history"]))].sort()).toEqual([
    ["", commit],
    ["a.env", commit],
  ]);
});

test("a history: a file that was renamed and then changed has its key since it was renamed", async () => {
  const world = await aRepository();
  const key = aKey();
  await world.write("old.env", `\n${key}\n`);
  const first = await world.commit("one");
  await world.git("mv", "old.env", "new.env");
  const second = await world.commit("two");
  await world.write("new.env", `${key}\n`);
  await world.commit("three");
  const { stdout } = await world.rekey(["scan", "--history", "--format", "jsonl"]);
  const found = jsonLines(stdout).map(({ path, startLine, commit }) => [path, startLine, commit]);
  expect(found).toEqual([
    ["new.env", 2, second],
    ["old.env", 2, first],
  ]);
});

test("what is staged on a commit whose files are lost is not read, rather than all of it taken for new", async () => {
  const world = await aRepository();
  await world.write("a.txt", "one\n");
  await world.commit("one");
  const tree = (await world.git("rev-parse", "HEAD^{tree}")).trim();
  await rm(world.path(".git/objects", tree.slice(0, 2), tree.slice(2)));
  await world.write("b.txt", aKey());
  await world.git("add", "b.txt");
  const { code, stdout, stderr } = await world.rekey(["scan", "--staged"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("git cannot read this repository: ");
});

test("a repository whose objects have SHA-256 names", async () => {
  const world = await aRepository("--object-format=sha256");
  await world.write("a.env", aKey());
  await world.git("add", "--all");
  expect(await places(world, ["--staged"])).toEqual([["a.env", undefined]]);
  const commit = await world.commit("one");
  expect(commit).toHaveLength(64);
  expect(await places(world, ["--git", "HEAD"])).toEqual([["a.env", commit]]);
  expect(await places(world, ["--history"])).toEqual([["a.env", commit]]);
});

test("parents are what commits say, whatever a file of grafts says", async () => {
  const world = await aRepository();
  await world.write("a.env", aKey());
  const first = await world.commit("one");
  await rm(world.path("a.env"));
  const second = await world.commit("two");
  await world.write(".git/info/grafts", `${second}\n`);
  expect(await places(world, ["--git", "HEAD"])).toEqual([["a.env", first]]);
  expect(await places(world, ["--history"])).toEqual([["a.env", first]]);
});

test("a merge of seventy branches that adds what no branch had", async () => {
  const world = await aRepository();
  await world.write("base.txt", "base");
  const base = await world.commit("base");
  const parents: string[] = [];
  for (let branch = 1; branch <= 70; branch++) parents.push(await commitOn(world, branch, [base]));
  await world.write("evil.env", aKey());
  await world.git("add", "evil.env");
  const merge = await commitOn(world, 71, parents);
  await world.git("update-ref", "refs/heads/main", merge);
  expect(await places(world, ["--history"])).toEqual([["evil.env", merge]]);
  expect(await places(world, ["--git", "HEAD^!"])).toEqual([["evil.env", merge]]);
});

test("what another repository lends: it is read, and without it nothing seems clean", async () => {
  const world = await aRepository();
  await world.write("a.env", aKey());
  const commit = await world.commit("one");
  await world.git("clone", "--quiet", "--bare", "--shared", ".", "shared.git");
  expect(await places(world, ["--history"], "shared.git")).toEqual([["a.env", commit]]);
  await rm(world.path(".git/objects"), { recursive: true });
  for (const args of [["--history"], ["--git", "main"]]) {
    const { code, stdout, stderr } = await world.rekey(["scan", ...args], { inside: "shared.git" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/(?:this repository|says): .*fatal: (?:bad|missing) /);
  }
});

test("a ref to what is not there: a history names it, a range reads what it names", async () => {
  const world = await aRepository();
  await world.write("a.env", aKey());
  const commit = await world.commit("one");
  await world.write(".git/refs/heads/broken", `${"1".repeat(40)}\n`);
  const { code, stdout } = await world.rekey(["scan", "--history"]);
  expect(code).toBe(1);
  expect(stdout).toContain("a.env:1:1  key  ");
  expect(stdout).toContain(
    "NOT READ: what refs/heads/broken leads to: missing or broken in this repository; git fsck tells more.\n",
  );
  expect(await places(world, ["--git", "main"])).toEqual([["a.env", commit]]);
  const range = await world.rekey(["scan", "--git", "nowhere"]);
  expect(range.stderr).toContain("It says: fatal: bad revision 'nowhere'");
});

test("a range where there are no commits yet: what can be scanned instead is told", async () => {
  const world = await aRepository();
  expect(await world.rekey(["scan", "--git", "HEAD"])).toMatchObject({
    code: 2,
    stderr:
      "There are no commits here yet. rekey scan looks at the files, and rekey scan --staged at what the first commit would add.\n",
  });
});

test("a range: a commit that git cannot read is named, and the others are read", async () => {
  const world = await aRepository();
  await world.write("dir/a.txt", "one");
  await world.commit("one");
  await world.write("dir/a.txt", "two");
  const broken = await world.commit("two");
  const tree = (await world.git("rev-parse", "HEAD:dir")).trim();
  await rm(world.path(".git/objects", tree.slice(0, 2), tree.slice(2)));
  await rm(world.path("dir"), { recursive: true });
  await world.write("b.env", aKey());
  await world.git("read-tree", "--empty");
  await world.git("add", "--all");
  await world.git("update-ref", "refs/heads/main", await commitOn(world, 1, []));
  const last = (await world.git("rev-parse", "main")).trim();
  expect(await places(world, ["--git", `main ${broken}`])).toEqual([["b.env", last]]);
  const { code, stdout } = await world.rekey(["scan", "--git", broken]);
  expect(code).toBe(2);
  expect(stdout).toMatch(
    new RegExp(`NOT READ: in commit ${broken.slice(0, 12)}: git cannot read it: .*${tree}.*`),
  );
});

test("a git that is too old is told to be, by each way to read with it", async () => {
  const world = await aRepository();
  await world.commit("one");
  await world.write("a.bin", Buffer.from("\0one"));
  await world.git("add", "--all");
  // As 2.34 answers, which knows no --batch-command.
  const old = [
    "#!/bin/sh",
    'case "$*" in *--batch-command*) echo "error: unknown option \\`batch-command\'" >&2; exit 129;; esac',
    `PATH='${process.env.PATH ?? ""}' exec git "$@"`,
  ];
  await world.write(".git/old/git", `${old.join("\n")}\n`);
  await chmod(world.path(".git/old/git"), 0o700);
  const env = { PATH: `${world.path(".git/old")}:${process.env.PATH ?? ""}` };
  for (const args of [["--staged"], ["--history"], ["--git", "HEAD"]])
    expect(await world.rekey(["scan", ...args], { env })).toMatchObject({
      code: 2,
      stderr: "git is too old: install git 2.39 or newer. It says: error: unknown option `batch-command'\n",
    });
});

test("names of files that are no UTF-8", async () => {
  const world = await aRepository();
  await world.write("key.env", aKey());
  const blob = (await world.git("hash-object", "-w", "key.env")).trim();
  await rm(world.path("key.env"));
  const entry = Buffer.concat([Buffer.from(`100644 caf\xe9.env\0`, "latin1"), Buffer.from(blob, "hex")]);
  await world.write(".git/made", entry);
  const tree = (await world.git("hash-object", "-t", "tree", "-w", "--literally", ".git/made")).trim();
  const commit = (await world.git("commit-tree", "-m", "one", tree)).trim();
  await world.git("update-ref", "refs/heads/main", commit);
  for (const args of [["--history"], ["--git", "main"]])
    expect(await places(world, args)).toEqual([["caf\ufffd.env", commit]]);
});

test("a range that names something else than commits is told; an empty one has none", async () => {
  const world = await aRepository();
  await world.write("a.env", aKey());
  await world.commit("one");
  await world.git("tag", "file", "HEAD:a.env");
  for (const range of ["file", "HEAD^{tree}"]) {
    const { code, stdout, stderr } = await world.rekey(["scan", "--git", range]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(`${range} names a file or a folder, and no commit.\n`);
  }
  for (const range of ["HEAD..HEAD", "HEAD^@"])
    expect(await world.rekey(["scan", "--git", range])).toMatchObject({ code: 0, stderr: "" });
});

test("a range that git does not know is told in git's words, with the reason that a shallow clone may be", async () => {
  const world = await aRepository();
  for (const message of ["one", "two"]) await world.commit(message);
  await world.git("clone", "--quiet", "--depth=1", `file://${world.folder}`, "shallow");
  const unknown = ["scan", "--git", "HEAD~9..HEAD"];
  const here = (await world.rekey(unknown)).stderr;
  expect(here).toMatch(/^git does not know the range HEAD~9\.\.HEAD\. It says: fatal: /u);
  const there = (await world.rekey(unknown, { inside: "shallow" })).stderr;
  expect(there).toContain(" This clone is shallow: please fetch the commits first. It says: fatal: ");
});

test("a repository of another user: git does not trust it, and the command that ends this is told", async () => {
  const world = await aRepository();
  // Git's own tests say so who owns a folder.
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
  for (const args of [[], ["--staged"], ["--git", "HEAD"], ["--history"]]) {
    const { code, stdout, stderr } = await world.rekey(["scan", ...args], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      `This repository belongs to somebody else, so git does not trust it. If you do: git config --global --add safe.directory ${world.folder}\n`,
    );
  }
});

test("a sparse checkout: what it leaves out is said, and is not called lost", async () => {
  const world = await aRepository();
  await world.write("src/a.txt", "one");
  await world.write("docs/b.txt", "two");
  await world.commit("one");
  await world.git("sparse-checkout", "set", "src");
  const { code, stdout } = await world.rekey(["scan"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Not scanned: 1 file: not on the disk (docs/b.txt).\n");
});
