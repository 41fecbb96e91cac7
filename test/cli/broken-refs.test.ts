import { rm } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { forge, garble, lose } from "./damage.ts";
import { notRead, toldOf } from "./told-of-history.ts";
import { aKey, World } from "./world.ts";

let world: World;

afterEach(() => world.remove());

test("refs that lead to something broken are named, and what all others lead to is read", async () => {
  world = await World.withRepository();
  for (const name of ["one", "two", "three", "four"]) {
    await world.write(`${name}.env`, aKey());
    await world.commit(name);
    await world.git("tag", "-a", "-m", name, name);
  }
  const idOfRef = async (name: string) => (await world.git("rev-parse", name)).trim();
  await garble(world, await idOfRef("one"));
  await lose(world, await idOfRef("two"));
  // What is checked out, on no branch.
  await world.git("checkout", "--quiet", "--detach");
  await lose(world, await world.commit("five"));
  // The tag is there, and its commit is not.
  await world.git("update-ref", "refs/heads/main", "three~0");
  await lose(world, await idOfRef("four^{commit}"));
  const ended = await toldOf(world);
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: "" });
  expect(ended.stdout).toContain("Found 3 keys. Scanned: 3 commits, 3 files, ");
  expect(notRead(ended)).toEqual([
    "NOT READ: what refs/tags/one, refs/tags/two, HEAD and more lead to: missing or broken in this repository; git fsck tells more.",
  ]);
});

test("a ref to a folder that is broken is named, and what commits have is read", async () => {
  world = await World.withRepository();
  await world.write("dir/a.env", aKey());
  await world.git("add", "--all");
  const [tree, folder] = [
    (await world.git("write-tree")).trim(),
    (await world.git("write-tree", "--prefix=dir/")).trim(),
  ];
  await world.git("update-ref", "refs/kept/tree", tree);
  await world.git("rm", "-rq", "--cached", "dir");
  await rm(world.path("dir"), { recursive: true });
  await world.write("b.env", aKey());
  await world.commit("one");
  await lose(world, folder);
  const ended = await toldOf(world);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain("Found 1 key. Scanned: 1 commit, 1 file, ");
  expect(notRead(ended)).toEqual([
    expect.stringMatching(
      `^NOT READ: what refs/kept/tree leads to: git cannot read all of that\\. It says: .*${folder}.*$`,
    ),
  ]);
});

test("tags that lead to each other are named, and the scan comes to its end", async () => {
  world = await World.withRepository();
  await world.write("a.env", aKey());
  await world.commit("one");
  const [one, other] = ["1".repeat(40), "2".repeat(40)];
  await forge(world, one, `object ${other}\ntype tag\ntag other\n\n`);
  await forge(world, other, `object ${one}\ntype tag\ntag one\n\n`);
  await world.write(".git/refs/tags/one", `${one}\n`);
  const ended = await toldOf(world);
  expect(ended.code).toBe(1);
  expect(notRead(ended)).toEqual([
    "NOT READ: what refs/tags/one leads to: missing or broken in this repository; git fsck tells more.",
  ]);
});

test("a ref that names nothing at all: git's words are told, and what other refs lead to is read", async () => {
  world = await World.withRepository();
  await world.write("a.env", aKey());
  await world.commit("one");
  await world.write(".git/refs/heads/odd", "nonsense\n");
  const ended = await toldOf(world);
  expect(ended.code).toBe(1);
  expect(notRead(ended)).toEqual([
    "NOT READ: a part of the history: git cannot read all of that. It says: fatal: bad object refs/heads/odd; git fsck tells more.",
  ]);
});
