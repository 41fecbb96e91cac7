import { expect, test } from "@jest/globals";
import { gitHubCommits } from "../../src/github/commits.ts";
import { bare, commit, type File, file, head, next, SHORT } from "./commit-answers.ts";
import { aClient, clientsOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const commits = gitHubCommits(clientsOf(aClient()));

function shows(answer: Record<string, unknown>, page = 1, link?: string): void {
  github()
    .get(`${SHOP}/commits/${head}`)
    .query({ page, per_page: 100 })
    .reply(200, answer, link === undefined ? {} : { link });
}

function files(amount: number, start = 0): readonly File[] {
  return Array.from({ length: amount }, (_, index) => file({ filename: `${start + index}.txt` }));
}

test("files are listed page by page", async () => {
  const all = files(230);
  shows(commit(all.slice(0, 100), all), 1, next);
  shows(commit(all.slice(100, 200), all), 2, next);
  shows(commit(all.slice(200), all), 3);
  const reading = await commits.read(shop, head);
  expect(reading.kind).toBe("complete");
  expect(reading.changes.map(({ path }) => path)).toEqual(all.map(({ filename }) => filename));
});

test("a page that is smaller than asked for is followed where GitHub names the next", async () => {
  const image = bare({ filename: "image.png", additions: 0, deletions: 0 });
  const all = [...files(30), image];
  shows(commit(all.slice(0, 30), all), 1, next);
  shows(commit([image], all), 2);
  github()
    .get(`${SHOP}/git/blobs/${"f".repeat(40)}`)
    .reply(200, { content: "", encoding: "base64", size: 0 });
  expect((await commits.read(shop, head)).changes).toHaveLength(31);
});

test("a full page is followed where GitHub names none", async () => {
  const all = files(100);
  shows(commit(all));
  shows(commit([], all), 2);
  const reading = await commits.read(shop, head);
  expect(reading).toMatchObject({ kind: "complete" });
  expect(reading.changes).toHaveLength(100);
});

test("an empty page ends the list, whatever GitHub names next", async () => {
  const all = files(101);
  shows(commit(all.slice(0, 100), all), 1, next);
  shows(commit([], all), 2, next);
  expect(await commits.read(shop, head)).toMatchObject({ kind: "incomplete" });
});

test("a commit with more files than GitHub lists is incomplete, with those that it lists", async () => {
  for (let page = 1; page <= 30; page++) shows(commit(files(100, page * 100)), page, next);
  const reading = await commits.read(shop, head);
  expect(reading).toMatchObject({
    kind: "incomplete",
    reason: `${SHORT} changes more files than GitHub lists (3,000)`,
  });
  expect(reading.changes).toHaveLength(3_000);
});
