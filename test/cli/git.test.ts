import { rm } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { aKey, jsonLines, REKEY, World } from "./world.ts";

const worlds: World[] = [];

async function aRepository(): Promise<World> {
  const world = await World.withRepository();
  worlds.push(world);
  return world;
}

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.remove()));
});

/** Path, line and commit of each finding. */
async function places(world: World, args: readonly string[], inside = "."): Promise<readonly unknown[]> {
  const { stdout } = await world.rekey(["scan", "--format", "jsonl", ...args], { inside });
  return jsonLines(stdout).map(({ path, startLine, commit, tagId = commit }) => [
    path,
    startLine,
    ...(tagId === undefined ? [] : [tagId]),
  ]);
}

test("staged: only what the next commit adds, whatever the work tree says", async () => {
  const world = await aRepository();
  const old = aKey();
  await world.write("a.txt", `one\n${old}\n`);
  expect(await places(world, ["--staged"])).toEqual([]);
  await world.git("add", "a.txt");
  expect(await places(world, ["--staged"])).toEqual([["a.txt", 2]]);
  await world.commit("one");
  expect(await places(world, ["--staged"])).toEqual([]);
  await world.write("a.txt", `zero\none\n${old}\n${aKey()}\n`);
  await world.write("sub/b.txt", aKey());
  await world.git("add", "--all");
  await world.write("a.txt", "clean again\n");
  expect(await places(world, ["--staged"], "sub")).toEqual([
    ["a.txt", 4],
    ["sub/b.txt", 1],
  ]);
});

test("staged in another work tree, and in a commit hook with an index of its own", async () => {
  const world = await aRepository();
  await world.commit("one");
  await world.git("worktree", "add", "--quiet", "-b", "other", "beside");
  await world.write("beside/a.txt", aKey());
  await world.git("-C", "beside", "add", "a.txt");
  expect(await places(world, ["--staged"])).toEqual([]);
  expect(await places(world, ["--staged"], "beside")).toEqual([["a.txt", 1]]);
  await world.git("config", "core.hooksPath", world.path("hooks"));
  await world.write("hooks/pre-commit", `#!/bin/sh\nexec '${process.execPath}' '${REKEY}' scan --staged\n`);
  await world.git("update-index", "--add", "--chmod=+x", "hooks/pre-commit");
  await world.git("checkout-index", "--force", "hooks/pre-commit");
  await world.write("c.txt", aKey());
  await world.git("add", "c.txt");
  // `git commit FILE` makes an index for this commit alone, and names it to the hook.
  await expect(world.git("commit", "-m", "two", "c.txt")).rejects.toThrow("git commit");
  await world.git("commit", "-m", "two", "hooks/pre-commit");
});

test("the name of an empty file that is staged or that a commit adds", async () => {
  const world = await aRepository();
  const key = aKey();
  await world.write("base.txt", "one\n");
  await world.commit("base");
  await world.write(`${key}.txt`, "");
  await world.git("add", "--all");
  const staged = await world.rekey(["scan", "--staged", "--format", "jsonl"]);
  expect(jsonLines(staged.stdout)).toMatchObject([{ inName: true, mask: `${key.slice(0, 8)}…` }]);
  const commit = await world.commit("empty");
  const range = await world.rekey(["scan", "--git", "HEAD^..HEAD", "--format", "jsonl"]);
  expect(jsonLines(range.stdout)).toMatchObject([{ inName: true, commit }]);
});

test("staged binary files and submodules", async () => {
  const world = await aRepository();
  await world.write("utf16.txt", Buffer.from(`\ufeffa\r\n${aKey()}\r\n`, "utf16le"));
  await world.write("a.bin", Buffer.concat([Buffer.alloc(50), Buffer.from(aKey()), Buffer.alloc(50)]));
  await world.git("init", "--quiet", "sub");
  await world.git("-C", "sub", "commit", "--quiet", "--allow-empty", "-m", "one");
  await world.git("-c", "advice.addEmbeddedRepo=false", "add", "--all");
  expect(await places(world, ["--staged"])).toEqual([
    ["a.bin", 1],
    ["utf16.txt", 2],
  ]);
  const { stderr } = await world.rekey(["scan", "--staged", "--format", "jsonl"]);
  expect(stderr).toContain("Not scanned: 1 folder: a submodule: another repository (sub).");
});

test("a range: every commit of it, merges and messages included", async () => {
  const world = await aRepository();
  await world.write("a.txt", "one\n");
  await world.commit("base");
  await world.git("tag", "base");
  await world.write("leak.txt", `\n${aKey()}\n`);
  const leaking = await world.commit("add");
  await rm(world.path("leak.txt"));
  await world.commit("remove");
  const telling = await world.commit(`deploy\n\nwith ${aKey()}`);
  await world.git("checkout", "--quiet", "-b", "side", "base");
  await world.write("b.txt", "side\n");
  await world.commit("side");
  await world.git("checkout", "--quiet", "main");
  await world.git("merge", "--quiet", "--no-commit", "side");
  await world.write("evil.txt", aKey());
  const merge = await world.commit("merge");
  expect(await places(world, ["--git", "base..HEAD"])).toEqual([
    ["leak.txt", 2, leaking],
    ["", 6, telling],
    ["evil.txt", 1, merge],
  ]);
  expect(await places(world, ["--git", "HEAD ^HEAD^1"])).toEqual([["evil.txt", 1, merge]]);
  const none = await world.rekey(["scan", "--git", "HEAD..HEAD"]);
  expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining(" Scanned: 0 commits, 0 files, ") });
  for (const range of ["nowhere..HEAD", "--all", ""])
    expect(await world.rekey(["scan", "--git", range])).toMatchObject({ code: 2, stdout: "" });
});

test("a key in author, committer and message of a commit is told once, in another commit again", async () => {
  const world = await aRepository();
  const key = aKey();
  const tree = (await world.git("write-tree")).trim();
  const commits: string[] = [];
  for (const message of ["one", `two\n\nHF_TOKEN=${key}`]) {
    const parents = commits.slice(-1).map((parent) => `parent ${parent}\n`);
    const people = ["author", "committer"].map(
      (role) => `${role} ${key} <ada@example.com> 1770000000 +0000\n`,
    );
    await world.write("commit", [`tree ${tree}\n`, ...parents, ...people, `\n${message}\n`].join(""));
    commits.push((await world.git("hash-object", "-t", "commit", "-w", "commit")).trim());
  }
  await world.git("update-ref", "HEAD", commits[1] ?? "");
  const { stdout } = await world.rekey(["scan", "--git", "HEAD", "--format", "jsonl"]);
  expect(jsonLines(stdout).map(({ path, commit, variable }) => [path, commit, variable])).toEqual([
    ["", commits[0], undefined],
    ["", commits[1], "HF_TOKEN"],
  ]);
  const history = await world.rekey(["scan", "--history"]);
  expect(history.stdout.split("(author and message)")).toHaveLength(2);
  expect(history.stdout).toContain("Found 1 key. ");
});

test("a history: each version of each file once, told at its oldest commit", async () => {
  const world = await aRepository();
  const key = aKey();
  await world.write("a.env", `A=${key}\n`);
  const first = await world.commit("one");
  await world.write("a.env", `# changed\nA=${key}\n`);
  await world.write("copy.env", `A=${key}\n`);
  await world.commit("two");
  await world.git("checkout", "--quiet", "-b", "side");
  await world.write("side.env", aKey());
  const side = await world.commit("side");
  await world.git("tag", "-a", "-m", `release ${aKey()}`, "v1");
  const tag = (await world.git("rev-parse", "v1")).trim();
  await world.git("checkout", "--quiet", "main");
  await world.git("branch", "-D", "side");
  await world.git("gc", "--quiet");
  await world.write("loose.env", aKey());
  const last = await world.commit("last");
  const found = await places(world, ["--history"]);
  expect([...found].sort()).toEqual(
    [
      ["a.env", 1, first],
      ["loose.env", 1, last],
      ["side.env", 1, side],
      ["", 3, tag],
    ].sort(),
  );
});

test("a history has what a ref names without a commit: a blob, a tree, and tags of them", async () => {
  const world = await aRepository();
  await world.write("one.env", aKey());
  await world.write("dir/two.env", aKey());
  await world.git("add", "--all");
  const blob = (await world.git("rev-parse", ":one.env")).trim();
  const tree = (await world.git("write-tree", "--prefix=dir")).trim();
  await world.git("tag", "-a", "-m", "a blob", "blob", blob);
  await world.git("update-ref", "refs/trees/one", tree);
  await world.git("reset", "--quiet");
  await rm(world.path("one.env"));
  await rm(world.path("dir"), { recursive: true });
  await world.commit("empty");
  const found = await places(world, ["--history"]);
  expect([...found].sort()).toEqual([
    ["refs/tags/blob", 1],
    ["two.env", 1],
  ]);
});

test("a history without commits, in a bare and in a shallow clone", async () => {
  const world = await aRepository();
  expect(await world.rekey(["scan", "--history"])).toMatchObject({ code: 0 });
  await world.write("a.txt", aKey());
  await world.commit("one");
  await world.write("a.txt", "");
  await world.commit("two");
  await world.git("clone", "--quiet", "--bare", ".", "bare.git");
  expect(await places(world, ["--history"], "bare.git")).toHaveLength(1);
  const bare = await world.rekey(["scan"], { inside: "bare.git" });
  expect(bare.stdout).toContain("NOT READ: commits and their files");
  expect(bare.code).toBe(2);
  const staged = await world.rekey(["scan", "--staged"], { inside: "bare.git" });
  expect(staged).toMatchObject({ code: 2, stdout: "" });
  expect(staged.stderr).toContain("rekey scan --history");
  await world.git("clone", "--quiet", "--depth=1", `file://${world.folder}`, "shallow");
  const shallow = await world.rekey(["scan", "--history"], { inside: "shallow" });
  expect(shallow.stdout).toContain("NOT READ: this clone is shallow: older commits are not in it.");
  expect(shallow.code).toBe(2);
});

test("a range in a shallow clone: what ends where the clone ends was not read whole", async () => {
  const world = await aRepository();
  for (const name of ["one", "two", "three"]) {
    await world.write("a.txt", `${name}\n`);
    await world.commit(name);
  }
  await world.git("clone", "--quiet", "--depth=2", `file://${world.folder}`, "shallow");
  expect(await world.rekey(["scan", "--git", "HEAD^..HEAD"], { inside: "shallow" })).toMatchObject({
    code: 0,
  });
  const { code, stdout } = await world.rekey(["scan", "--git", "HEAD"], { inside: "shallow" });
  expect(code).toBe(2);
  expect(stdout).toContain("NOT READ: this clone is shallow: older commits are not in it.");
  expect(await world.rekey(["scan", "--git", "HEAD"])).toMatchObject({ code: 0 });
});

test("outside of a repository, and in one that git refuses", async () => {
  const world = await World.create();
  worlds.push(world);
  for (const args of [["--staged"], ["--history"], ["--git", "HEAD"]]) {
    const { code, stdout, stderr } = await world.rekey(["scan", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("There is no git repository here");
  }
  await world.git("init", "--quiet", ".");
  await world.write(".git/config", "[core\n");
  const { code, stderr } = await world.rekey(["scan"]);
  expect(code).toBe(2);
  expect(stderr).toContain("git cannot read this repository");
});

test("a history has large files in pieces, and goes on after them", async () => {
  const world = await aRepository();
  const line = "const total = price * amount;\n";
  await world.write("large.txt", `${line.repeat(400_000)}${aKey()}\n`);
  await world.write("second.txt", `${line.repeat(400_001)}${aKey()}\n`);
  await world.write("small.txt", `${line}${aKey()}\n`);
  await world.commit("one");
  await world.git("gc", "--quiet");
  const found = await places(world, ["--history"]);
  expect(found.map((place) => String(place).split(",").slice(0, 2).join(":")).sort()).toEqual([
    "large.txt:400001",
    "second.txt:400002",
    "small.txt:2",
  ]);
});

test("a history: the name of a file counts, wherever its bytes came from", async () => {
  const world = await aRepository();
  const key = aKey();
  await world.write(".gitkeep", "");
  await world.commit("one");
  await world.write(`${key}.txt`, "");
  const second = await world.commit("two");
  const { stdout } = await world.rekey(["scan", "--history", "--format", "jsonl"]);
  expect(jsonLines(stdout)).toMatchObject([{ inName: true, commit: second }]);
  expect(stdout).not.toContain(key);
});

test("a history: the same bytes at several paths are judged where the policy is strictest", async () => {
  const world = await aRepository();
  const [key, quiet] = [aKey(), aKey()];
  await world.write(".github/rekey.yml", "paths:\n  levels:\n    - { paths: [tests/], level: warn }\n");
  await world.write("tests/a.env", key);
  await world.write("tests/quiet.env", quiet);
  await world.commit("one");
  await world.write("config/a.env", key);
  await world.write("tests/b.env", key);
  const second = await world.commit("two");
  const { stdout, code } = await world.rekey([
    "scan",
    "--history",
    "--format",
    "jsonl",
    "--fail-on",
    "block",
  ]);
  expect(code).toBe(1);
  const found = jsonLines(stdout).map(({ path, level, commit }) => [path, level, commit === second]);
  expect([...found].sort()).toEqual([
    ["config/a.env", "block", true],
    ["tests/quiet.env", "warn", false],
  ]);
});
