import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { aKey, jsonLines, World } from "../world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
  await world.write(".github/rekey.yml", "paths: { levels: [{ paths: [docs/], level: warn }] }\n");
  await world.commit("policy");
});

afterEach(() => world.remove());

const WAYS = [["."], ["--git", "HEAD~2..HEAD"], ["--history"], ["--staged"]];

test("a key that blocks in one file blocks in all others, whichever is read first", async () => {
  const key = aKey();
  await world.write("docs/a.env", `HF_TOKEN=${key}\nOTHER_TOKEN=${aKey()}\n`);
  await world.commit("docs");
  await world.write("src/b.env", `HF_TOKEN=${key}\n`);
  await world.write("zoo/docs/c.env", "");
  await world.commit("code");
  for (const way of WAYS) {
    if (way.includes("--staged")) await world.git("reset", "--quiet", "--soft", "HEAD~2");
    const { code, stdout } = await world.rekey(["scan", ...way, "--format", "jsonl", "--fail-on", "block"]);
    const told = jsonLines(stdout).map(({ path, startLine, level }) => [path, startLine, level]);
    expect([way, code, told.sort()]).toEqual([
      way,
      1,
      [
        ["docs/a.env", 1, "block"],
        ["docs/a.env", 2, "warn"],
        ["src/b.env", 1, "block"],
      ],
    ]);
  }
  const { stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Found 1 key at 2 places and 1 warning.");
  expect(stdout.match(/^ {4}(?:Revoke|Unless)/gmu)).toEqual(["    Revoke", "    Unless"]);
});

test("what blocks nowhere is told as it is found", async () => {
  await world.write("docs/a.env", `HF_TOKEN=${aKey()}\nPASSWORD=${randomText(30)}\n`);
  await world.write("src/b.env", `HF_TOKEN=${aKey()}\n`);
  const { stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  expect(jsonLines(stdout).map(({ path, provider }) => [path, provider])).toEqual([
    ["docs/a.env", "generic"],
    ["src/b.env", "huggingface"],
    ["docs/a.env", "huggingface"],
  ]);
  // Here it does, elsewhere.
  const block = "{ paths: [src/], level: block, rules: [generic] }";
  await world.write(".github/rekey.yml", `paths: { levels: [${block}] }\n`);
  const password = randomText(30);
  await world.write("docs/a.env", `PASSWORD=${password}\n`);
  await world.write("src/b.env", `PASSWORD=${password}\n`);
  expect((await world.rekey(["scan"])).stdout).toContain("Found 1 key at 2 places.");
});

test("a key that only warns stops nobody who lets warnings pass", async () => {
  await world.write("docs/a.env", `HF_TOKEN=${aKey()}\n`);
  const { code, stdout } = await world.rekey(["scan", "--fail-on", "block"]);
  expect(code).toBe(0);
  expect(stdout).toContain("docs/a.env:1:10  warning  ");
});
