import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import type { FileContent } from "../../sandbox/git/import.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  meet,
  newKey,
  onlyIssue,
  ownRepository,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world, except } = shareJourney();

/** A repository of which commits are read through git, or at first through REST, and where its `main` stands. */
async function metBy(
  way: string,
): Promise<{ readonly journey: Journey; readonly repository: Repository; readonly onto: string }> {
  const journey = world();
  const repository = await ownRepository(journey);
  if (way === "git") await meet(journey, repository);
  return { journey, repository, onto: (await repository.git.branch("main")) ?? "" };
}

/** A branch from before `main` moved, which merges `main` by a commit with these files; gives that commit. */
async function mergeMain(
  { sandbox, wes }: Journey,
  repository: Repository,
  { onto, files }: { readonly onto: string; readonly files: Readonly<Record<string, FileContent>> },
): Promise<string> {
  const main = (await repository.git.branch("main")) ?? "";
  const commits = [{ files: { "a.txt": "1\n" } }, { mergeParents: [main], files }];
  const { after } = await sandbox.push(repository, { branch: "feature", pusher: wes, onto, commits });
  return after;
}

test.each(["git", "GitHub's API"])(
  "a key that a merge itself brings blocks, though it is known in that file of another branch (first met: %s)",
  async (way) => {
    const { journey, repository, onto } = await metBy(way);
    const { sandbox, wes } = journey;
    const files = { ".env": envWith(newKey(journey)) };
    await sandbox.commitFiles(repository, { branch: "other", pusher: wes, files });
    await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: { "b.txt": "1\n" } });
    await journey.settle();
    const head = await mergeMain(journey, repository, { onto, files: { ...files, "b.txt": "1\n" } });
    await journey.settle();
    expectBlocked(journey.check(head, repository));
    expect(onlyIssue(journey, repository).body).toContain(head.slice(0, 7));
  },
);

test.each(["git", "GitHub's API"])(
  "a merge answers for no key that its base has (first met: %s)",
  async (way) => {
    const { journey, repository, onto } = await metBy(way);
    const { sandbox, wes } = journey;
    // The watch over open gates compares a merge with its first parent alone.
    const files = { ".env": envWith(except(newKey(journey))) };
    const leaked = await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
    await journey.settle();
    const head = await mergeMain(journey, repository, { onto, files });
    await journey.settle();
    expectBlocked(journey.check(leaked, repository));
    expectPassed(journey.check(head, repository));
  },
);
