import { execFileSync, spawn } from "node:child_process";
import { chmod, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { findProvider } from "../../src/providers/catalogue.ts";
import { aKey, ended, jsonLines, REKEY, World } from "./world.ts";

const worlds: World[] = [];

async function aWorld(make: () => Promise<World> = World.create): Promise<World> {
  const world = await make();
  worlds.push(world);
  return world;
}

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.remove()));
});

test("a file that is named in several ways is scanned once, and a path that is not there is told before", async () => {
  const world = await aWorld(World.withRepository);
  await world.write("src/a.env", aKey());
  await world.write("b.env", aKey());
  const paths = ["b.env", "src", ".", "./src/a.env", world.path("b.env")];
  const { stdout, stderr } = await world.rekey(["scan", "--format", "jsonl", ...paths]);
  expect(jsonLines(stdout).map(({ path }) => path)).toEqual(["b.env", "src/a.env"]);
  expect(stderr).toContain("Scanned: 2 files, ");
  expect(await world.rekey(["scan", "b.env", "nowhere"])).toMatchObject({ code: 2, stdout: "" });
});

test("a folder without keys ends with 0, one with a key with 1", async () => {
  const world = await aWorld();
  await world.write("a.txt", "nothing here\n");
  expect(await world.rekey(["scan"])).toMatchObject({ code: 0, stderr: "" });
  const key = aKey();
  await world.write("src/b.env", `# ü\nHF_TOKEN="${key}"\n`);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(code).toBe(1);
  expect(stdout).toContain("src/b.env:2:11  key  ");
  expect(stdout).toContain("Hugging Face user access token");
  expect(stdout).toContain("https://huggingface.co/settings/tokens");
  expect(stdout).toContain("Found 1 key. Scanned: 2 files, ");
  expect(stdout).not.toContain(key);
});

test("in a work tree, what git ignores is left out unless somebody names it", async () => {
  const world = await aWorld(World.withRepository);
  await world.write(".gitignore", "ignored/\n.env\n");
  for (const name of ["ignored/a.txt", ".env", "new.txt", "sub/tracked.txt"]) await world.write(name, aKey());
  await world.git("add", "sub");
  const paths = async (args: readonly string[], inside = "."): Promise<readonly unknown[]> => {
    const { stdout } = await world.rekey(["scan", "--format", "jsonl", ...args], { inside });
    return jsonLines(stdout).map(({ path }) => path);
  };
  expect(await paths([])).toEqual(["new.txt", "sub/tracked.txt"]);
  expect(await paths(["sub", ".env", "ignored"])).toEqual(["sub/tracked.txt", ".env", "ignored/a.txt"]);
  expect(await paths([], "sub")).toEqual(["tracked.txt"]);
  expect(await paths(["../new.txt"], "sub")).toEqual(["../new.txt"]);
});

test("the policy counts from the root of the work tree, and what it leaves out is said", async () => {
  const world = await aWorld(World.withRepository);
  await world.write("sub/fixtures/a.txt", aKey());
  await world.write(".github/rekey.yml", "paths:\n  ignore:\n    - sub/fixtures/**\n");
  const { code, stdout } = await world.rekey(["scan"], { inside: "sub" });
  expect(stdout).toContain("Not scanned: 1 file: ignored by policy (fixtures/a.txt).");
  expect(code).toBe(0);
  await world.write(".github/rekey.yml", "paths:\n  ignroe: []\n");
  const broken = await world.rekey(["scan"], { inside: "sub" });
  expect(broken).toMatchObject({ code: 2, stdout: "" });
  expect(broken.stderr).toContain("paths.ignroe (line 2): this key is not known; did you mean ignore?");
  await world.write("other.yml", "");
  expect((await world.rekey(["scan", "--config", "other.yml"])).code).toBe(1);
  expect(await world.rekey(["scan", "--config", "nowhere.yml"])).toMatchObject({
    code: 2,
    stderr: "The policy nowhere.yml is not there.\n",
  });
});

test("links are not followed, other repositories not entered, and both are said", async () => {
  const world = await aWorld(World.withRepository);
  const outside = await aWorld();
  await outside.write("secret.txt", aKey());
  await outside.write("folder/secret.txt", aKey());
  await symlink(outside.path("secret.txt"), world.path("link.txt"));
  await symlink(outside.path("folder"), world.path("link"));
  await world.write("was-a-folder/secret.txt", "");
  await world.commit("one");
  execFileSync("rm", ["-r", world.path("was-a-folder")]);
  await symlink(outside.path("folder"), world.path("was-a-folder"));
  await world.git("init", "--quiet", "nested");
  await world.write("nested/a.txt", aKey());
  const { code, stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Not scanned: 3 files: a symbolic link (");
  expect(stdout).toContain("Not scanned: 1 file: behind a symbolic link (was-a-folder/secret.txt).");
  expect(stdout).toContain("Not scanned: 1 folder: a submodule: another repository (nested/).");
  expect(code).toBe(0);
  const plain = await world.rekey(["scan", "link"]);
  expect(plain.stdout).toContain("link/secret.txt:1:1  key");
});

test("binary files and UTF-16 are read", async () => {
  const world = await aWorld();
  const [one, other, third] = [aKey(), aKey(), aKey()];
  const bom = Buffer.from([0xff, 0xfe]);
  await world.write("utf16.txt", Buffer.concat([bom, Buffer.from(`a\r\nkey: ${one}\r\n`, "utf16le")]));
  await world.write("a.out", Buffer.concat([Buffer.alloc(100), Buffer.from(other), Buffer.alloc(100)]));
  await world.write("latin1.txt", Buffer.from(`\xe9\xff ${third}`, "latin1"));
  const { stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  const found = jsonLines(stdout).map(({ path, startLine, startColumn }) => [path, startLine, startColumn]);
  expect(found).toEqual([
    ["a.out", 1, expect.any(Number)],
    ["latin1.txt", 1, 4],
    ["utf16.txt", 2, 6],
  ]);
});

test("a store of keys is found as it is, and is the same key as in base64", async () => {
  const world = await aWorld(World.withRepository);
  const stores = ["pkcs12", "jks"].flatMap((kind) => {
    const formats = findProvider("private-key")?.formats ?? [];
    return formats.find(({ id }) => id === `private-key-${kind}`)?.samples.match()[0]?.secret ?? [];
  });
  expect(stores).toHaveLength(2);
  for (const [number, store] of stores.entries()) {
    await world.write(`${number}.keystore`, Buffer.from(store, "base64"));
    await world.write(`${number}.txt`, store);
  }
  await world.git("add", "--all");
  for (const args of [["."], ["--staged"]]) {
    const { stdout } = await world.rekey(["scan", "--format", "jsonl", ...args]);
    const found = jsonLines(stdout).map(({ path, startLine, level }) => [path, startLine, level]);
    expect(found).toEqual(["0.keystore", "0.txt", "1.keystore", "1.txt"].map((path) => [path, 1, "block"]));
    expect(new Set(jsonLines(stdout).map(({ fingerprint }) => fingerprint)).size).toBe(2);
  }
});

test("the columns of a binary file are those of the text in it, its lines those of the file", async () => {
  const world = await aWorld();
  const noise = Buffer.alloc(100);
  await world.write("a.bin", Buffer.concat([noise, Buffer.from(`\nshort\0key = ${aKey()}\0`), noise]));
  await world.write("unmarked.txt", Buffer.from(`first line\r\nkey = ${aKey()}\r\n`, "utf16le"));
  const { stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  const found = jsonLines(stdout).map(({ path, startLine, startColumn }) => [path, startLine, startColumn]);
  expect(found).toEqual([
    ["a.bin", 2, 8],
    ["unmarked.txt", 2, 8],
  ]);
});

test("a large file is scanned in pieces, with the lines of the whole file", async () => {
  const world = await aWorld(World.withRepository);
  const [one, other, third] = [aKey(), aKey(), aKey()];
  const filler = `${"word ".repeat(99)}\n`.repeat(20_000);
  await world.write("dump.sql", `${one}\n${filler}\u00e9 ${other}\n${filler} ${third} end`);
  await world.write("zeros.bin", "");
  await truncate(world.path("zeros.bin"), 20 * 1024 * 1024);
  const places = (stdout: string) =>
    jsonLines(stdout).map(({ path, startLine, startColumn }) => [path, startLine, startColumn]);
  const expected = [
    ["dump.sql", 1, 1],
    ["dump.sql", 20_002, 3],
    ["dump.sql", 40_003, 2],
  ];
  const files = await world.rekey(["scan", "--format", "jsonl"]);
  expect(places(files.stdout)).toEqual(expected);
  expect(files.code).toBe(1);
  await world.commit("large");
  expect(places((await world.rekey(["scan", "--history", "--format", "jsonl"])).stdout)).toEqual(expected);
});

test("what may not be read ends with 2, unless the policy leaves it out", async () => {
  const world = await aWorld();
  await world.write("closed.bin", "");
  await chmod(world.path("closed.bin"), 0);
  const { code, stdout } = await world.rekey(["scan"], { mayReadAll: false });
  expect(stdout).toContain("NOT READ: 1 file: no permission to read it (closed.bin).");
  expect(code).toBe(2);
  await world.write("a.txt", aKey());
  expect((await world.rekey(["scan"], { mayReadAll: false })).code).toBe(1);
  await world.write(".github/rekey.yml", "paths: { ignore: ['*.bin', a.txt] }");
  expect((await world.rekey(["scan"], { mayReadAll: false })).code).toBe(0);
});

test("a file and a folder that may not be read are said", async () => {
  const world = await aWorld();
  await world.write("closed.txt", "a");
  await mkdir(world.path("closed"));
  await chmod(world.path("closed.txt"), 0);
  await chmod(world.path("closed"), 0);
  const { code, stdout } = await world.rekey(["scan"], { mayReadAll: false });
  expect(stdout).toContain("NOT READ: 1 file: no permission to read it (closed.txt).");
  expect(stdout).toContain("NOT READ: 1 folder: what is in it could not be listed (closed).");
  expect(code).toBe(2);
});

test("folders that are left out are told as folders", async () => {
  const world = await aWorld();
  for (const name of ["one", "two"]) await world.git("init", "--quiet", name);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Not scanned: 2 folders: git's own: see --history (one/.git, two/.git).");
  expect(code).toBe(0);
});

test("a file that Git LFS has elsewhere is said to be one, also where it is named", async () => {
  const world = await aWorld(World.withRepository);
  await world.write("a.bin", `version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n`);
  for (const args of [["scan"], ["scan", "a.bin"]]) {
    const { code, stdout } = await world.rekey(args);
    expect(stdout).toContain("Scanned: 1 file, ");
    expect(stdout).toContain("Not scanned: 1 file: Git LFS: the content is stored elsewhere (a.bin).");
    expect(code).toBe(0);
  }
});

test("an empty path is no folder: nobody wrote it", async () => {
  const world = await aWorld();
  await world.write("a.txt", aKey());
  expect(await world.rekey(["scan", ""])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "A path is empty. Name a file or a folder; the current folder is a dot.\n",
  });
});

test("a pipe does not hold the scan up, and what is not there is said", async () => {
  const world = await aWorld();
  execFileSync("mkfifo", [world.path("pipe")]);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Not scanned: 1 file: no regular file (pipe).");
  expect(code).toBe(0);
  const named = await world.rekey(["scan", "/dev/null"]);
  expect(named.stdout).toContain("NOT READ: 1 file: no regular file (/dev/null).");
  expect(named.code).toBe(2);
  expect(await world.rekey(["scan", "odd\u{fffd}.txt"])).toMatchObject({
    code: 2,
    stderr:
      "odd\u{fffd}.txt is not there, or may not be read. Where a name is not UTF-8, please name its folder.\n",
  });
  expect(await world.rekey(["scan", "nowhere"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "nowhere is not there, or may not be read.\n",
  });
  expect((await world.rekey(["scan", "-"])).stderr).toBe(
    "Standard input is scanned as a file by rekey scan /dev/stdin, and as a diff by rekey scan --diff -\n",
  );
});

test("a pipe that is named is read to its end, as the policy of the current folder says", async () => {
  const world = await aWorld(World.withRepository);
  await world.write(".github/rekey.yml", "rules: { huggingface-user-token: warn }");
  execFileSync("mkfifo", [world.path("pipe")]);
  // More than a pipe holds, and than one piece.
  const text = `${"word ".repeat(99)}\n`.repeat(20_000);
  const [named] = await Promise.all([
    world.rekey(["scan", "pipe"]),
    writeFile(world.path("pipe"), `${text}${aKey()}\n${text}`),
  ]);
  expect(named.stdout).toContain("pipe:20001:1  warning  ");
  expect(named.stdout).toContain("Scanned: 1 file, 20 MB in ");
  await world.write("a.env", aKey());
  const scan = `"${process.execPath}" "${REKEY}" scan`;
  for (const command of [`cat a.env | ${scan} /dev/stdin`, `cat a.env | ${scan} /dev/fd/3 3<&0`]) {
    const { code, stdout, stderr } = await ended(spawn("sh", ["-c", command], { cwd: world.folder }));
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^\/dev\/(?:stdin|fd\/3):1:1 {2}warning {2}/u);
  }
});
