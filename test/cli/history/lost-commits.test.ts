import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { garble, lose } from "../damage.ts";
import { notRead, toldOf } from "../told-of-history.ts";
import { aKey, jsonLines, World } from "../world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
});

afterEach(() => world.remove());

function said(lost: string): string {
  return `NOT READ: 1 commit that others come from (${lost.slice(0, 12)}), and what only they lead to: missing or broken in this repository; git fsck tells more.`;
}

test.each([
  ["lost", lose],
  ["damaged", garble],
])("behind a commit that is %s, all is read that something else leads to", async (_, damage) => {
  await world.write("one.env", aKey());
  const one = await world.commit("one");
  await world.git("checkout", "--quiet", "-b", "side");
  await world.write("side.env", aKey());
  const side = await world.commit("side");
  await world.git("checkout", "--quiet", "main");
  await world.write("two.env", aKey());
  const two = await world.commit("two");
  await world.git("checkout", "--quiet", "-b", "merged");
  await world.git("merge", "--quiet", "--no-edit", "side");
  const merged = (await world.git("rev-parse", "HEAD")).trim();
  await world.git("checkout", "--quiet", "main");
  await world.git("rm", "--quiet", "one.env");
  await world.write("dir/three.env", aKey());
  const three = await world.commit(`three ${aKey()}`);
  await world.write("four.env", aKey());
  const four = await world.commit("four");
  await damage(world, two);
  const ended = await toldOf(world);
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: "" });
  expect(notRead(ended)).toEqual([said(two)]);
  expect(ended.stdout).toContain("Found 6 keys. Scanned: 5 commits, 5 files, ");
  const { stdout } = await world.rekey(["scan", "--history", "--format", "jsonl"]);
  expect(jsonLines(stdout).map(({ path, commit }) => [path, commit])).toEqual(
    expect.arrayContaining([
      ["one.env", one],
      ["side.env", side],
      ["dir/three.env", three],
      ["", three],
      ["four.env", four],
    ]),
  );
  // It came with the lost commit, and both that have it were made in the same second.
  expect([three, merged]).toContain(jsonLines(stdout).find(({ path }) => path === "two.env")?.commit);
});

test("where nothing is found in what is left, the scan has not passed", async () => {
  const lost = await world.commit("one");
  await world.commit("two");
  await lose(world, lost);
  const ended = await toldOf(world);
  expect(ended.code).toBe(2);
  expect(ended.stdout).toContain("No keys found in what could be read. Scanned: 1 commit, 0 files, ");
  expect(notRead(ended)).toEqual([said(lost)]);
});
