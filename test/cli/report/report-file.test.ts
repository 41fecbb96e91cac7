import { execFile } from "node:child_process";
import { chmod, link, open, readdir, readFile, readlink, stat, symlink } from "node:fs/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { formats } from "../../../src/cli/report/report.ts";
import { randomText } from "../../../src/formats/sample.ts";
import { aKey, ended, REKEY, World } from "../world.ts";

const run = promisify(execFile);

let world: World;

beforeEach(async () => {
  world = await World.create();
});

afterEach(() => world.remove());

function read(name: string): Promise<string> {
  return readFile(world.path(name), "utf8");
}

test("the report of the last scan is scanned as it is, and replaced when the new one is whole", async () => {
  await world.git("init", "--quiet", ".");
  await world.write("report.txt", `HF_TOKEN=${aKey()}\n`);
  await chmod(world.path("report.txt"), 0o640);
  const first = await world.rekey(["scan", "--output", "report.txt"]);
  expect(first).toMatchObject({ code: 1, stdout: "" });
  const report = await read("report.txt");
  expect(report).toContain("report.txt:1:10  key  ");
  expect(report).toContain("Scanned: 1 file,");
  expect((await stat(world.path("report.txt"))).mode & 0o777).toBe(0o640);
  await world.write("report.txt", `HF_TOKEN=${aKey()}\npassword: ${randomText(30)}\n`);
  for (const format of formats) await world.rekey(["scan", "--format", format, "--output", `r.${format}`]);
  await world.write("report.txt", "");
  // What a report tells of keys is no key.
  expect(await world.rekey(["scan", "--format", "jsonl"])).toMatchObject({ code: 0, stdout: "" });
  expect((await readdir(world.folder)).sort()).toEqual(
    [".git", "r.github", "r.json", "r.jsonl", "r.sarif", "r.text", "report.txt"].sort(),
  );
});

test("a scan that fails leaves the old report, and where there was none, none", async () => {
  await world.write("old.txt", "old");
  await world.write("policy.yml", "nonsense: true");
  for (const name of ["old.txt", "new.txt"]) {
    const { code } = await world.rekey(["scan", "--config", "policy.yml", "--output", name]);
    expect(code).toBe(2);
  }
  expect((await readdir(world.folder)).sort()).toEqual(["old.txt", "policy.yml"]);
  expect(await read("old.txt")).toBe("old");
});

test("Ctrl-C in the middle leaves the old report and nothing else", async () => {
  await world.write("old.txt", "old");
  await run("mkfifo", [world.path("endless")]);
  const child = world.start(["scan", "endless", "--output", "old.txt"]);
  const end = ended(child);
  // It is opened as soon as somebody reads it.
  const writer = await open(world.path("endless"), "w");
  child.kill("SIGINT");
  expect((await end).signal).toBe("SIGINT");
  await writer.close();
  expect((await readdir(world.folder)).sort()).toEqual(["endless", "old.txt"]);
  expect(await read("old.txt")).toBe("old");
});

test("links stay what they are, and lead to the report", async () => {
  await world.write("reports/real.txt", "old");
  await symlink("reports/real.txt", world.path("soft.txt"));
  await link(world.path("reports/real.txt"), world.path("hard.txt"));
  await symlink("reports/none-yet.txt", world.path("dangling.txt"));
  for (const name of ["soft.txt", "hard.txt", "dangling.txt"]) {
    expect((await world.rekey(["scan", "reports", "--output", name])).code).toBe(0);
    expect(await read(name)).toContain("No keys found.");
  }
  expect(await readlink(world.path("soft.txt"))).toBe("reports/real.txt");
  expect(await read("reports/real.txt")).toBe(await read("hard.txt"));
  expect(await read("reports/none-yet.txt")).toContain("No keys found.");
});

test("in a closed folder, a file that is open takes the report; one that is closed stops the scan", async () => {
  await world.write("closed/open.txt", "old, and longer than any report of one file that is empty".repeat(9));
  await world.write("closed/closed.txt", "old");
  await world.write("a.txt", "");
  await chmod(world.path("closed/closed.txt"), 0o444);
  await chmod(world.path("closed"), 0o555);
  const scan = (name: string) =>
    world.rekey(["scan", "a.txt", "--output", `closed/${name}`], { mayReadAll: false });
  expect((await scan("open.txt")).code).toBe(0);
  expect(await read("closed/open.txt")).toMatch(/^No keys found\. Scanned: 1 file, .*\n$/u);
  for (const name of ["closed.txt", "new.txt"])
    expect(await scan(name)).toMatchObject({
      code: 2,
      stderr: `closed/${name} cannot be written: there is no permission.\n`,
    });
  await chmod(world.path("closed"), 0o755);
});

test("what is no file takes the report as it comes; a folder takes none", async () => {
  await world.write("a.txt", "");
  await run("mkfifo", [world.path("pipe")]);
  const reader = run("cat", [world.path("pipe")]);
  expect((await world.rekey(["scan", "a.txt", "--output", "pipe"])).code).toBe(0);
  expect((await reader).stdout).toContain("No keys found.");
  const refused = [
    [".", "it is a folder"],
    ["new/", "it is a folder"],
    ["nowhere/a.json", "its folder is not there"],
    ["a.txt/a.json", "its folder is a file"],
  ];
  for (const [name = "", why] of refused) {
    const { code, stderr } = await world.rekey(["scan", "a.txt", "--output", name]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${name} cannot be written: ${why}.\n` });
  }
});

test("standard output by any name goes on where it stands", async () => {
  await world.write("a.txt", "");
  for (const name of ["-", "/dev/stdout"]) {
    const command = `(echo before; "$0" "$1" scan a.txt --output ${name} 2> errors; echo after) > all.txt`;
    await run("sh", ["-c", command, process.execPath, REKEY], { cwd: world.folder });
    expect(await read("all.txt")).toMatch(/^before\nNo keys found\. .*\nafter\n$/u);
    const piped = await world.rekey(["scan", "a.txt", "--output", name]);
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining("No keys found.") });
  }
});
