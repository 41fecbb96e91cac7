import { chmod } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { World } from "./world.ts";

let world: World;

const CLOSED = ["closed", "sub/it's ä"];

beforeEach(async () => {
  world = await World.withRepository();
  await world.write("sub/a.txt", "");
  for (const folder of CLOSED) {
    await world.write(`${folder}/a.txt`, "");
    await chmod(world.path(folder), 0);
  }
});

afterEach(async () => {
  for (const folder of CLOSED) await chmod(world.path(folder), 0o755);
  await world.remove();
});

test("folders that git passes over because it may not list them are said not to be read", async () => {
  const said = async (inside: string) => {
    const { code, stdout } = await world.rekey(["scan"], { inside, mayReadAll: false });
    return [code, stdout.split("\n").filter((line) => line.startsWith("NOT READ"))];
  };
  expect(await said(".")).toEqual([
    2,
    ["NOT READ: 2 folders: what is in it could not be listed (closed, sub/it's ä)."],
  ]);
  expect(await said("sub")).toEqual([2, ["NOT READ: 1 folder: what is in it could not be listed (it's ä)."]]);
});

test("a folder that the policy leaves out need not be listed", async () => {
  await world.write(".github/rekey.yml", 'paths: { ignore: [closed/, "sub/it*/**"] }\n');
  const { code, stdout } = await world.rekey(["scan"], { mayReadAll: false });
  expect(stdout).toContain("ignored by policy (closed, sub/it's ä).");
  expect(code).toBe(0);
});
