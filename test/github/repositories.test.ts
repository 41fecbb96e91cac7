import { expect, test } from "@jest/globals";
import { gitHubPullRequests } from "../../src/github/pull-requests.ts";
import { gitHubRepositories, parseRepository } from "../../src/github/repositories.ts";
import { aClient, clientsOf, failureOf, INSTALLATION, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const clients = clientsOf(aClient());
const repositories = gitHubRepositories(clients);
const pullRequests = gitHubPullRequests(clients);

const description = {
  id: 42,
  name: "shop",
  private: true,
  default_branch: "main",
  owner: { id: 7, login: "acme" },
};

test("a repository is described in our words", async () => {
  github().get(SHOP).reply(200, description);
  expect(await repositories.get(INSTALLATION, "acme", "shop")).toEqual(shop);
  expect(parseRepository({ ...description, private: false }, INSTALLATION)).toEqual({
    ...shop,
    isPublic: true,
  });
});

test("a description that is new to us is trouble outside in an answer, and a mistake in an event", async () => {
  github().get(SHOP).reply(200, { id: "42" });
  expect(await failureOf(repositories.get(INSTALLATION, "acme", "shop"))).toMatchObject({
    code: "github-unexpected-answer",
  });
  expect(() => parseRepository({ id: "42" }, INSTALLATION)).toThrow();
});

const POLICY = `${SHOP}/contents/.github%2Frekey.yml`;

test("a file on the default branch is read as text", async () => {
  const content = Buffer.from("version: 1 # ä\n")
    .toString("base64")
    .replace(/(.{4})/, "$1\n");
  github().get(POLICY).reply(200, { type: "file", content, encoding: "base64" });
  expect(await repositories.readFile(shop, ".github/rekey.yml")).toEqual({
    kind: "text",
    text: "version: 1 # ä\n",
  });
});

test("a file that is not there is no file", async () => {
  github().get(POLICY).reply(404, {});
  expect(await repositories.readFile(shop, ".github/rekey.yml")).toEqual({ kind: "none" });
});

test("a folder is no file", async () => {
  github()
    .get(POLICY)
    .reply(200, JSON.stringify([{ type: "file", name: "a" }]), { "content-type": "application/json" });
  expect(await repositories.readFile(shop, ".github/rekey.yml")).toEqual({
    kind: "unreadable",
    reason: "there is something else than a file",
  });
});

test("a file that GitHub gives without its content is not taken for an empty one", async () => {
  github().get(POLICY).reply(200, { type: "file", content: "", encoding: "none", size: 2_000_000 });
  expect(await repositories.readFile(shop, ".github/rekey.yml")).toEqual({
    kind: "unreadable",
    reason: "the file is larger than 1 MB",
  });
});

test("a file that may be read later fails: the defaults are not what was asked for", async () => {
  github().get(POLICY).reply(500, {});
  expect(await failureOf(repositories.readFile(shop, ".github/rekey.yml"))).toMatchObject({ retry: "later" });
});

test.each([
  ["open", true],
  ["closed", false],
])("a pull request that is %s", async (state, isOpen) => {
  github()
    .get(`${SHOP}/pulls/5`)
    .reply(200, { number: 5, state, base: { sha: sha(1), ref: "main" }, head: { sha: sha(2) }, commits: 3 });
  expect(await pullRequests.get(shop, 5)).toEqual({
    number: 5,
    isOpen,
    base: sha(1),
    baseName: "main",
    head: sha(2),
    commitCount: 3,
  });
});

/** An open pull request as GitHub lists it. */
function listed(index: number) {
  return { number: index + 1, head: { sha: sha(index) }, base: { ref: "main", sha: sha(0) } };
}

test("open pull requests are listed page by page", async () => {
  const all = Array.from({ length: 101 }, (_, index) => listed(index));
  for (const page of [1, 2]) {
    github()
      .get(`${SHOP}/pulls`)
      .query({ state: "open", page, per_page: 100 })
      .reply(200, JSON.stringify(all.slice((page - 1) * 100, page * 100)), {
        "content-type": "application/json",
      });
  }
  expect(await pullRequests.listOpen(shop)).toEqual(all.map(({ number }) => number));
});

test("a page of open pull requests tells their heads, and where the next one begins", async () => {
  const all = Array.from({ length: 100 }, (_, index) => listed(index));
  const list = (page: number) => github().get(`${SHOP}/pulls`).query({ state: "open", page, per_page: 100 });
  list(1).reply(200, JSON.stringify(all), { "content-type": "application/json" });
  const first = await pullRequests.openPage(shop);
  expect(first.items[1]).toEqual({ number: 2, head: sha(1), base: "main" });
  list(2).reply(200, "[]", { "content-type": "application/json" });
  expect(await pullRequests.openPage(shop, first.next)).toEqual({ items: [] });
});

test("open pull requests of one branch are listed", async () => {
  github()
    .get(`${SHOP}/pulls`)
    .query({ state: "open", base: "release/1", page: 1, per_page: 100 })
    .reply(200, JSON.stringify([listed(6)]), { "content-type": "application/json" });
  expect(await pullRequests.openOn(shop, "release/1")).toEqual([{ number: 7, head: sha(6), base: "main" }]);
});

test("a commit tells its pull requests, and how they ended", async () => {
  github()
    .get(`${SHOP}/commits/${sha(1)}/pulls`)
    .query({ per_page: 100 })
    .reply(200, [
      { number: 1, state: "open", merged_at: null },
      { number: 2, state: "closed", merged_at: "2026-11-01T00:00:00Z" },
      { number: 3, state: "closed", merged_at: null },
    ]);
  expect(await pullRequests.withCommit(shop, sha(1))).toEqual([
    { number: 1, state: "open" },
    { number: 2, state: "merged" },
    { number: 3, state: "closed" },
  ]);
});
