import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { aKey, World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
  await world.write("sp ä.env", "base\n");
  await world.commit("base");
  for (const branch of ["one", "two"]) {
    await world.git("checkout", "--quiet", "-b", branch, "main");
    await world.write("sp ä.env", `HF_TOKEN=${aKey()}\n`);
    await world.commit(branch);
  }
  await world.git("merge", "--quiet", "one").catch(() => "");
  await world.write("other.env", `HF_TOKEN=${aKey()}\n`);
});

afterEach(() => world.remove());

const CONFLICTS =
  "NOT READ: 1 file: it has conflicts, so nothing of it is staged: git add it when they are resolved (sp ä.env).\n";

test("a file with conflicts is not staged, and is said not to be read; all others are", async () => {
  const alone = await world.rekey(["scan", "--staged"]);
  expect({ code: alone.code, stdout: alone.stdout.split("\n").slice(1).join("\n") }).toEqual({
    code: 2,
    stdout: CONFLICTS,
  });
  await world.git("add", "other.env");
  for (const way of [["--staged"], ["--diff", "-"]]) {
    const input = await world.git("diff", "--cached");
    const { code, stdout } = await world.rekey(["scan", ...way], { input });
    expect(code).toBe(1);
    expect(stdout).toContain("other.env:1:10  key  ");
    expect(stdout).toContain("Found 1 key. Scanned: 1 file, ");
    expect(stdout).toContain(CONFLICTS);
  }
  await world.git("add", "--all");
  expect((await world.rekey(["scan", "--staged"])).stdout).not.toContain("NOT READ");
});

test("in the files themselves, both sides of a conflict are found", async () => {
  const { stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Found 3 keys. Scanned: 2 files, ");
});
