import { existsSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readChanges } from "../../src/git/commit-changes.ts";
import { unquotePath } from "../../src/git/quoted-path.ts";
import { listRange } from "../../src/git/ranges.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { git, gitLines, unread, withMirror, withRepository } from "./git-world.ts";

const PERSON = "Mallory <mallory@x.example> 1700000000 +0000";

/** A stream for `git fast-import`: one commit with these files upon the other. */
function history(...commits: readonly Readonly<Record<string, string | Buffer>>[]): Buffer {
  const chunks = commits.flatMap((files) => [
    Buffer.from(`commit refs/heads/main\ncommitter ${PERSON}\ndata 1\nm\n`),
    ...Object.entries(files).flatMap(([path, content]) => [
      Buffer.from(`M 100644 inline "${path}"\ndata ${Buffer.byteLength(content)}\n`),
      Buffer.from(content),
      Buffer.from("\n"),
    ]),
  ]);
  return Buffer.concat([...chunks, Buffer.from("done\n")]);
}

async function headOf(folder: string): Promise<CommitSha> {
  return commitSha((await gitLines(folder, ["rev-parse", "refs/heads/main"]))[0] ?? "");
}

const MARK = "/tmp/rekey-was-here";

test("attributes of the repository hide nothing and start nothing", async () => {
  const attributes =
    "*.env -diff\n*.txt diff=evil\n* filter=evil text eol=crlf working-tree-encoding=UTF-16\n";
  const config = `[diff "evil"]\n\ttextconv = touch ${MARK}\n\tcommand = touch ${MARK}\n[core]\n\tfsmonitor = touch ${MARK}\n`;
  const stream = history({
    ".gitattributes": attributes,
    ".gitconfig": config,
    config,
    "hooks/post-checkout": `#!/bin/sh\ntouch ${MARK}\n`,
    "a.env": "hidden\n",
    "b.txt": "hidden\n",
  });
  await withRepository(stream, (folder) =>
    withMirror(folder, async (mirror) => {
      await git(folder, ["symbolic-ref", "HEAD", "refs/heads/main"]);
      const reading = await readChanges(mirror, await headOf(folder));
      const { changes } = reading;
      expect(unread(reading)).toEqual([]);
      for (const path of ["a.env", "b.txt"]) {
        expect(changes).toContainEqual({ kind: "patch", path, patch: "@@ -0,0 +1,1 @@\n+hidden" });
      }
      expect(existsSync(MARK)).toBe(false);
    }),
  );
});

test("paths that would lead out of a folder are only names", async () => {
  await withRepository(history({ a: "key\n" }), (folder) =>
    withMirror(folder, async (mirror) => {
      const [blob = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main:a"]);
      const names = ["..", ".git", ".GIT", "-n", "--upload-pack=x", "a b ", "\x01\x7f\\\"'$(x)`", "\ufffd"];
      const input = names.map((name) => `100644 blob ${blob}\t${name}\0`).join("");
      const [tree = ""] = await gitLines(folder, ["mktree", "-z"], input);
      const raw = `tree ${tree}\nauthor ${PERSON}\ncommitter ${PERSON}\n\nm\n`;
      const [sha = ""] = await gitLines(folder, ["hash-object", "-t", "commit", "-w", "--stdin"], raw);
      const { changes } = await readChanges(mirror, commitSha(sha));
      expect(changes.map(({ path }) => path).sort()).toEqual([...names].sort());
    }),
  );
});

test("a commit that is not well-formed is read as far as it goes, and its age is unknown", async () => {
  await withRepository(history({ a: "key\n" }), (folder) =>
    withMirror(folder, async (mirror) => {
      const [tree = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main^{tree}"]);
      const raw = `tree ${tree}\nauthor M <m@x.example> 99999999999999999999 +0000\ncommitter M <> now\n\nm\n`;
      const args = ["hash-object", "--literally", "-t", "commit", "-w", "--stdin"];
      const [sha = ""] = await gitLines(folder, args, raw);
      const { commit, changes } = await readChanges(mirror, commitSha(sha));
      expect(changes).toHaveLength(1);
      expect(commit.authoredAt.getUTCFullYear()).toBeGreaterThan(200_000);
    }),
  );
});

test.each([
  ["in large letters", (side: string) => `parent ${side.toUpperCase()}\n`, 3],
  ["with a line that goes on", (side: string) => `parent ${side}\n and more\n`, 3],
  ["behind the people, where it is none", (side: string) => `author ${PERSON}\nparent ${side}\n`, 2],
])("a parent %s is what git takes it for", async (_name, further, expected) => {
  await withRepository(history({ a: "1\n" }, { a: "2\n" }), (folder) =>
    withMirror(folder, async (mirror) => {
      const raw = async (lines: string): Promise<string> => {
        const args = ["hash-object", "--literally", "-t", "commit", "-w", "--stdin"];
        const [tree = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main^{tree}"]);
        const text = `tree ${tree}\n${lines}author ${PERSON}\ncommitter ${PERSON}\n\nm\n`;
        return (await gitLines(folder, args, text))[0] ?? "";
      };
      const [old = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main~1"]);
      const side = await raw("");
      const top = await raw(`parent ${await headOf(folder)}\n${further(side)}`);
      const range = await listRange(mirror, commitSha(top), [old], { commits: 100, milliseconds: 10_000 });
      expect(range.commits).toHaveLength(expected);
    }),
  );
});

test("what a commit does not hold itself is said", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
  await withRepository(history({ "model.bin": pointer }, { a: "1\n" }), (folder) =>
    withMirror(folder, async (mirror) => {
      const [first] = await gitLines(folder, ["rev-list", "--reverse", "refs/heads/main"]);
      const { skipped, changes } = await readChanges(mirror, commitSha(first ?? ""));
      expect(skipped).toEqual([{ path: "model.bin", reason: "Git LFS: the content is stored elsewhere" }]);
      expect(changes).toHaveLength(1);
    }),
  );
});

test("quoted paths are read byte by byte", () => {
  expect(unquotePath('"a\\tb\\nc\\"d\\\\e\\303\\274\\001"')).toBe('a\tb\nc"d\\eü\x01');
  expect(unquotePath("plain name")).toBe("plain name");
});
