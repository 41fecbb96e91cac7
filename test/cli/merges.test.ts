import { chmod } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { aKey, jsonLines, REKEY, World } from "./world.ts";

let world: World;

const LONG = "line\n".repeat(30);

/** Main has brought keys since the branch `side` left it, also into files that both have changed. */
beforeEach(async () => {
  world = await World.withRepository();
  for (const name of ["both.txt", "conflict.txt"]) await world.write(name, LONG);
  await world.commit("base");
  await world.git("checkout", "--quiet", "-b", "side");
  await world.write("both.txt", `${LONG}at the end ${aKey()}\n`);
  await world.commit("side");
  await world.git("checkout", "--quiet", "main");
  await world.write("both.txt", `at the begin ${aKey()}\n${LONG}`);
  await world.write("theirs.env", aKey());
  await world.write("theirs.bin", Buffer.from([0, ...Buffer.from(aKey())]));
  await world.commit("main");
  await world.git("checkout", "--quiet", "side");
});

afterEach(() => world.remove());

async function staged(inside = "."): Promise<readonly unknown[]> {
  const { stdout } = await world.rekey(["scan", "--staged", "--format", "jsonl"], { inside });
  return jsonLines(stdout).map(({ path, startLine }) => [path, startLine]);
}

async function hook(name: string): Promise<void> {
  await world.write(`.git/hooks/${name}`, `#!/bin/sh\nexec '${process.execPath}' '${REKEY}' scan --staged\n`);
  await chmod(world.path(".git/hooks", name), 0o755);
}

test("a merge adds what no parent has, and is not answerable for what the others brought", async () => {
  await world.git("merge", "--quiet", "--no-commit", "main");
  expect(await staged()).toEqual([]);
  await world.write("both.txt", `${aKey()}\n${LONG}${aKey()}\n`);
  await world.write("theirs.env", `${aKey()}\n`);
  await world.write("theirs.bin", Buffer.from([0, ...Buffer.from(aKey())]));
  await world.write("new.env", aKey());
  await world.git("add", "--all");
  const expected = [
    ["both.txt", 1],
    ["both.txt", 32],
    ["new.env", 1],
    ["theirs.bin", 1],
    ["theirs.env", 1],
  ];
  expect(await staged()).toEqual(expected);
  const merge = await world.commit("merge");
  const { stdout } = await world.rekey(["scan", "--git", "HEAD^!", "--format", "jsonl"]);
  expect(jsonLines(stdout).map(({ path, startLine, commit }) => [path, startLine, commit])).toEqual(
    expected.map((place) => [...place, merge]),
  );
});

test("the hook before a merge and the one behind a conflict, also in another work tree", async () => {
  await hook("pre-merge-commit");
  await hook("pre-commit");
  await world.git("merge", "--quiet", "--no-edit", "main");
  await world.git("checkout", "--quiet", "-b", "other", "main~1");
  await world.write("conflict.txt", "other\n");
  await world.commit("other");
  await world.git("worktree", "add", "--quiet", "-b", "third", "beside", "side");
  await world.write("beside/conflict.txt", "third\n");
  const beside = (...args: readonly string[]) => world.git("-C", "beside", ...args);
  await beside("commit", "--quiet", "-am", "third");
  await beside("merge", "--quiet", "other").catch(() => "");
  await world.write("beside/conflict.txt", `both\n${aKey()}\n`);
  await beside("add", "conflict.txt");
  expect(await staged("beside")).toEqual([["conflict.txt", 2]]);
  await expect(beside("commit", "--quiet", "--no-edit")).rejects.toThrow("conflict.txt:2:1  key  ");
  await world.write("beside/conflict.txt", "both\n");
  await beside("commit", "--quiet", "--no-edit", "-a");
});

test("what git told of a merge that is over, or of another repository, changes nothing", async () => {
  const merged = (await world.git("rev-parse", "main")).trim();
  await world.git("merge", "--quiet", "--no-edit", "main");
  await world.write("theirs.env", "");
  await world.commit("without it");
  await world.git("checkout", "main", "--", "theirs.env");
  for (const sha of [merged, "1".repeat(40)]) {
    const { stdout } = await world.rekey(["scan", "--staged"], { env: { [`GITHEAD_${sha}`]: "main" } });
    expect(stdout).toContain("theirs.env:1:1  key  ");
  }
});

test("a partial clone merges what it has not fetched", async () => {
  await world.git("config", "uploadpack.allowFilter", "true");
  await world.git("clone", "--quiet", "--filter=blob:none", "--sparse", `file://${world.folder}`, "partial");
  const partial = (...args: readonly string[]) => world.git("-C", "partial", ...args);
  await partial("sparse-checkout", "set", "--no-cone", "/own.txt");
  await partial("checkout", "--quiet", "-b", "mine", "origin/main~1");
  await world.write("partial/own.txt", "own\n");
  await partial("add", "own.txt");
  await partial("commit", "--quiet", "-m", "mine");
  await partial("merge", "--quiet", "--no-commit", "origin/main");
  expect(await world.rekey(["scan", "--staged"], { inside: "partial" })).toMatchObject({
    code: 0,
    stderr: "",
  });
});
