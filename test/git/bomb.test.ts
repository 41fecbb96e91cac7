import { expect, test } from "@jest/globals";
import { readChanges } from "../../src/git/commit-changes.ts";
import { type CommitSha, commitSha } from "../../src/incident/commit-sha.ts";
import { git, gitLines, withMirror, withRepository } from "./git-world.ts";

const PERSON = "Mallory <mallory@x.example> 1700000000 +0000";
const STREAM = `commit refs/heads/main\ncommitter ${PERSON}\ndata 1\nm\nM 100644 inline a\ndata 4\nkey\n\ndone\n`;

/** A commit whose folders all hold the same folder, again and again: few objects, and very many files. */
async function bomb(folder: string, widths: readonly number[]): Promise<CommitSha> {
  const [blob = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main:a"]);
  let entry = `100644 blob ${blob}`;
  for (const width of widths) {
    const entries = Array.from({ length: width }, (_none, index) => `${entry}\tf${index}\0`);
    entry = `040000 tree ${(await gitLines(folder, ["mktree", "-z"], entries.join("")))[0]}`;
  }
  const raw = `tree ${entry.split(" ").at(-1)}\nauthor ${PERSON}\ncommitter ${PERSON}\n\nm\n`;
  const sha = await git(folder, ["hash-object", "-t", "commit", "-w", "--stdin"], raw);
  return commitSha(sha.toString().trim());
}

// What ends the first is git's memory, which only Linux tells; the second is ours.
test.each([
  ["ten thousand million", Array.from({ length: 10 }, () => 10), process.platform === "linux"],
  ["a quarter of a million", [500, 500], true],
])("a commit of %s files is given up, and the next one is read", async (_name, widths, isTold) => {
  if (!isTold) return;
  await withRepository(STREAM, (folder) =>
    withMirror(folder, async (mirror) => {
      await expect(readChanges(mirror, await bomb(folder, widths))).rejects.toMatchObject({
        kind: "too-large",
      });
      const [head = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main"]);
      expect(await readChanges(mirror, commitSha(head))).toMatchObject({ changes: [{ path: "a" }] });
    }),
  );
});
