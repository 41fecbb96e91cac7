import { expect, test } from "@jest/globals";
import { readChanges } from "../../src/git/commit-changes.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { gitLines, unread, withMirror, withRepository } from "./git-world.ts";

const PERSON = "Mallory <mallory@x.example> 1700000000 +0000";

/** A merge of so many branches, which adds a line that none of them has, and a file that is no text. */
function octopus(parents: number): Buffer {
  const one = (index: number): string =>
    `commit refs/heads/p${index}\nmark :${index + 1}\ncommitter ${PERSON}\ndata 1\nm\nM 100644 inline a\ndata ${String(index).length + 1}\n${index}\n\n`;
  const merges = Array.from({ length: parents - 1 }, (_none, index) => `merge :${index + 2}\n`).join("");
  const head = `commit refs/heads/main\ncommitter ${PERSON}\ndata 1\nm\nfrom :1\n${merges}M 100644 inline a\ndata 4\nkey\n\n`;
  const binary = Buffer.from("a key\0 in bytes", "latin1");
  return Buffer.concat([
    Buffer.from(
      `${Array.from({ length: parents }, (_none, index) => one(index)).join("")}${head}M 100644 inline b\ndata ${binary.length}\n`,
    ),
    binary,
    Buffer.from("\n\ndone\n"),
  ]);
}

test.each([2, 16, 17, 64, 2_000])("a merge of %d branches hides nothing", async (parents) => {
  await withRepository(octopus(parents), (folder) =>
    withMirror(folder, async (mirror) => {
      const [head = ""] = await gitLines(folder, ["rev-parse", "refs/heads/main"]);
      const reading = await readChanges(mirror, commitSha(head));
      expect(unread(reading)).toEqual([]);
      expect(reading.changes).toEqual([
        { kind: "patch", path: "a", patch: expect.stringMatching(/^\+key$/m) },
        { kind: "content", path: "b", text: expect.stringContaining("in bytes") },
      ]);
    }),
  );
});
