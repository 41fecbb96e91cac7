import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, open, readdir, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { until } from "../support/until.ts";
import { aKey, ended, REKEY, World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await World.create();
});

afterEach(() => world.remove());

test("help, version, and what nobody understands", async () => {
  for (const args of [["--help"], ["scan", "--help"], ["rules", "-h"]]) {
    const { code, stdout, stderr } = await world.rekey(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: rekey /u);
    // Lines that fit on a terminal; nothing between them but what divides them.
    expect(stdout).toMatch(/^(?:.{1,120}\n|\n(?=Options:|It ends))+$/u);
  }
  expect(await world.rekey(["--version"])).toMatchObject({ code: 0, stdout: "rekey 0.1.0\n" });
  const wrong = [
    [],
    ["sacn"],
    ["scan", "--formt", "json"],
    ["scan", "--format", "xml"],
    ["scan", "--staged", "--history"],
    ["scan", "--staged", "a.txt"],
    ["scan", "--jobs", "0"],
    ["scan", "--fail-on", "never"],
    ["scan", "--git", "--all"],
    ["rules", "huggingface"],
    ["scan", "--output", "nowhere/at/all.txt"],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await world.rekey(args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at |Error/mu);
    expect(stderr).not.toBe("");
    expect(stderr).not.toContain("\uFFFD");
  }
});

test("a command that is misspelt is guessed", async () => {
  const { stderr } = await world.rekey(["sacn", "."]);
  expect(stderr).toMatch(/^There is no "sacn"; did you mean scan\?\n\nUsage: rekey scan /u);
});

test("a current folder that is gone is told", async () => {
  await world.write("gone/a.txt", "");
  // The first start builds, which needs a folder.
  const command = '"$0" "$1" --version && cd gone && rm -r ../gone && exec "$0" "$1" scan';
  const child = spawn("sh", ["-c", command, process.execPath, REKEY], { cwd: world.folder });
  expect(await ended(child)).toMatchObject({
    code: 2,
    stderr: "The current folder is not there any more.\n",
  });
});

test("a processor without the instructions that the scanner needs is told, and nothing passes", async () => {
  await world.write("a.txt", "nothing");
  const unfit = "data:text/javascript,WebAssembly.validate=()=>false";
  const { code, stdout, stderr } = await world.rekey(["scan", "a.txt"], {
    env: { NODE_OPTIONS: `--import=${unfit}` },
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^Rekey needs a processor with SSE4\.1, .* give it the processor of its host\.\n$/u);
});

test("a scan that ends before it is done says so", async () => {
  await world.write("a.txt", "nothing");
  const waiting = "data:text/javascript,Promise.all=()=>new%20Promise(()=>undefined)";
  const ended = await world.rekey(["scan", "a.txt"], { env: { NODE_OPTIONS: `--import=${waiting}` } });
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toBe(
    "The scan ended before it was done. Please report this with the command you gave.\n",
  );
});

test("rules lists every format, for people and for programs", async () => {
  const text = await world.rekey(["rules"]);
  expect(text.stdout).toMatch(
    /^huggingface-user-token +critical +Hugging Face user access token: `hf_` and 34 letters or digits$/mu,
  );
  const { stdout } = await world.rekey(["rules", "--format", "json"]);
  const list: readonly Readonly<Record<string, unknown>>[] = JSON.parse(stdout);
  expect(list.length).toBe(text.stdout.split("\n").length - 3);
  expect(list).toContainEqual(
    expect.objectContaining({ rule: "huggingface-user-token", provider: "huggingface", level: "block" }),
  );
});

test("a reader that goes away, as head does, ends the scan without a word", async () => {
  await world.write("many.txt", `${aKey()}\n`.repeat(20_000));
  const child = world.start(["scan", "--format", "jsonl"]);
  const end = ended(child);
  await once(child.stdout ?? child, "data");
  child.stdout?.destroy();
  expect(await end).toMatchObject({ code: 2, signal: null, stderr: "" });
});

test("what cannot be written has not succeeded, and standard output is named", async () => {
  await world.write("a.env", aKey());
  // Full on every Linux, also in containers: full(4), and the default devices of the OCI runtime specification.
  const full = await open("/dev/full", "w");
  try {
    for (const command of ["scan", "rules"])
      expect(await world.rekey([command, "--format", "json"], { stdout: full.fd })).toEqual({
        ...{ code: 2, signal: null, stdout: "" },
        stderr: "Standard output cannot be written: no space is left.\n",
      });
  } finally {
    await full.close();
  }
});

test("Ctrl-C ends it at once, with the git that it started", async () => {
  await world.git("init", "--quiet", ".");
  const file = world.path("git-is-there");
  await world.write(
    "bin/git",
    `#!/bin/sh\ncase " $* " in *" diff-index "*) echo $$ > "${file}.new"; mv "${file}.new" "${file}"; exec sleep 600;; esac\nPATH='${process.env.PATH}' exec git "$@"\n`,
  );
  await chmod(world.path("bin/git"), 0o755);
  const child = world.start(["scan", "--staged"], {
    env: { PATH: `${world.path("bin")}:${process.env.PATH}` },
  });
  const end = ended(child);
  await until(() => existsSync(file) || undefined, 20);
  child.kill("SIGINT");
  expect(await end).toMatchObject({ code: null, signal: "SIGINT", stdout: "" });
  const git = Number(readFileSync(file, "utf8"));
  await until(() => !isAlive(git) || undefined, 20);
});

test("a git that is ended, as by a system without memory, is told", async () => {
  await world.write("bin/git", "#!/bin/sh\nkill -9 $$\n");
  await chmod(world.path("bin/git"), 0o755);
  const env = { PATH: `${world.path("bin")}:${process.env.PATH}` };
  expect(await world.rekey(["scan"], { env })).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "git cannot read this repository: it ended without a word\n",
  });
});

test("an older Node starts the one that npm brought", async () => {
  const older = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => existsSync(path));
  if (older === undefined) return;
  await world.write("a.env", aKey());
  const found = await world.rekey(["scan"], { node: older });
  expect(found).toMatchObject({ code: 1, stderr: "" });
  expect(found.stdout).toContain("a.env:1:1  key");
  const child = world.start(["scan", "--diff", "-"], { node: older });
  const end = new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal })));
  child.stdin?.write("diff --git a/a.txt b/a.txt\n");
  await ended(spawn("sleep", ["1"]));
  child.kill("SIGTERM");
  expect(await end).toEqual({ code: null, signal: "SIGTERM" });
});

test("without a place for what was compiled, it starts all the same", async () => {
  await world.write("file", "");
  const { code } = await world.rekey(["scan"], { env: { XDG_CACHE_HOME: world.path("file") } });
  expect(code).toBe(0);
  await rm(world.path("file"));
});

test("without a home nothing is kept in the current folder, nor run from it", async () => {
  await world.write("a.txt", "nothing");
  for (const HOME of ["", "home"]) {
    const { code, stdout } = await world.rekey(["scan"], { env: { HOME, XDG_CACHE_HOME: "" } });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("Scanned: 1 file, ") });
    expect(await readdir(world.folder)).toEqual(["a.txt"]);
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
