import { chmod } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { holdingStored, type StoredBatch } from "../../../src/cli/history/stored-batch.ts";
import { GIVING, StoredObjects } from "../../../src/cli/history/stored-objects.ts";
import { LookAhead } from "../../../src/cli/threads/look-ahead.ts";
import { Sieve } from "../../../src/cli/threads/sieve.ts";
import { type GitProcess, startGit } from "../../../src/git/git-process.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { cutShort } from "../damage.ts";
import { aKey, World } from "../world.ts";

const scanner = createScanner(catalogue);
/** On a busy machine, threads take long to begin. */
const PATIENCE = 120_000;

const MISSING = "0".repeat(40);
/** Git has given some of it before it comes to its second half. */
const LONG = "a line\n".repeat(9_000);
const POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n";

let sieve: Sieve | undefined;
let world: World;
let given: StoredObjects | undefined;

afterEach(async () => {
  await sieve?.close();
  await given?.end();
  await world.remove();
});

/** A repository with these files, and how they are read. */
async function stored(files: Readonly<Record<string, string>>) {
  world = await World.withRepository();
  for (const [path, text] of Object.entries(files)) await world.write(path, text);
  const commit = await world.commit("one");
  const ids = await Promise.all(
    Object.keys(files).map(async (path) => (await world.git("rev-parse", `HEAD:${path}`)).trim()),
  );
  const git: StoredBatch["git"] = { folder: world.path(".git"), largeFile: 1_000_000 };
  const objects = new StoredObjects(() => startGit({ ...git, args: GIVING }));
  given = objects;
  return { git, objects, ids, commit };
}

async function idsOf(
  objects: StoredObjects,
  ids: readonly (string | undefined)[],
): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const { id, kind } of objects.read(ids.map(String))) seen.push(`${id} ${kind}`);
  return seen;
}

test("objects are given when they are asked for, as often as they are", async () => {
  const { objects, ids } = await stored({ "a.txt": "a", "b.txt": "b" });
  const [a, b] = ids;
  expect(await idsOf(objects, ids)).toEqual([`${a} whole`, `${b} whole`]);
  expect(await idsOf(objects, [MISSING, ...ids.toReversed()])).toEqual([
    `${MISSING} missing`,
    `${b} whole`,
    `${a} whole`,
  ]);
  expect(await idsOf(objects, [])).toEqual([]);
  await objects.end();
});

test("when the system ends git, another one goes on", async () => {
  const { git, ids } = await stored({ "a.txt": "a", "b.txt": "b", "c.txt": "c" });
  const [a, b, c] = ids;
  const started: GitProcess[] = [];
  const objects = new StoredObjects(() => {
    const one = startGit({ ...git, args: GIVING });
    started.push(one);
    return one;
  });
  expect(await idsOf(objects, [a, b])).toEqual([`${a} whole`, `${b} whole`]);
  process.kill(started[0]?.pid ?? Number.NaN, "SIGKILL");
  expect(await idsOf(objects, [c, a, MISSING])).toEqual([`${c} whole`, `${a} whole`, `${MISSING} missing`]);
  await objects.end();
  expect(started).toHaveLength(2);
});

test("an object that git ends at is named, and those behind it are given", async () => {
  const { objects, ids } = await stored({ "a.txt": LONG, "b.txt": "b", "c.txt": `${LONG}c` });
  const [a = "", b, c = ""] = ids;
  for (const id of [a, c]) await cutShort(world, id);
  expect(await idsOf(objects, [b, a, MISSING, b, c])).toEqual([
    `${b} whole`,
    `${a} broken`,
    `${MISSING} missing`,
    `${b} whole`,
    `${c} broken`,
  ]);
  expect(await idsOf(objects, [a, b, a])).toEqual([`${a} broken`, `${b} whole`, `${a} broken`]);
  await objects.end();
});

test("the large file that git ends in is its fault, and not that of the next one", async () => {
  const large = Array.from({ length: 2_000_000 }, (_, number) => number).join("\n");
  const { objects, ids } = await stored({ "a.txt": large, "b.txt": "b" });
  const [a = "", b] = ids;
  await cutShort(world, a);
  expect(await idsOf(objects, [a])).toEqual([`${a} large`]);
  expect(await idsOf(objects, [b, a, b])).toEqual([`${b} whole`, `${a} large`, `${b} whole`]);
  await objects.end();
});

test("what stands behind a large file, at the end of all, keeps nobody waiting", async () => {
  const { git, ids } = await stored({ "a.txt": "a" });
  const late = [
    "#!/bin/sh",
    "read -r what id",
    'echo "$id blob 9000000"',
    "head -c 9000000 /dev/zero",
    "sleep 0.2",
    "echo",
  ];
  await world.write("bin/git", `${late.join("\n")}\n`);
  await chmod(world.path("bin/git"), 0o700);
  const extra = { variables: { PATH: `${world.path("bin")}:${process.env.PATH ?? ""}` } };
  const objects = new StoredObjects(() => startGit({ ...git, extra, args: GIVING }));
  const lengths: number[] = [];
  for await (const object of objects.read(ids)) {
    if (object.kind !== "large") continue;
    for await (const chunk of object.chunks.bytes) lengths.push(chunk.length);
  }
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(9_000_000);
  await objects.end();
});

test("git that ends too often is not started again", async () => {
  const { git, ids } = await stored({ "a.txt": LONG, "b.txt": "b", "c.txt": `${LONG}c` });
  const [a = "", b, c = ""] = ids;
  for (const id of [a, c]) await cutShort(world, id);
  const objects = new StoredObjects(() => startGit({ ...git, args: GIVING }), 1);
  expect(await idsOf(objects, [a, b, c, b])).toEqual([`${a} broken`, `${b} whole`, `${c} left`, `${b} left`]);
  expect(await idsOf(objects, [b, a])).toEqual([`${b} left`, `${a} broken`]);
  await objects.end();
});

test("where the system ends git each time, it is at the object that it does not live to give", async () => {
  const { git, ids } = await stored({ "a.txt": "a", "b.txt": "b", "c.txt": "c", "d.txt": "d" });
  const [a, b, c, d] = ids;
  // What it would have given before it was ended is lost, too.
  const dying = [
    "#!/bin/sh",
    "while read -r what id; do",
    `  case "$what $id" in *${c}) kill -9 $$;; contents*) said="$said$id blob 1\nx\n";; *) printf "$said"; said=;; esac`,
    "done",
  ];
  await world.write("bin/git", `${dying.join("\n")}\n`);
  await chmod(world.path("bin/git"), 0o700);
  const extra = { variables: { PATH: `${world.path("bin")}:${process.env.PATH ?? ""}` } };
  const objects = new StoredObjects(() => startGit({ ...git, extra, args: GIVING }));
  expect(await idsOf(objects, ids)).toEqual([`${a} whole`, `${b} whole`, `${c} broken`, `${d} whole`]);
  await objects.end();
});

test("worth a look are keys, pointers to what is stored elsewhere, and what is not there", async () => {
  const { git, objects, ids, commit } = await stored({
    "a.txt": "nothing",
    "b.txt": aKey(),
    "c.txt": POINTER,
  });
  const all = [...ids, commit, MISSING].map((id) => ({ id, type: "blob", path: "a.txt", size: 1 }));
  const held = await holdingStored(scanner, objects, { kind: "stored", git, objects: all });
  expect(held).toEqual([1, 2, 4]);
  await objects.end();
});

/** Has the same two files looked at until something is so: by which of them somebody was worth a look, each time. */
async function looked(program: string, isEnough: (answers: readonly Answers[], byUs: number) => boolean) {
  const { git, objects, ids } = await stored({ "a.txt": "nothing", "b.txt": aKey() });
  const threads = new Sieve({
    threads: 1,
    policy: undefined,
    scanner,
    program: new URL(program, import.meta.url),
  });
  sieve = threads;
  const ahead = new LookAhead<number>(threads, async () => undefined);
  const named = ids.map((id) => ({ id, type: "blob", path: "a.txt", size: 1 }));
  const batch: StoredBatch = { kind: "stored", git, objects: named };
  const answers: Answers[] = [];
  let byUs = 0;
  const look = () => {
    byUs++;
    return holdingStored(scanner, objects, batch);
  };
  while (!isEnough(answers, byUs)) {
    await ahead.addWork({ batch, look }, async (answer) => {
      answers.push(answer && [...answer.keys()]);
    });
    await setTimeout(1);
  }
  await ahead.end();
  await objects.end();
  return answers;
}

type Answers = readonly number[] | undefined;

test(
  "a thread reads by itself what is stored, and tells what is worth a look",
  async () => {
    const answers = await looked(
      "../../../src/cli/threads/sieve-thread.ts",
      ({ length }, byUs) => length > byUs + 20,
    );
    expect(answers.filter((answer) => answer?.length !== 1 || answer[0] !== 1)).toEqual([]);
  },
  PATIENCE,
);

test.each(["dying-thread.ts", "leaving-thread.ts"])(
  "what a thread had when it ended is what nobody has looked at: %s",
  async (program) => {
    const answers = await looked(`../threads/${program}`, (all) => all.includes(undefined));
    // The first answer is the only one that such a thread gives.
    const [first, ...others] = answers.filter((answer) => answer !== undefined && answer[0] !== 1);
    expect({ first, others }).toEqual({ first: [0], others: [] });
  },
  PATIENCE,
);
