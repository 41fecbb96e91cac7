import { expect, test } from "@jest/globals";
import type { CheckRun, Repository } from "../../sandbox/entities.ts";
import type { FileContent } from "../../sandbox/git/import.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

const PATH = ".github/rekey.yml";

/** A rule whose values may hold anything, also the zeros of a binary file. */
const GREEDY = `
customRules:
  - id: greedy
    regex: '\\bzulu[^\\s"]{24}'
    keywords: [zulu]
    match: [zulu0123456789ab0123456789ab]
`;

async function push(
  { sandbox, wes, settle, check }: Journey,
  repository: Repository,
  files: Readonly<Record<string, FileContent>>,
): Promise<CheckRun> {
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await settle();
  return check(head, repository);
}

test("a policy that was saved as UTF-16 is a mistake that is told, and holds up no scan", async () => {
  const journey = world();
  const files = { [PATH]: Buffer.from("\ufeffrules: { generic: warn }\n", "utf16le") };
  const repository = await ownRepository(journey, { files });
  const clean = await push(journey, repository, { "a.txt": "hello\n" });
  expectPassed(clean);
  expect(clean.summary).toContain("counts as absent until it is mended");
  expectBlocked(await push(journey, repository, { ".env": envWith(newKey(journey)) }));
});

test("a value with zeros in it blocks like any other", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: GREEDY } });
  const value = `${randomText(12, alphabets.hex)}\0\0${randomText(20, alphabets.hex)}`;
  const file = Buffer.from(`some text before it zulu\0\0${value} some text behind it\n`, "latin1");
  expectBlocked(await push(journey, repository, { "a.bin": file }));
  expect(onlyIssue(journey, repository).title).toContain("custom greedy zulu");
});

test("a path may be as long as git takes it", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const folders = Array.from({ length: 15 }, () => randomText(230, alphabets.letters));
  const [blocked, warned] = [newKey(journey), randomText(30)];
  const path = `${folders.join("/")}/.env`;
  const run = await push(journey, repository, { [path]: `${envWith(blocked)}password: ${warned}\n` });
  expectBlocked(run);
  expect(run.annotations.map(({ path: place }) => place)).toEqual([path, path]);
});
