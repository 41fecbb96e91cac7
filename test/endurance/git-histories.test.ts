import { randomInt } from "node:crypto";
import { expect, test } from "@jest/globals";
import { readChanges } from "../../src/git/commit-changes.ts";
import { listRange } from "../../src/git/ranges.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import type { FileChange } from "../../src/scan/texts/file-change.ts";
import { git, gitLines, unread, withMirror, withRepository } from "../git/git-world.ts";
import { randomHistory } from "../git/history.ts";
import { addedBy } from "../git/oracle.ts";
import { Chance } from "../unit/chance.ts";

const COMMITS = 40;
const RUNS = Number(process.env.RUNS ?? 4);
const limits = { commits: 1_000, milliseconds: 10_000 };

const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: RUNS }, () => randomInt(2 ** 31));

test.each(seeds)(
  "what is read of a random history is what git says (SEED=%d)",
  async (seed) => {
    await withRepository(randomHistory(new Chance(seed), COMMITS), (folder) =>
      withMirror(folder, async (mirror) => {
        for (const line of await gitLines(folder, ["rev-list", "--all"])) {
          const sha = commitSha(line);
          const [expected, reading] = [await addedBy(folder, sha), await readChanges(mirror, sha)];
          expect(unread(reading)).toEqual([]);
          const whole = reading.changes.filter(({ kind }) => kind === "content");
          const patches = reading.changes.filter(({ kind }) => kind === "patch");
          const contents = new Set(whole.map(({ path }) => path));
          // A text with a zero byte is read whole, though git takes it for text.
          const isText = (entry: string) => ![...contents].some((path) => entry.startsWith(`${path}:`));
          expect(new Set(patches.flatMap(linesOf))).toEqual(new Set([...expected.lines].filter(isText)));
          for (const [path, bytes] of expected.binaries) {
            const texts = whole.flatMap((change) => (change.path === path ? textOf(change) : []));
            expect(missingFrom(texts.join("\n"), bytes)).toEqual([]);
          }
          for (const path of contents) {
            const bytes = await git(folder, ["cat-file", "blob", `${sha}:${path}`]);
            expect(expected.binaries.has(path) || bytes.includes(0)).toBe(true);
          }
        }
      }),
    );
  },
  120_000,
);

test.each(seeds)(
  "every range is git's own, parents before children (SEED=%d)",
  async (seed) => {
    const chance = new Chance(seed);
    await withRepository(randomHistory(chance, COMMITS), (folder) =>
      withMirror(folder, async (mirror) => {
        const all = (await gitLines(folder, ["rev-list", "--all"])).map((line) => commitSha(line));
        for (let run = 0; run < 20; run++) {
          const [head, ...ends] = Array.from(
            { length: 1 + chance.below(3) },
            () => all[chance.below(all.length)],
          );
          if (head === undefined) continue;
          const without = ends.filter((sha) => sha !== undefined);
          const range = await listRange(mirror, head, without, limits);
          const expected = await gitLines(folder, ["rev-list", head, ...without.map((sha) => `^${sha}`)]);
          expect(range.kind).toBe("complete");
          expect([...range.commits].sort()).toEqual([...expected].sort());
          const seen = new Set<string>(range.commits);
          for (const sha of range.commits) {
            seen.delete(sha);
            const { commit } = await readChanges(mirror, sha);
            expect(commit.parents.filter((parent) => seen.has(parent))).toEqual([]);
          }
        }
      }),
    );
  },
  120_000,
);

/** The added lines of a patch, as the oracle writes them. */
function linesOf(change: FileChange): readonly string[] {
  if (change.kind !== "patch") return [];
  const added: string[] = [];
  let number = 0;
  for (const line of change.patch.split("\n")) {
    const start = /^@@ -\d+,\d+ \+(\d+),/.exec(line)?.[1];
    if (start !== undefined) number = Number(start);
    else {
      if (line.startsWith("+")) added.push(`${change.path}:${number}:${line.slice(1)}`);
      number++;
    }
  }
  return added;
}

function textOf(change: FileChange): string {
  return change.kind === "content" ? change.text : "";
}

/** The words of a file, in any encoding, that a text lacks. */
function missingFrom(text: string, bytes: Buffer): readonly string[] {
  const plain = bytes.toString("latin1").replaceAll("\0", "");
  return [...plain.matchAll(/[a-z0-9]{12,}/g)].flatMap(([word]) => (text.includes(word) ? [] : [word]));
}
