import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { archiveFile } from "../../bench/archives.ts";
import { bareCopy } from "../../bench/bare-copy.ts";

const folders: string[] = [];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rekey-packaged-"));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function git(folder: string, ...args: readonly string[]): string {
  const person = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  return execFileSync("git", [...person, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

/** A source package with the `.git` of two commits in it. */
function aSource(): string {
  const folder = aFolder();
  git(folder, "init", "--quiet", "--initial-branch=main", "--template=", "one-1.0");
  const source = join(folder, "one-1.0");
  for (const message of ["one", "two"]) {
    writeFileSync(join(source, "a.txt"), message);
    git(source, "add", "a.txt");
    git(source, "commit", "--quiet", "-m", message);
  }
  git(source, "gc", "--quiet");
  return folder;
}

function packed(folder: string) {
  const file = join(folder, "one_1.0.orig.tar.gz");
  execFileSync("tar", ["-czf", file, "-C", folder, "one-1.0"]);
  return { name: "one", file, gitFolder: "one-1.0/.git" };
}

test("a copy has the history, and nothing that could start a program or lead elsewhere", () => {
  const folder = aSource();
  const source = join(folder, "one-1.0/.git");
  const trap = join(folder, "sprung");
  git(join(folder, "one-1.0"), "config", "core.fsmonitor", `touch ${trap}`);
  git(join(folder, "one-1.0"), "config", "core.sshCommand", `touch ${trap}`);
  execFileSync("mkdir", [join(source, "hooks")]);
  writeFileSync(join(source, "hooks/post-checkout"), `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
  writeFileSync(join(source, "objects/info/alternates"), "/somewhere/else\n");
  symlinkSync("/etc/passwd", join(source, "refs/heads/link"));
  writeFileSync(join(source, "refs/heads/odd"), "no name of an object\n");
  const copy = join(folder, "copy.git");
  bareCopy(packed(folder), copy);
  expect(git(copy, "log", "--all", "--format=%s")).toBe("two\none");
  expect(git(copy, "config", "--list", "--local")).not.toContain("touch");
  const kept = readdirSync(copy, { recursive: true, encoding: "utf8" });
  expect(kept.filter((path) => /hook|alternates|link|odd|commit-graph/.test(path))).toEqual([]);
  expect(existsSync(trap)).toBe(false);
  expect(existsSync(`${copy}-unpacked`)).toBe(false);
});

test("what is shallow, damaged or not there is no history", () => {
  const folder = aSource();
  const source = join(folder, "one-1.0/.git");
  expect(() => bareCopy({ ...packed(folder), gitFolder: "two/.git" }, join(folder, "two.git"))).toThrow(
    "one: there is no two/.git/HEAD in ",
  );
  writeFileSync(join(source, "shallow"), `${git(source, "rev-parse", "main")}\n`);
  expect(() => bareCopy(packed(folder), join(folder, "shallow.git"))).toThrow("one: its clone was shallow");
  rmSync(join(source, "shallow"));
  const [name = ""] = readdirSync(join(source, "objects/pack")).filter((file) => file.endsWith(".pack"));
  const pack = join(source, "objects/pack", name);
  const bytes = readFileSync(pack);
  rmSync(pack);
  writeFileSync(pack, bytes.fill(7, 40, 60));
  expect(() => bareCopy(packed(folder), join(folder, "damaged.git"))).toThrow("one: git fsck is not content");
  writeFileSync(join(folder, "no.tar"), "no archive");
  const none = { ...packed(folder), file: join(folder, "no.tar") };
  expect(() => bareCopy(none, join(folder, "none.git"))).toThrow("one: tar cannot read the archive");
});

test("an archive is fetched once, and only the one that we know is taken", async () => {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.statusCode = url.endsWith("gone_1.tar") ? 404 : 200;
    response.end("the archive");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const store = { mirror: `http://127.0.0.1:${port}/debian`, folder: join(aFolder(), "new"), say: () => {} };
  const sha256 = createHash("sha256").update("the archive").digest("hex");
  const archive = { path: "pool/main/o/one/one_1.tar", sha256, megabytes: 1 };
  try {
    const file = await archiveFile(archive, store);
    expect(readFileSync(file, "utf8")).toBe("the archive");
    expect(await archiveFile(archive, store)).toBe(file);
    expect(asked).toEqual(["/debian/pool/main/o/one/one_1.tar"]);
    writeFileSync(file, "changed");
    await expect(archiveFile(archive, store)).rejects.toThrow("is another file: its SHA-256 is");
    expect(existsSync(file)).toBe(true);
    const other = { ...archive, path: "pool/other_1.tar", sha256: sha256.replace(/./g, "0") };
    await expect(archiveFile(other, store)).rejects.toThrow(
      `gave another other_1.tar: its SHA-256 is ${sha256}`,
    );
    await expect(archiveFile({ ...archive, path: "pool/gone_1.tar" }, store)).rejects.toThrow(
      /gone_1\.tar answered 404\. Old versions stay at .*\/gone\/: put gone_1\.tar into a folder/,
    );
  } finally {
    server.close();
  }
  const unreachable = { ...archive, path: "pool/two_1.tar" };
  await expect(archiveFile(unreachable, store)).rejects.toThrow(
    /two_1\.tar could not be fetched: .*ECONNREFUSED/,
  );
  expect(readdirSync(store.folder)).toEqual(["one_1.tar"]);
});
