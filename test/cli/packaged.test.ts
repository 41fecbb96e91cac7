import { spawn } from "node:child_process";
import { cp, readFile, rm, utimes, writeFile } from "node:fs/promises";
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

test("a build beside the source counts until the source changes", async () => {
  world = await World.create();
  for (const name of ["bin", "src", "package.json"])
    await cp(join(ROOT, name), world.path("clone", name), { recursive: true });
  const rekey = (...args: readonly string[]) =>
    ended(spawn(process.execPath, [world?.path("clone/bin/rekey.js") ?? "", ...args]));
  await ended(spawn(process.execPath, [world.path("clone/bin/prepare.js")]));
  const built = world.path("clone/dist/cli/rekey.js");
  await writeFile(built, (await readFile(built, "utf8")).replace("Usage: rekey scan", "Built: rekey scan"));
  expect((await rekey("--help")).stdout).toMatch(/^Built: /u);
  const later = new Date(Date.now() + 60_000);
  await utimes(world.path("clone/src/cli/help.ts"), later, later);
  expect((await rekey("--help")).stdout).toMatch(/^Usage: /u);
});

test("a hook for pre-commit brings the Node of the package", async () => {
  const hooks = await readFile(join(ROOT, ".pre-commit-hooks.yaml"), "utf8");
  const manifest: { readonly dependencies: { readonly node: string } } = JSON.parse(
    await readFile(join(ROOT, "package.json"), "utf8"),
  );
  expect(/language_version: "(?<version>[\d.]+)"/u.exec(hooks)?.groups?.version).toBe(
    manifest.dependencies.node,
  );
});

test("the documentation names every option and every format", async () => {
  const page = await readFile(join(ROOT, "docs/command-line.md"), "utf8");
  const options = SCAN_HELP.match(/(?<=^ +(?:rekey scan |-\w, )?)--[a-z-]+/gmu) ?? [];
  expect(options.length).toBeGreaterThan(8);
  expect(options.filter((option) => option !== "--help" && !page.includes(`\`${option}`))).toEqual([]);
  expect(formats.filter((format) => !page.includes(`**${format}**`))).toEqual([]);
});
