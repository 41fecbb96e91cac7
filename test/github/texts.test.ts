import { expect, test } from "@jest/globals";
import { gitHubTexts } from "../../src/github/texts.ts";
import { aClient, clientsOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const texts = gitHubTexts(clientsOf(aClient()));

const since = new Date("2026-11-20T10:00:00Z");
const order = { since: since.toISOString(), sort: "updated", direction: "desc", per_page: 100 };
const API = "https://api.github.com/repos/acme/shop";
const PAGE = "https://github.com/acme/shop";

function answers(list: "issues" | "issues/comments" | "pulls/comments", ...pages: readonly object[][]): void {
  const state = list === "issues" ? { state: "all" } : {};
  for (const [index, page] of pages.entries())
    github()
      .get(`${SHOP}/${list}`)
      .query({ ...order, ...state, page: index + 1 })
      .reply(200, page);
}

function issue(number: number, more: object = {}): object {
  return { number, html_url: `${PAGE}/issues/${number}`, title: "Login", body: "It is broken", ...more };
}

test("issues, pull requests and comments on both come with their places", async () => {
  answers("issues", [issue(3), issue(4, { body: null, pull_request: { url: `${API}/pulls/4` } })]);
  const comment = { html_url: `${PAGE}/issues/3#issuecomment-9`, issue_url: `${API}/issues/3`, body: "Yes" };
  answers("issues/comments", [comment]);
  const review = { html_url: `${PAGE}/pull/4#discussion_r1`, pull_request_url: `${API}/pulls/4`, body: "No" };
  answers("pulls/comments", [review]);
  expect(await texts.changedSince(shop, since)).toEqual({
    isComplete: true,
    texts: [
      { place: { kind: "issue", number: 3, url: `${PAGE}/issues/3` }, text: "Login\nIt is broken" },
      { place: { kind: "pull-request", number: 4, url: `${PAGE}/issues/4` }, text: "Login\n" },
      { place: { kind: "comment", number: 3, url: comment.html_url }, text: "Yes" },
      { place: { kind: "review-comment", number: 4, url: review.html_url }, text: "No" },
    ],
  });
});

test("of a long list the newest are read, and it is said that there are more", async () => {
  const page = Array.from({ length: 100 }, (_, index) => issue(index + 1));
  answers("issues", page, page, page);
  answers("issues/comments", []);
  answers("pulls/comments", []);
  const read = await texts.changedSince(shop, since);
  expect(read?.texts).toHaveLength(300);
  expect(read?.isComplete).toBe(false);
});

test("a repository without issues shows none", async () => {
  github()
    .get(`${SHOP}/issues`)
    .query({ ...order, state: "all", page: 1 })
    .reply(410, { message: "Issues has been disabled in this repository." });
  expect(await texts.changedSince(shop, since)).toBeUndefined();
});
