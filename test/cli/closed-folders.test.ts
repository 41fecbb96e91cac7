import { execFileSync } from "node:child_process";
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

test("however many they are, and however long their names", async () => {
  const names = Array.from({ length: 30 }, (_, number) => `many/${number}${"-long".repeat(40)}`);
  for (const name of names) {
    await world.write(`${name}/a.txt`, "");
    await chmod(world.path(name), 0);
  }
  const { code, stdout } = await world.rekey(["scan"], { inside: "many", mayReadAll: false });
  for (const name of names) await chmod(world.path(name), 0o755);
  expect(stdout).toContain("NOT READ: 30 folders: ");
  expect(code).toBe(2);
});

test("a path that is too long for the system, and for what git says", async () => {
  const names = Array.from({ length: 20 }, () => "d".repeat(250));
  const down = `for name in ${names.join(" ")}; do mkdir $name && cd -P $name || exit 1; done; echo a > a.txt`;
  execFileSync("sh", ["-c", down], { cwd: world.path("sub") });
  const { code, stdout } = await world.rekey(["scan"], { inside: "sub" });
  execFileSync("rm", ["-r", world.path("sub", names[0] ?? "")]);
  expect(stdout).toMatch(/NOT READ: 1 folder: what is in it could not be listed \(d{250}\/[d/]+\)\.\n/u);
  expect(code).toBe(2);
});

test("a folder that the policy leaves out need not be listed", async () => {
  await world.write(".github/rekey.yml", 'paths: { ignore: [closed/, "sub/it*/**"] }\n');
  const { code, stdout } = await world.rekey(["scan"], { mayReadAll: false });
  expect(stdout).toContain("ignored by policy (closed, sub/it's ä).");
  expect(code).toBe(0);
});
