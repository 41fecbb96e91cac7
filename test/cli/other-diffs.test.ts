import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { aKey, jsonLines, World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await World.create();
});

afterEach(() => world.remove());

async function told(input: string) {
  const { code, stdout, stderr } = await world.rekey(["scan", "--format", "jsonl", "--diff", "-"], { input });
  const places = jsonLines(stdout).map(({ path, startLine }) => `${String(path)}:${String(startLine)}`);
  return { code, places, unread: stderr.split("\n").filter((line) => line.startsWith("NOT READ")) };
}

test("Subversion: lines, properties, and binary files that it does not show", async () => {
  const line = "=".repeat(67);
  const diff = [
    ...["Index: a b.txt", line, "--- a b.txt\t(revision 1)", "+++ a b.txt\t(working copy)", "@@ -1 +1,2 @@"],
    ...[" one", `+${aKey()}`, "", "Property changes on: a b.txt", "_".repeat(67)],
    ...["Added: note", "## -0,0 +1 ##", `+${aKey()}`, "\\ No newline at end of property"],
    ...["Index: b.bin", line, "Cannot display: file marked as a binary type.", "svn:mime-type = image/png"],
  ];
  const unread = ["NOT READ: 1 file: binary: its content is not in the diff (b.bin)."];
  expect(await told(diff.join("\n"))).toEqual({ code: 1, places: ["a b.txt:1", "a b.txt:2"], unread });
  expect(await told(diff.slice(-4).join("\n"))).toEqual({ code: 2, places: [], unread });
});

test("Subversion: properties that tell nothing but where a merge is from", async () => {
  const names = ["Index: .", "=".repeat(67), "--- .\t(revision 1)", "+++ .\t(working copy)", ""];
  const about = ["Property changes on: .", "_".repeat(67), "Modified: svn:mergeinfo"];
  for (const hunk of [["## -0,0 +0,1 ##"], []])
    expect(await told([...names, ...about, ...hunk, "   Merged /trunk:r3-4", ""].join("\n"))).toEqual({
      code: 0,
      places: [],
      unread: [],
    });
});

test("`diff -r` names files that it does not show", async () => {
  await world.write("old/a.txt", "a\n");
  await world.write("new/a.txt", `a\n${aKey()}\n`);
  await world.write("old/b.bin", Buffer.from([0, 1]));
  await world.write("new/b.bin", Buffer.from([0, 2]));
  await world.write("new/c d.txt", aKey());
  await world.write("old/e/f.txt", "f");
  await world.write("new/e", aKey());
  const { stdout } = spawnSync("diff", ["-ru", "old", "new"], { cwd: world.folder, encoding: "utf8" });
  const { code, places, unread } = await told(stdout);
  expect({ code, places }).toEqual({ code: 1, places: ["new/a.txt:2"] });
  expect(unread).toEqual([
    "NOT READ: 1 file: binary: its content is not in the diff (new/b.bin).",
    "NOT READ: 2 files: it is in one of both folders only, and so not in the diff: diff -N shows it (new/c d.txt, new/e).",
  ]);
});

test("a file of which only the name came", async () => {
  const cut = "diff --git a/a.txt b/a.txt\nnew file mode 100644\n--- /dev/null\n+++ b/a.txt\n";
  const whole = "--- a/b.txt\n+++ b/b.txt\n@@ -1 +1,2 @@\n b\n+c\n";
  const unread = ["NOT READ: 1 file: its name is in the diff, and none of its lines (a.txt)."];
  for (const diff of [cut, `${cut}${whole}`])
    expect(await told(diff)).toEqual({ code: 2, places: [], unread });
});

test("hunks with other lengths than their headers say: nothing behind them seems clean", async () => {
  const file = ["--- a/a.txt", "+++ b/a.txt"];
  const unread = ["NOT READ: 1 file: its hunks are not as long as they say (a.txt)."];
  for (const hunk of [
    ["@@ -1 +1,2 @@", " a", "+b", `+${aKey()}`],
    ["@@ -1 +1,2 @@", " a", "+b", " c", "-d", `+${aKey()}`],
    ["@@ ... @@", " a", `+${aKey()}`],
  ])
    expect(await told([...file, ...hunk, ""].join("\n"))).toEqual({ code: 2, places: [], unread });
  const whole = [...file, "@@ -1 +1,2 @@", " a", "+b"];
  const signature = ["-- ", "2.39.5", "", "+49 is a country"];
  expect(await told([...whole, ...signature, ""].join("\n"))).toMatchObject({ code: 0, unread: [] });
});
