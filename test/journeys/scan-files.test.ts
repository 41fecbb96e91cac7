import { expect, test } from "@jest/globals";
import type { FileContent } from "../../sandbox/git/import.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  onlyIssue,
  ownRepository,
  pathOf,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

/** Pushes one commit to a repository of its own; gives its check. */
async function pushFiles(journey: Journey, files: Readonly<Record<string, FileContent>>) {
  const repository = await ownRepository(journey);
  const head = await journey.sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: journey.wes,
    files,
  });
  await journey.settle();
  return { repository, head, run: journey.check(head, repository) };
}

test("a key in a binary file is found", async () => {
  const journey = world();
  const noise = Buffer.from([0, 1, 2, 255, 254, 10, 0, 200]);
  const file = Buffer.concat([noise, Buffer.from(`token=${newKey(journey)}\0`), noise]);
  const { run, repository } = await pushFiles(journey, { "cache.bin": file });
  expectBlocked(run);
  expect(onlyIssue(journey, repository).title).toContain("in cache.bin");
});

test("a key in a UTF-16 file is found, in either byte order", async () => {
  const journey = world();
  const little = Buffer.from(`\uFEFF${envWith(newKey(journey))}`, "utf16le");
  const big = Buffer.from(`\uFEFF${envWith(newKey(journey))}`, "utf16le").swap16();
  const { run } = await pushFiles(journey, { "little.env": little, "big.env": big });
  expectBlocked(run);
  expect(run.annotations).toHaveLength(2);
  for (const path of ["big.env", "little.env"])
    expect(run.annotations).toContainEqual(expect.objectContaining({ path, start_line: 2 }));
});

test("a file whose patch GitHub leaves out is read as a whole", async () => {
  const journey = world();
  const lines = Array.from({ length: 2500 }, (_, index) => `line ${index + 1}`);
  const text = lines.with(1999, `HF_TOKEN=${newKey(journey)}`).join("\n");
  const { run, repository, head } = await pushFiles(journey, { "dump.sql": text });
  expectBlocked(run);
  expect(run.annotations).toEqual([expect.objectContaining({ path: "dump.sql", start_line: 2000 })]);
  const paths = journey.sandbox.requests().map(({ path }) => path);
  const blob = (await repository.git.text(["rev-parse", `${head}:dump.sql`])).trim();
  expect(paths).toContain(`${pathOf(repository)}/git/blobs/${blob}`);
});

test("a renamed file without a key passes, and counts as scanned", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: { "old.txt": "one\ntwo\nthree\n" } });
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { "old.txt": null, "new.txt": "one\ntwo\nthree\n" },
  });
  await journey.settle();
  const run = journey.check(head, repository);
  expectPassed(run);
  expect(run.summary).toMatch(/^Scanned 1 of 1 commit, 1 file\.\n/);
});

test("a renamed file takes its key along: the same incident at one more place", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const content = envWith(newKey(journey));
  const commit = (files: Readonly<Record<string, FileContent>>) =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await commit({ "old.env": content });
  const head = await commit({ "old.env": null, "new.env": content });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  const { body } = onlyIssue(journey, repository);
  expect(body).toContain("old.env:2");
  expect(body).toContain("new.env:2");
});

test("a new mode and a link are no reasons to hesitate", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: { "run.sh": "echo hello\n" } });
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: {
      "run.sh": { mode: "100755", content: "echo hello\n" },
      link: { mode: "120000", content: "run.sh" },
      "empty.txt": "",
    },
  });
  await journey.settle();
  expectPassed(journey.check(head, repository));
});

test("a file name can be as strange as git allows, and stays text", async () => {
  const journey = world();
  const path = "läuft @acme/`x` <b>#1.env";
  const { run, repository } = await pushFiles(journey, { [path]: envWith(newKey(journey)) });
  expectBlocked(run);
  expect(run.annotations).toEqual([expect.objectContaining({ path })]);
  expect(onlyIssue(journey, repository).title).toMatch(/ in läuft @\u200bacme\/'x' 'b'#1\.env$/u);
});
