import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flipInPack } from "../damage.ts";
import { notRead, toldOf } from "../told-of-history.ts";
import { aKey, jsonLines, World } from "../world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
});

afterEach(() => world.remove());

async function idOf(name: string): Promise<string> {
  return (await world.git("rev-parse", name)).trim();
}

test("a key in the text of a tag is told with the name of the tag, in each tag that has it", async () => {
  const key = aKey();
  const commit = await world.commit(`with ${key}`);
  for (const name of ["v1", "group/v2"]) await world.git("tag", "-a", "-m", `with ${key}`, name);
  const { stdout } = await toldOf(world);
  const places = [...stdout.matchAll(/^(?<place>.*) {2}key {2}.*?(?<commit> {2}commit .*)?$/gmu)];
  expect(places.map(({ groups }) => [groups?.place, groups?.commit?.trim()]).sort()).toEqual([
    ["(author and message)", `commit ${commit.slice(0, 12)}`],
    ["(tag group/v2)", undefined],
    ["(tag v1)", undefined],
  ]);
  expect(stdout).toContain("Found 1 key at 3 places.");
  const lines = jsonLines((await world.rekey(["scan", "--history", "--format", "jsonl"])).stdout);
  expect(lines.map(({ path, commit: sha, tag, tagId }) => [path, sha, tag, tagId]).sort()).toEqual(
    [
      ["", commit, undefined, undefined],
      ["", undefined, "group/v2", await idOf("group/v2")],
      ["", undefined, "v1", await idOf("v1")],
    ].sort(),
  );
  const annotations = (await world.rekey(["scan", "--history", "--format", "github"])).stdout;
  expect(annotations).toMatch(/^::error title=\S+ \S+::.* in tag v1 in its text\. /mu);
});

test("a tag that is called like a key is told without it", async () => {
  const key = aKey();
  await world.commit("one");
  await world.git("tag", "-a", "-m", "text", key);
  const { stdout } = await toldOf(world);
  expect(stdout).toContain(`(tag ${key.slice(0, 8)}…)  key  `);
  expect(stdout).not.toContain(key);
});

test("a tag that is damaged is told to be one", async () => {
  await world.commit("one");
  await world.git("tag", "-a", "-m", "text", "v1");
  await world.git("repack", "-adq");
  await flipInPack(world, await idOf("v1"));
  const ended = await toldOf(world);
  expect(ended.code).toBe(2);
  expect(notRead(ended)).toContain(
    "NOT READ: text of a tag: broken in this repository: git fsck tells more.",
  );
});
