import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "@jest/globals";
import { rulesToKeep } from "../../src/cli/engine/kept-rules.ts";
import { SCAN_HELP } from "../../src/cli/help.ts";
import { formats } from "../../src/cli/report/report.ts";
import type { ThreadData } from "../../src/cli/threads/sieve.ts";
import { aKey, type Ended, ended, World } from "../cli/world.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The first start builds, and others build beside it. */
const BUILDS = 120_000;

const CLONE = "clone/bin/rekey.js";
const POLICY = `customRules:
  - id: badge
    regex: "badge-[0-9]{4}"
    keywords: [badge-]
    match: ["badge-1111"]
`;

let world: World | undefined;

afterEach(async () => {
  await world?.remove();
});

test(
  "what npm packs from the repository starts below node_modules, without a build before",
  async () => {
    world = await World.create();
    await said("npm", ["pack", "--silent", "--pack-destination", world.folder], ROOT);
    const [archive = ""] = (await readdir(world.folder)).filter((name) => name.endsWith(".tgz"));
    await mkdir(world.path("node_modules"));
    await said("tar", ["-xzf", archive, "-C", "node_modules"], world.folder);
    await rename(world.path("node_modules/package"), world.path("node_modules/rekey"));
    await symlink(join(ROOT, "node_modules"), world.path("node_modules/rekey/node_modules"));
    await world.write("a.env", aKey());
    await world.write("b.txt", "badge-4471");
    await world.write(".github/rekey.yml", POLICY);
    const rekey = (...args: readonly string[]) => started("node_modules/rekey/bin/rekey.js", args);
    for (const args of [["a.env"], ["a.env", "--format", "sarif"], ["b.txt"]])
      expect(await rekey("scan", ...args)).toMatchObject({ code: 1 });
    expect(await rekey("rules")).toMatchObject({ code: 0, stderr: "" });
    // Without the file of the threads, nobody would notice but for the time that big scans take.
    const [built = ""] = await builds();
    const workerData: ThreadData = { slots: [], policy: { text: POLICY, imports: [] } };
    const thread = new Worker(world.path("cache/rekey", built, "dist/cli/threads/sieve-thread.js"), {
      workerData,
    });
    expect(await once(thread, "message")).toEqual([{ kind: "ready" }]);
    await thread.terminate();
    // Installed again, it is another one.
    const sources = world.path("node_modules/rekey/src");
    await rename(sources, world.path("old"));
    await cp(world.path("old"), sources, { recursive: true });
    const help = join(sources, "cli/help.ts");
    await writeFile(help, (await readFile(help, "utf8")).replace("Usage: rekey scan", "Other: rekey scan"));
    expect((await rekey("--help")).stdout).toMatch(/^Other: /u);
  },
  BUILDS,
);

test(
  "npm finds nothing to prepare, so that it brings no tools of development",
  async () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      await readFile(join(ROOT, "package.json"), "utf8"),
    );
    // pacote 21, lib/git.js and lib/dir.js, 2026-11-21.
    const prepares = ["postinstall", "build", "preinstall", "install", "prepack", "prepare", "postpack"];
    expect(prepares.filter((name) => name in scripts)).toEqual([]);
  },
  BUILDS,
);

test(
  "a change of the source counts at the next start, and what was built before goes after a day",
  async () => {
    world = await copied();
    expect((await started(CLONE, ["--help"])).stdout).toMatch(/^Usage: rekey scan/u);
    const [first = ""] = await builds();
    const help = world.path("clone/src/cli/help.ts");
    await writeFile(help, (await readFile(help, "utf8")).replace("Usage: rekey scan", "Other: rekey scan"));
    expect((await started(CLONE, ["--help"])).stdout).toMatch(/^Other: /u);
    expect(await builds()).toHaveLength(2);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(world.path("cache/rekey", first), yesterday, yesterday);
    await writeFile(help, await readFile(help));
    expect((await started(CLONE, ["--help"])).stdout).toMatch(/^Other: /u);
    expect(await builds()).not.toContain(first);
    expect(await builds()).toHaveLength(2);
  },
  BUILDS,
);

test.each(["", "half", "folder"])(
  "what was kept and is damaged is built again (%j)",
  async (damage) => {
    world = await copied();
    expect((await started(CLONE, ["--help"])).code).toBe(0);
    const [built = ""] = await builds();
    const main = world.path("cache/rekey", built, "dist/cli/rekey.js");
    const text = await readFile(main, "utf8");
    await rm(main);
    if (damage === "folder") await mkdir(main);
    else await writeFile(main, damage === "half" ? text.slice(0, text.length / 2) : "");
    for (let start = 0; start < 2; start++)
      expect(await started(CLONE, ["--help"])).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(main, "utf8")).toBe(text);
  },
  BUILDS,
);

test(
  "first starts at the same time build one",
  async () => {
    world = await copied();
    const all = await Promise.all([1, 2, 3].map(() => started(CLONE, ["--version"])));
    expect(all.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: "" }));
    expect(await builds()).toHaveLength(1);
  },
  BUILDS,
);

test(
  "the second scan runs what V8 made in the first, as long as it is what it was",
  async () => {
    world = await copied();
    await world.write("a.env", aKey());
    const { stdout: version } = await started(CLONE, ["--version"]);
    expect(version).toMatch(/^rekey /u);
    const folder = world.path("cache/rekey", (await builds())[0] ?? "", "dist/cli");
    const kept = async () => (await readdir(folder)).filter((name) => name.startsWith("rekey.js-"));
    // What V8 makes of all providers is more than a small scan needs.
    expect((await started(CLONE, ["rules"])).code).toBe(0);
    expect(await kept()).toEqual([]);
    const first = await scanned("a.env");
    expect(first.code).toBe(1);
    const [name = "", ...others] = await kept();
    expect(others).toEqual([]);
    const file = join(folder, name);
    const made = await readFile(file);
    expect(await scanned("a.env")).toEqual(first);
    expect(await readFile(file)).toEqual(made);
    // V8 itself would crash, or do something else.
    const damaged = Buffer.from(made).fill(0, made.length / 2);
    await writeFile(file, damaged);
    expect(await scanned("a.env")).toEqual(first);
    expect(await readFile(file)).not.toEqual(damaged);
    await writeFile(file, "");
    expect(await scanned("a.env")).toEqual(first);
    expect(await kept()).toEqual([name]);
  },
  BUILDS,
);

test(
  "a scan takes the rules that were prepared when it was built, as long as they are what they were",
  async () => {
    world = await copied();
    await world.write("a.env", aKey());
    const first = await scanned("a.env");
    expect(first.code).toBe(1);
    const file = world.path("cache/rekey", (await builds())[0] ?? "", "dist/cli/engine/rules.bin");
    const kept = await readFile(file);
    for (const damaged of [Buffer.from(kept).fill(0, 100_000), kept.subarray(0, 1_000), Buffer.of()]) {
      await writeFile(file, damaged);
      expect(await scanned("a.env")).toEqual(first);
    }
    await writeFile(file, rulesToKeep([]));
    expect(await scanned("a.env")).toMatchObject({ code: 0, stdout: "" });
  },
  BUILDS,
);

// In the second, Node tries to make a folder and those above it forever.
test.each(["/dev/null", "/proc/rekey"])(
  "without a place of its own, as in %s, it builds for one start and leaves nothing",
  async (cache) => {
    world = await copied();
    await mkdir(world.path("tmp"));
    const env = { XDG_CACHE_HOME: cache, TMPDIR: world.path("tmp") };
    expect(await started(CLONE, ["--version"], env)).toMatchObject({ code: 0, stderr: "" });
    expect(await readdir(world.path("tmp"))).toEqual([]);
  },
  BUILDS,
);

test(
  "what cannot be built has scanned nothing, and says so",
  async () => {
    world = await copied();
    await world.write("clone/src/cli/main.ts", "const = 1;");
    const { code, stdout, stderr } = await started(CLONE, ["scan"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/Rekey could not be built: /u);
    expect(await readdir(world.path("cache/rekey"))).not.toContainEqual(expect.stringMatching(/^buil/u));
  },
  BUILDS,
);

test(
  "a hook for pre-commit takes the Node that is there",
  async () => {
    const hooks = await readFile(join(ROOT, ".pre-commit-hooks.yaml"), "utf8");
    expect(hooks).toContain("language: node");
    expect(hooks).not.toContain("language_version");
  },
  BUILDS,
);

test(
  "the documentation names every option and every format",
  async () => {
    const page = await readFile(join(ROOT, "docs/command-line.md"), "utf8");
    const options = SCAN_HELP.match(/(?<=^ +(?:rekey scan |-\w, )?)--[a-z-]+/gmu) ?? [];
    expect(options.length).toBeGreaterThan(8);
    expect(options.filter((option) => option !== "--help" && !page.includes(`\`${option}`))).toEqual([]);
    expect(formats.filter((format) => !page.includes(`**${format}**`))).toEqual([]);
  },
  BUILDS,
);

/** A clone in which nothing was started. */
async function copied(): Promise<World> {
  const made = await World.create();
  for (const name of ["bin", "src", "package.json"])
    await cp(join(ROOT, name), made.path("clone", name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), made.path("clone/node_modules"));
  return made;
}

function started(path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const cwd = world?.folder ?? "";
  return ended(
    spawn(process.execPath, [join(cwd, path), ...args], {
      cwd,
      env: { ...process.env, XDG_CACHE_HOME: join(cwd, "cache"), ...env },
    }),
  );
}

/** What a scan finds in a file, and not how long it took. */
async function scanned(name: string): Promise<Pick<Ended, "code" | "stdout">> {
  const { code, stdout } = await started(CLONE, ["scan", name, "--format", "jsonl"]);
  return { code, stdout };
}

async function builds(): Promise<readonly string[]> {
  const names = await readdir(world?.path("cache/rekey") ?? "");
  return names.filter((name) => name.startsWith("buil"));
}

async function said(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await ended(spawn(program, args, { cwd }));
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}
