import { spawn } from "node:child_process";
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import { SCAN_HELP } from "../../src/cli/help.ts";
import { formats } from "../../src/cli/report.ts";
import { aKey, ended, World } from "./world.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let world: World | undefined;

afterEach(async () => {
  await world?.remove();
});

test("what npm packs from the repository starts below node_modules, without source and compiler", async () => {
  world = await World.create();
  const installed = world.path("node_modules/rekey");
  for (const name of ["bin", "src", "package.json"])
    await cp(join(ROOT, name), join(installed, name), { recursive: true });
  const prepared = await ended(spawn(process.execPath, [join(installed, "bin/prepare.js")]));
  expect(prepared).toMatchObject({ code: 0, stdout: "" });
  await rm(join(installed, "src"), { recursive: true });
  await world.write("a.env", aKey());
  const rekey = join(installed, "bin/rekey.js");
  const run = (args: readonly string[]) =>
    ended(spawn(process.execPath, [rekey, ...args], { cwd: world?.folder }));
  for (const args of [
    ["scan", "a.env"],
    ["scan", "a.env", "--format", "sarif"],
  ])
    expect(await run(args)).toMatchObject({ code: 1 });
  expect(await run(["rules"])).toMatchObject({ code: 0, stderr: "" });
});

test("the documentation names every option and every format", async () => {
  const page = await readFile(join(ROOT, "docs/command-line.md"), "utf8");
  const options = SCAN_HELP.match(/(?<=^ +(?:rekey scan |-\w, )?)--[a-z-]+/gmu) ?? [];
  expect(options.length).toBeGreaterThan(8);
  expect(options.filter((option) => option !== "--help" && !page.includes(`\`${option}`))).toEqual([]);
  expect(formats.filter((format) => !page.includes(`**${format}**`))).toEqual([]);
});
