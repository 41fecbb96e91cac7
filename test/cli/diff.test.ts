import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "@jest/globals";
import type { Item } from "../../src/cli/sources/item.ts";
import { readDiff } from "../../src/cli/sources/read-diff.ts";
import { aKey, jsonLines, World } from "./world.ts";

let world: World;

afterEach(() => world.remove());

async function places(input: string | Buffer): Promise<readonly unknown[]> {
  const { stdout } = await world.rekey(["scan", "--format", "jsonl", "--diff", "-"], { input });
  return jsonLines(stdout).map(({ path, startLine, startColumn }) => [path, startLine, startColumn]);
}

test("git's diffs, with every kind of prefix, renames and odd names", async () => {
  world = await World.withRepository();
  const names = ["a b.txt", "ü.txt", "ü b.txt", 'quo"te.txt', "tab\there.txt"];
  for (const name of names) await world.write(name, `1\n2\n`);
  await world.write("old.txt", "x\n".repeat(20));
  await world.commit("one");
  for (const name of names) await world.write(name, `1\n2\nk = ${aKey()}\n`);
  await world.git("mv", "old.txt", "new.txt");
  await world.write("new.txt", `${"x\n".repeat(20)}${aKey()}\n`);
  await world.git("add", "--all");
  const expected = [...names.map((name) => [name, 3, 5]), ["new.txt", 21, 1]].sort();
  for (const flags of [[], ["-U0"], ["--no-prefix"], ["-c", "diff.mnemonicPrefix=true"]]) {
    const [settings, rest] = flags[0] === "-c" ? [flags, []] : [[], flags];
    const diff = await world.git(...settings, "diff", "--cached", "-M", ...rest);
    expect([...(await places(diff))].sort()).toEqual(expected);
  }
  await world.commit("two");
  const turned = await world.git("diff", "-R", "-M", "HEAD", "HEAD~1");
  expect(turned).toContain("+++ a/new.txt");
  expect([...(await places(turned))].sort()).toEqual(expected);
});

test("the names of new, renamed and copied files, of which nothing else is told", async () => {
  world = await World.withRepository();
  await world.write("old.txt", "x\n".repeat(20));
  await world.write("kept.txt", `y\n${"x\n".repeat(20)}`);
  await world.write(`${aKey()}.gone`, "");
  const closed = aKey();
  await world.write(closed, "a\n");
  await world.commit("one");
  const [empty, renamed, copied, binary] = [aKey(), `ü ${aKey()}`, aKey(), aKey()];
  await world.git("rm", "--quiet", "*.gone");
  await world.git("update-index", "--chmod=+x", closed);
  await world.git("mv", "old.txt", renamed);
  await world.write(copied, `y\n${"x\n".repeat(20)}`);
  await world.write(empty, "");
  await world.write(binary, Buffer.alloc(10));
  await world.git("add", ".");
  const maskOf = (name: string) => `${name.replace("ü ", "").slice(0, 8)}…`;
  const expected = [empty, renamed, copied, binary].map((name) => [true, maskOf(name)]).sort();
  for (const prefix of ["--src-prefix=a/", "--no-prefix"]) {
    const input = await world.git("diff", "--cached", "-M", "-C", "--find-copies-harder", prefix);
    for (const sign of ["rename to", "copy to", "new file mode"]) expect(input).toContain(sign);
    const { stdout } = await world.rekey(["scan", "--format", "jsonl", "--diff", "-"], { input });
    expect(
      jsonLines(stdout)
        .map(({ inName, mask }) => [inName, mask])
        .sort(),
    ).toEqual(expected);
  }
});

test("removed and unchanged lines are no findings, and lines that look like headers are lines", async () => {
  world = await World.withRepository();
  const [gone, kept] = [aKey(), aKey()];
  await world.write("a.txt", `${gone}\n-- a\n${kept}\n++ b\n`);
  await world.commit("one");
  await world.write("a.txt", `-- x\n${kept}\n++ b/c.txt\n@@ -1 +1 @@\n${aKey()}\n`);
  expect(await places(await world.git("diff"))).toEqual([["a.txt", 5, 1]]);
});

test("the diff of `diff -u`, a combined one, and a log with messages", async () => {
  world = await World.withRepository();
  await world.write("old/a.txt", "one\n");
  await world.write("new/a.txt", `one\n${aKey()}\n`);
  const plain = spawnSync("diff", ["-ru", "old", "new"], { cwd: world.folder });
  expect(await places(plain.stdout)).toEqual([["new/a.txt", 2, 1]]);
  const base = await world.commit("base");
  await world.git("checkout", "--quiet", "-b", "side");
  await world.write("b.txt", "side\n");
  await world.commit(`side\n\n${aKey()}`);
  await world.git("checkout", "--quiet", "main");
  await world.git("merge", "--quiet", "--no-ff", "--no-commit", "side");
  await world.write("new/a.txt", `one\ntwo ${aKey()}\n`);
  await world.write("b.txt", `${aKey()}\n`);
  await world.commit("merge");
  expect(await places(await world.git("show", "--cc", "HEAD"))).toEqual([
    ["b.txt", 1, 1],
    ["new/a.txt", 2, 5],
  ]);
  const log = await world.git("log", "-p", `${base}..HEAD`);
  const { stdout } = await world.rekey(["scan", "--format", "jsonl", "--diff", "-"], { input: log });
  const side = (await world.git("rev-parse", "side")).trim();
  expect(jsonLines(stdout).map(({ path, commit }) => [path, commit])).toContainEqual(["", side]);
  const mail = await world.git("format-patch", "--stdout", `${base}..side`);
  expect(await places(mail)).toHaveLength(1);
});

test("CRLF, spaces that a mail program took, and a missing line feed at the end", async () => {
  world = await World.withRepository();
  await world.write("a.txt", "1\n\n3\n");
  await world.commit("one");
  await world.write("a.txt", `1\n\n3\n${aKey()}`);
  const diff = await world.git("diff");
  expect(await places(diff)).toEqual([["a.txt", 4, 1]]);
  expect(await places(diff.replaceAll("\n", "\r\n"))).toEqual([["a.txt", 4, 1]]);
  expect(await places(diff.replaceAll("\n \n", "\n\n"))).toEqual([["a.txt", 4, 1]]);
});

test("a diff that Windows PowerShell wrote, in UTF-16 with a byte order mark", async () => {
  world = await World.withRepository();
  await world.write("ü.txt", `ü\nö = ${aKey()}\n`);
  await world.git("add", "--all");
  const diff = await world.git("-c", "core.quotePath=false", "diff", "--cached");
  const little = Buffer.from(`\ufeff${diff.replaceAll("\n", "\r\n")}`, "utf16le");
  for (const input of [little, Buffer.from(little).swap16()])
    expect(await places(input)).toEqual([["ü.txt", 2, 5]]);
});

test("a diff in UTF-16 that comes byte by byte", async () => {
  const diff = `\ufeff--- /dev/null\n+++ ü.txt\n@@ -0,0 +1 @@\n+${"\u{1f511}"} ö\n`;
  const little = Buffer.from(diff, "utf16le");
  for (const bytes of [little, Buffer.from(little).swap16()]) {
    const input = (): Readable => Readable.from([...bytes].map((byte) => Buffer.of(byte)));
    const items: Item[] = [];
    for await (const item of readDiff("-", input)) items.push(item);
    expect(items).toEqual([
      {
        kind: "file",
        path: "ü.txt",
        texts: [expect.objectContaining({ bytes: Buffer.from("\u{1f511} ö") })],
      },
    ]);
  }
});

test("a diff in colors is not read, also where some of it would be: a file that went", async () => {
  world = await World.withRepository();
  await world.write("a.bin", Buffer.from([0, 1]));
  await world.commit("one");
  await world.write("b.txt", `${aKey()}\n`);
  await world.git("rm", "--quiet", "a.bin");
  await world.git("add", "--all");
  const input = await world.git("diff", "--cached", "--color=always");
  expect(await world.rekey(["scan", "--diff", "-"], { input })).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "Standard input has colors, and so is not read: git diff --no-color has none.\n",
  });
});

test("a diff of words has the headers of a unified one, and its lines are not read as such", async () => {
  world = await World.withRepository();
  for (const text of ["a\nb\n", "  a\n  b\n"]) {
    await world.write("a.yml", text);
    await world.commit("one");
    await world.write("a.yml", text.replace("a", `a ${aKey()}`));
    const { code, stdout } = await world.rekey(["scan", "--diff", "-"], {
      input: await world.git("diff", "--word-diff"),
    });
    expect(stdout).toContain("its lines do not begin as in a unified diff (a.yml).");
    expect(code).toBe(2);
  }
});

test("what a diff does not tell ends with 2: binary files, a cut diff, no diff", async () => {
  world = await World.withRepository();
  await world.write("a.bin", Buffer.alloc(10));
  await world.write("b.txt", "b\n");
  await world.git("add", "--all");
  const diff = await world.git("diff", "--cached");
  const binary = await world.rekey(["scan", "--diff", "-"], { input: diff });
  expect(binary.stdout).toContain("NOT READ: 1 file: binary: its content is not in the diff (a.bin).");
  expect(binary.code).toBe(2);
  await world.write(".github/rekey.yml", "paths: { ignore: ['*.bin'] }");
  const ignored = await world.rekey(["scan", "--diff", "-"], { input: diff });
  expect(ignored.stdout).toContain("Not scanned: 1 file: ignored by policy (a.bin).");
  expect(ignored.code).toBe(0);
  await rm(world.path(".github"), { recursive: true });
  await world.write("b.txt", `b\n${aKey()}\n${"c\n".repeat(10)}`);
  await world.git("add", "--all");
  const long = await world.git("diff", "--cached", "--", "b.txt");
  await world.write("cut.diff", long.slice(0, -6));
  const cut = await world.rekey(["scan", "--diff", "cut.diff"]);
  expect(cut.stdout).toContain("NOT READ: 1 file: the diff ends in the middle of it (b.txt).");
  expect(cut.code).toBe(1);
  expect(await world.rekey(["scan", "--diff", "-"], { input: "hello\n" })).toMatchObject({
    code: 2,
    stderr: "Standard input is no unified diff, such as git diff and diff -u make it.\n",
  });
  expect(await world.rekey(["scan", "--diff", "-"], { input: "" })).toMatchObject({ code: 0 });
  expect(await world.rekey(["scan", "--diff", "nowhere.diff"])).toMatchObject({ code: 2 });
  const nameless = await world.rekey(["scan", "--diff", ""]);
  expect(nameless).toMatchObject({
    code: 2,
    stderr: "--diff needs a file, or - for standard input. See rekey scan --help.\n",
  });
});
