import { expect, test } from "@jest/globals";
import { gitHubCommits } from "../../src/github/commits.ts";
import type { CommitSha } from "../../src/incident/commit-sha.ts";
import type { CommitRange } from "../../src/ports/commits.ts";
import { aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const commits = gitHubCommits(clientsOf(aClient()));

const [head, before] = [sha(0xbeef), sha(0xfeed)];

/** The commits from one number to another, as lists show them. */
function listed(first: number, last: number): readonly { readonly sha: CommitSha }[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ sha: sha(first + index) }));
}

function numbered(first: number, last: number): readonly CommitSha[] {
  return listed(first, last).map((commit) => commit.sha);
}

interface Comparison {
  readonly total: number;
  readonly commits: readonly object[];
}

/** GitHub compares base and head, a page each. */
function compares(base: string, pages: readonly Comparison[]): void {
  for (const [index, page] of pages.entries()) {
    github()
      .get(`${SHOP}/compare/${encodeURIComponent(base)}...${head}`)
      .query({ page: index + 1, per_page: 100 })
      .reply(200, { total_commits: page.total, commits: page.commits });
  }
}

/** GitHub refuses to compare. */
function refuses(base: string, status: number): void {
  github()
    .get(`${SHOP}/compare/${encodeURIComponent(base)}...${head}`)
    .query(true)
    .reply(status, { message: "No" });
}

const main = sha(0xa11);

/** Where the default branch is. */
function defaultBranchIsThere(name = "main"): void {
  github()
    .get(`${SHOP}/git/ref/${encodeURIComponent(`heads/${name}`)}`)
    .reply(200, { object: { type: "commit", sha: main } });
}

function lists(pages: readonly (readonly object[])[]): void {
  for (const [index, page] of pages.entries()) {
    github()
      .get(`${SHOP}/commits`)
      .query({ sha: head, page: index + 1, per_page: 100 })
      .reply(200, JSON.stringify(page), { "content-type": "application/json" });
  }
}

function pushed(
  branch = "feature",
  start: { readonly before?: CommitSha } = { before },
): Promise<CommitRange> {
  return commits.pushed(shop, { branch, head, ...start });
}

test("a push brings the commits since the old head, oldest first", async () => {
  compares(before, [{ total: 3, commits: listed(1, 3) }]);
  expect(await pushed()).toEqual({ kind: "complete", commits: numbered(1, 3) });
});

test("a push that brings nothing is complete", async () => {
  compares(before, [{ total: 0, commits: [] }]);
  expect(await pushed()).toEqual({ kind: "complete", commits: [] });
});

test("a long push is listed page by page, and no page too many", async () => {
  const pages = [listed(1, 100), listed(101, 200), listed(201, 250)];
  compares(
    before,
    pages.map((page) => ({ total: 250, commits: page })),
  );
  expect(await pushed()).toEqual({ kind: "complete", commits: numbered(1, 250) });
});

test("a list that ends on a full page is complete", async () => {
  const pages = [listed(1, 100), listed(101, 200)];
  compares(
    before,
    pages.map((page) => ({ total: 200, commits: page })),
  );
  expect(await pushed()).toEqual({ kind: "complete", commits: numbered(1, 200) });
});

test.each<[string, readonly Comparison[], string, number]>([
  [
    "fewer commits than GitHub counts",
    [{ total: 5, commits: listed(1, 3) }],
    "GitHub listed 3 of 5 commits",
    3,
  ],
  [
    "more commits than GitHub counts",
    [{ total: 2, commits: listed(1, 3) }],
    "GitHub listed 3 of 2 commits",
    3,
  ],
  [
    "a page that is missing",
    [
      { total: 150, commits: listed(1, 100) },
      { total: 150, commits: [] },
    ],
    "GitHub listed 100 of 150 commits",
    100,
  ],
  [
    "the same page twice",
    [
      { total: 150, commits: listed(1, 100) },
      { total: 150, commits: listed(1, 50) },
    ],
    "GitHub listed 100 of 150 commits",
    100,
  ],
  [
    "a base that moves while we page",
    [
      { total: 250, commits: listed(1, 100) },
      { total: 150, commits: listed(201, 250) },
    ],
    "the branch moved while its commits were listed",
    150,
  ],
])("%s makes the list incomplete, with what there is", async (_name, pages, reason, amount) => {
  compares(before, pages);
  const range = await pushed();
  expect(range).toMatchObject({ kind: "incomplete", reason });
  expect(range.commits).toHaveLength(amount);
});

test("a range that is too long is listed as far as it goes", async () => {
  const pages = Array.from({ length: 100 }, (_, index) => listed(index * 100 + 1, index * 100 + 100));
  compares(
    before,
    pages.map((page) => ({ total: 10_001, commits: page })),
  );
  const range = await pushed();
  expect(range).toMatchObject({ kind: "incomplete", reason: "there are more than 10,000 commits" });
  expect(range.commits).toHaveLength(10_000);
});

test("a new branch brings what the default branch does not have", async () => {
  defaultBranchIsThere();
  compares(main, [{ total: 2, commits: listed(1, 2) }]);
  expect(await pushed("feature", {})).toEqual({ kind: "complete", commits: numbered(1, 2) });
});

test("a new branch is compared with what was read of the default branch, where that is known", async () => {
  const known = sha(0xcafe);
  compares(known, [{ total: 1, commits: listed(1, 1) }]);
  const push = { branch: "feature", head, known };
  expect(await commits.pushed(shop, push)).toEqual({ kind: "complete", commits: numbered(1, 1) });
});

test("a branch that was there is compared with itself first", async () => {
  compares(before, [{ total: 1, commits: listed(1, 1) }]);
  const push = { branch: "feature", before, head, known: sha(0xcafe) };
  expect(await commits.pushed(shop, push)).toMatchObject({ kind: "complete" });
});

test("what was read of the default branch may be gone", async () => {
  const known = sha(0xcafe);
  refuses(before, 404);
  refuses(known, 404);
  defaultBranchIsThere();
  compares(main, [{ total: 1, commits: listed(1, 1) }]);
  const push = { branch: "feature", before, head, known };
  expect(await commits.pushed(shop, push)).toMatchObject({ kind: "complete" });
});

test("a default branch with a slash is one name", async () => {
  defaultBranchIsThere("release/2026");
  compares(main, [{ total: 1, commits: listed(1, 1) }]);
  const repository = { ...shop, defaultBranch: "release/2026" };
  expect(await commits.pushed(repository, { branch: "feature", head })).toMatchObject({ kind: "complete" });
});

test("an old head that is gone is replaced by the default branch", async () => {
  refuses(before, 404);
  defaultBranchIsThere();
  compares(main, [{ total: 2, commits: listed(1, 2) }]);
  expect(await pushed()).toEqual({ kind: "complete", commits: numbered(1, 2) });
});

test("without any common ancestor, the whole history is new", async () => {
  refuses(before, 404);
  defaultBranchIsThere();
  refuses(main, 404);
  lists([listed(1, 2)]);
  expect(await pushed()).toEqual({ kind: "complete", commits: [sha(2), sha(1)] });
});

test("the default branch is not compared with itself", async () => {
  refuses(before, 404);
  lists([listed(1, 1)]);
  expect(await pushed("main")).toEqual({ kind: "complete", commits: [sha(1)] });
});

test("a new default branch brings its whole history, oldest first, page by page", async () => {
  lists([listed(1, 100), listed(101, 103)]);
  const expected = [...numbered(1, 103)].reverse();
  expect(await pushed("main", {})).toEqual({ kind: "complete", commits: expected });
});

test("a history that is too long is listed as far as it goes", async () => {
  lists(Array.from({ length: 100 }, (_, index) => listed(index * 100 + 1, index * 100 + 100)));
  const range = await pushed("main", {});
  expect(range).toMatchObject({ kind: "incomplete", reason: "the history has 10,000 commits or more" });
  expect(range.commits).toHaveLength(10_000);
});

test.each([409, 422])("what GitHub cannot compare is incomplete: status %d", async (status) => {
  refuses(before, status);
  expect(await pushed()).toEqual({
    kind: "incomplete",
    commits: [head],
    reason: "GitHub could not compare the commits",
  });
});

test.each([
  [403, "never"],
  [429, "later"],
  [502, "later"],
])("trouble that is none of the commits' fails: status %d", async (status, retry) => {
  refuses(before, status);
  expect(await failureOf(pushed())).toMatchObject({ retry });
});

const pullRequest = { number: 5, isOpen: true, base: before, baseName: "main", head, commitCount: 2 };

test("a pull request is complete when its commits are all there", async () => {
  compares(before, [{ total: 2, commits: listed(1, 2) }]);
  expect(await commits.inPullRequest(shop, pullRequest)).toEqual({
    kind: "complete",
    commits: numbered(1, 2),
  });
});

test("a pull request may have more commits than it counts, as when its base was moved back", async () => {
  compares(before, [{ total: 3, commits: listed(1, 3) }]);
  expect(await commits.inPullRequest(shop, pullRequest)).toMatchObject({ kind: "complete" });
});

test("a pull request with fewer commits than it counts is incomplete", async () => {
  compares(before, [{ total: 1, commits: listed(1, 1) }]);
  expect(await commits.inPullRequest(shop, pullRequest)).toEqual({
    kind: "incomplete",
    commits: numbered(1, 1),
    reason: "GitHub listed 1 of 2 commits",
  });
});

test.each([
  [404, "GitHub found no common ancestor of the pull request and its base"],
  [422, "GitHub could not compare the commits"],
])("a pull request that cannot be compared is incomplete: status %d", async (status, reason) => {
  refuses(before, status);
  expect(await commits.inPullRequest(shop, pullRequest)).toEqual({
    kind: "incomplete",
    commits: [head],
    reason,
  });
});

test.each<[string, unknown]>([
  ["a page that was cut off", '{"total_commits": 1, "commits": [{"sha": "'],
  ["something new", { commits: "none" }],
  ["a name that is no commit", { total_commits: 1, commits: [{ sha: "main" }] }],
])("%s is trouble that may pass", async (_name, answer) => {
  const body = typeof answer === "string" ? answer : JSON.stringify(answer);
  github()
    .get(`${SHOP}/compare/${before}...${head}`)
    .query(true)
    .reply(200, body, { "content-type": "application/json" });
  expect(await failureOf(pushed())).toMatchObject({ code: "github-unexpected-answer", retry: "later" });
});
