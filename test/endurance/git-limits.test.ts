import { randomBytes } from "node:crypto";
import { readdir, readFile, readlink } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { readChanges } from "../../src/git/commit-changes.ts";
import { listRange } from "../../src/git/ranges.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { textsIn } from "../../src/scan/texts/text-runs.ts";
import { gitLines, smallLimits, unread, withMirror, withRepository } from "../git/git-world.ts";

const PERSON = "committer Ann <ann@x.example>";
const MEBIBYTE = 1024 * 1024;
const limits = { commits: 100_000, milliseconds: 60_000 };

function oneCommit(path: string, content: Buffer): Buffer {
  const head = `commit refs/heads/main\n${PERSON} 1700000000 +0000\ndata 1\nm\n`;
  const file = `M 100644 inline ${path}\ndata ${content.length}\n`;
  return Buffer.concat([Buffer.from(head + file), content, Buffer.from("\ndone\n")]);
}

async function headOf(folder: string) {
  return commitSha((await gitLines(folder, ["rev-parse", "refs/heads/main"]))[0] ?? "");
}

test("a range of 10,000 commits is listed and read", async () => {
  const commits = Array.from(
    { length: 10_000 },
    (_none, index) =>
      `commit refs/heads/main\n${PERSON} ${1_700_000_000 + index} +0000\ndata 1\nm\nM 100644 inline d${index % 10}/f${index % 100}\ndata 12\n${String(index).padStart(11)}\n\n`,
  );
  await withRepository(`${commits.join("")}done\n`, (folder) =>
    withMirror(folder, async (mirror) => {
      const range = await listRange(mirror, await headOf(folder), [], limits);
      expect(range).toMatchObject({ kind: "complete", commits: { length: 10_000 } });
      const started = performance.now();
      for (const [index, sha] of range.commits.entries()) {
        const { changes } = await readChanges(mirror, sha);
        expect(changes).toHaveLength(1);
        if (index === 9_999) expect(changes[0]?.path).toBe("d9/f99");
      }
      // A few seconds on a machine that has nothing else to do.
      expect(performance.now() - started).toBeLessThan(60_000);
      const cut = await listRange(mirror, await headOf(folder), [], { ...limits, commits: 100 });
      expect(cut).toEqual({
        kind: "incomplete",
        commits: range.commits.slice(-100),
        reason: "there are more than 100 commits",
      });
    }),
  );
}, 120_000);

test.each([
  [100, "complete"],
  [200, "incomplete"],
])(
  "a binary file of %d MB is read in bounded memory: %s",
  async (mebibytes, kind) => {
    const content = randomBytes(mebibytes * MEBIBYTE);
    const marker = "the-marker-at-the-end-of-the-file";
    content.write(marker, content.length - 100, "latin1");
    const stream = oneCommit("large.bin", content);
    await withRepository(stream, (folder) =>
      withMirror(folder, async (mirror) => {
        const [before, head] = [process.memoryUsage.rss(), await headOf(folder)];
        const reading = await readChanges(mirror, head);
        const { changes } = reading;
        expect((process.memoryUsage.rss() - before) / MEBIBYTE).toBeLessThan(50);
        const git = await memoryOfGit(folder);
        expect(git).toBeGreaterThan(0);
        expect(git / MEBIBYTE).toBeLessThan(50);
        const texts = changes.map((change) => (change.kind === "content" ? change.text : ""));
        expect(texts.join("").includes(marker)).toBe(kind === "complete");
        const reason =
          "large.bin: it is too large to be scanned; please split the file, or let the policy ignore its path";
        expect(unread(reading)).toEqual(kind === "complete" ? [] : [reason]);
      }),
    );
  },
  120_000,
);

test("a line of half a megabyte is read whole, and a text beyond the limit is said", async () => {
  const long = "x".repeat(MEBIBYTE / 2);
  await withRepository(oneCommit("long.js", Buffer.from(long)), (folder) =>
    withMirror(folder, async (mirror) => {
      const reading = await readChanges(mirror, await headOf(folder));
      expect(unread(reading)).toEqual([]);
      expect(reading.changes).toEqual([
        { kind: "patch", path: "long.js", patch: `@@ -0,0 +1,1 @@\n+${long}` },
      ]);
    }),
  );
  for (const text of [long.repeat(3), `${long.slice(1)}\n`.repeat(3)]) {
    await withRepository(oneCommit("long.js", Buffer.from(text)), (folder) =>
      withMirror(folder, async (mirror) => {
        expect(unread(await readChanges(mirror, await headOf(folder)))).toHaveLength(1);
      }),
    );
  }
});

test("a commit of many files is read up to its limit, and the rest is said", async () => {
  const content = `${"x".repeat(99)}\n`.repeat(5_000);
  const files = Array.from(
    { length: 12 },
    (_none, index) => `M 100644 inline f${index}\ndata 500000\n${content}\n`,
  );
  const stream = `commit refs/heads/main\n${PERSON} 1700000000 +0000\ndata 1\nm\n${files.join("")}\ndone\n`;
  await withRepository(stream, (folder) =>
    withMirror(folder, async (mirror) => {
      const reading = await readChanges(mirror, await headOf(folder));
      const whole = Math.floor(smallLimits.commit / 510_000);
      expect(reading.changes.filter(({ kind }) => kind === "patch")).toHaveLength(whole);
      expect(unread(reading)).toHaveLength(12 - whole);
    }),
  );
});

test("text in binary files keeps its lines", () => {
  const bytes = Buffer.from(
    "\0\x01\nKEY=0123456789\x02short\x03\n\nU\0T\0F\0=\x001\x002\x003\x004\x005\0\xff",
    "latin1",
  );
  expect(textsIn(bytes)).toEqual(["\n\0KEY=0123456789\n\n\0UTF=12345"]);
});

/** The memory of the largest git process in this folder. */
async function memoryOfGit(folder: string): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(pids.map((pid) => memoryOf(pid, folder)));
  return Math.max(...sizes);
}

async function memoryOf(pid: string, folder: string): Promise<number> {
  if ((await readlink(`/proc/${pid}/cwd`).catch(() => "")) !== folder) return 0;
  const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
  return Number(/^RssAnon:\s+(?<size>\d+) kB$/m.exec(status)?.groups?.size ?? 0) * 1024;
}
