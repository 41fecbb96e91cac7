import { chmod, rm, truncate } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { cutShort, flipInPack, garble, listPack, lose } from "./damage.ts";
import { notRead, toldOf } from "./told-of-history.ts";
import { aKey, type RekeyOptions, World } from "./world.ts";

/** Tens of megabytes, some times. */
const PATIENCE = 120_000;

const LINE = "export function total(price, amount) { return price * amount; } // of this order\n";

let world: World;

afterEach(() => world.remove());

/** As much as threads are started for, so many of them with a key. */
async function aBigRepository(keys: number): Promise<void> {
  world = await World.withRepository();
  for (let number = 0; number < 60; number++)
    await world.write(nameOf(number), `${LINE.repeat(6_000)}${number}\n${number < keys ? aKey() : ""}\n`);
  await world.commit("one");
}

function nameOf(number: number): string {
  return `part-${`${number}`.padStart(2, "0")}.js`;
}

async function idOf(number: number): Promise<string> {
  return (await world.git("rev-parse", `HEAD:${nameOf(number)}`)).trim();
}

const told = (options?: RekeyOptions) => toldOf(world, options);

const BROKEN = "broken in this repository: git fsck tells more";

test(
  "objects that are lost or damaged are named, and the keys in all others are found",
  async () => {
    await aBigRepository(60);
    await cutShort(world, await idOf(20));
    await garble(world, await idOf(30));
    await lose(world, await idOf(40));
    // Node may be told to let failures pass.
    const ended = await told({ env: { NODE_OPTIONS: "--unhandled-rejections=warn" } });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: "" });
    expect(notRead(ended)).toEqual([
      `NOT READ: 1 file: not in this clone, which may be a partial one (${nameOf(40)}).`,
      expect.stringMatching(`^NOT READ: 2 files: ${BROKEN} \\(part-[23]0.js, part-[23]0.js\\)\\.$`),
    ]);
    expect(ended.stdout).toContain("Found 57 keys. Scanned: 1 commit, 57 files");
  },
  PATIENCE,
);

test(
  "a damaged pack: what is broken in it is named, and so is what is stored as what differs from that",
  async () => {
    await aBigRepository(60);
    await world.git("repack", "-adq", "--depth=1");
    const listed = await listPack(world);
    const [, base = ""] = /^\S+ blob +\d+ \d+ \d+ 1 (\S+)$/mu.exec(listed) ?? [];
    const further = listed.split(` 1 ${base}\n`).length - 1;
    await flipInPack(world, base);
    const ended = await told();
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: "" });
    expect(notRead(ended)).toEqual([
      expect.stringMatching(`^NOT READ: ${1 + further} files: ${BROKEN} \\(part-.* and more\\)\\.$`),
    ]);
    expect(ended.stdout).toContain(`Found ${59 - further} keys. `);
  },
  PATIENCE,
);

test(
  "where the system ends git again and again, other ones go on",
  async () => {
    await aBigRepository(60);
    // It reads what is there, at most so much at a time: git is ended in the middle of its fourth file, or later.
    const short = [
      "#!/bin/sh",
      `PATH='${process.env.PATH ?? ""}'`,
      'case "$*" in *--batch-command*) git "$@" 2>/dev/null | { dd bs=64k count=100 2>/dev/null; kill -9 $$; };; esac',
      'exec git "$@"',
    ];
    await world.write(".git/short/git", `${short.join("\n")}\n`);
    await chmod(world.path(".git/short/git"), 0o700);
    const env = { PATH: `${world.path(".git/short")}:${process.env.PATH ?? ""}` };
    const ended = await told({ env });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: "" });
    expect(ended.stdout).toContain("Found 60 keys. Scanned: 1 commit, 60 files");
    expect(notRead(ended)).toEqual([]);
  },
  PATIENCE,
);

test("the versions of a file that a partial clone lacks are counted, and their file is named once", async () => {
  world = await World.withRepository();
  for (const text of ["one", "two", "three"]) {
    await world.write("a.txt", text);
    await world.commit(text);
  }
  await world.git("config", "uploadpack.allowFilter", "true");
  const url = `file://${world.folder}`;
  await world.git("clone", "--quiet", "--bare", "--filter=blob:none", url, "partial.git");
  const ended = await told({ inside: "partial.git" });
  expect(ended.code).toBe(2);
  expect(notRead(ended)).toEqual([
    "NOT READ: 3 files: not in this clone, which may be a partial one (a.txt).",
  ]);
});

test("a partial clone without the folders of older commits is told to be one", async () => {
  world = await World.withRepository();
  for (const text of ["one", "two"]) {
    await world.write("dir/a.txt", text);
    await world.commit(text);
  }
  await world.git("config", "uploadpack.allowFilter", "true");
  await world.git("clone", "--quiet", "--filter=tree:0", `file://${world.folder}`, "partial");
  const ended = await told({ inside: "partial" });
  expect(ended).toMatchObject({
    code: 2,
    stdout: "",
    stderr:
      "git cannot read this repository: this clone is a partial one and lacks some of it; a clone without --filter has it.\n",
  });
});

test("a broken commit whose files git knows all the same: its author and message are not read", async () => {
  world = await World.withRepository();
  await world.write("a.txt", "one");
  await world.commit("one");
  await world.write("a.txt", aKey());
  await world.commit("two");
  await world.git("repack", "-adq");
  await world.git("commit-graph", "write", "--reachable");
  await flipInPack(world, (await world.git("rev-parse", "HEAD^")).trim());
  const ended = await told();
  expect(ended.code).toBe(1);
  expect(notRead(ended)).toEqual([`NOT READ: author and message of a commit: ${BROKEN}.`]);
});

test("lost and damaged commits that git knows by its commit-graph: the scan is not complete", async () => {
  world = await World.withRepository();
  await world.commit("one");
  const lost = await world.commit("two");
  const garbled = await world.commit("three");
  await world.commit("four");
  await world.git("commit-graph", "write", "--reachable");
  await lose(world, lost);
  await garble(world, garbled);
  const ended = await told();
  expect(ended.code).toBe(2);
  expect(notRead(ended)).toEqual([`NOT READ: 2 times: author and message of a commit: ${BROKEN}.`]);
  const range = await world.rekey(["scan", "--git", "HEAD"]);
  expect(range.code).toBe(2);
  expect(notRead(range)).toEqual([
    `NOT READ: in commit ${lost.slice(0, 12)}: ${BROKEN}.`,
    `NOT READ: in commit ${garbled.slice(0, 12)}: ${BROKEN}.`,
  ]);
});

test("a broken folder: the commit that has it is named, and all others are read", async () => {
  world = await World.withRepository();
  await world.write("a.env", aKey());
  await world.commit("zero");
  await world.write("dir/a.txt", "one");
  const first = await world.commit("one");
  const tree = (await world.git("rev-parse", "HEAD:dir")).trim();
  await rm(world.path("dir"), { recursive: true });
  // What it changed cannot be told, and so all that it has is read.
  await world.write("b.env", aKey());
  await world.commit("two");
  await world.write("c.txt", "three");
  await world.commit("three");
  await lose(world, tree);
  const ended = await told();
  expect(ended).toMatchObject({ code: 1, stderr: "" });
  expect(ended.stdout).toContain("a.env:1:1  key  ");
  expect(ended.stdout).toContain("b.env:1:1  key  ");
  expect(ended.stdout).toContain("Scanned: 4 commits, 3 files, ");
  expect(notRead(ended)).toEqual([
    expect.stringMatching(
      `^NOT READ: what 1 commit changed \\(${first.slice(0, 12)}\\): git cannot read all of that. It says: .*${tree}.*; git fsck tells more\\.$`,
    ),
  ]);
});

test("where git can read nothing of a history, its words are told, and what to do", async () => {
  world = await World.withRepository();
  await world.write("a.txt", "one");
  await cutShort(world, await world.commit("one"));
  const ended = await told();
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(/^git cannot read this repository: .*; git fsck tells more\.\n$/u);
});

test("a range that leads to a lost or damaged commit is known; it is the repository that is broken", async () => {
  world = await World.withRepository();
  await world.write("a.txt", "one");
  const first = await world.commit("one");
  await world.commit("two");
  const broken = /^git cannot read this repository: .*; git fsck tells more\.\n$/u;
  await cutShort(world, first);
  expect((await world.rekey(["scan", "--git", "HEAD"])).stderr).toMatch(broken);
  await lose(world, first);
  expect((await world.rekey(["scan", "--git", "HEAD"])).stderr).toMatch(broken);
});

test("a folder whose index is damaged is told so, and its files are scanned", async () => {
  world = await World.withRepository();
  for (const name of ["a", "b", "c"]) await world.write(`${name}.env`, aKey());
  await world.git("add", "--all");
  await truncate(world.path(".git/index"), 50);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(code).toBe(1);
  expect(stdout).toContain("Found 3 keys. Scanned: 3 files, ");
  expect(stdout).toContain("NOT READ: 1 folder: its index is damaged, which says what git tracks (.).\n");
});

test("where the index may not be read, somebody who may is asked to scan", async () => {
  world = await World.withRepository();
  await world.write("a.txt", "one");
  await world.commit("one");
  await chmod(world.path(".git/index"), 0o000);
  const { code, stderr } = await world.rekey(["scan", "--staged"], { mayReadAll: false });
  expect(code).toBe(2);
  expect(stderr).toMatch(/: Permission denied; please scan as somebody who may read all of it\.\n$/u);
});
