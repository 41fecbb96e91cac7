import { expect, test } from "@jest/globals";
import { gitHubTexts } from "../../src/github/texts.ts";
import { aClient, clientsOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const texts = gitHubTexts(clientsOf(aClient()));

const since = new Date("2026-11-20T10:00:00Z");
const API = "https://api.github.com/repos/acme/shop";
const PAGE = "https://github.com/acme/shop";

type List = "issues" | "issues/comments" | "pulls/comments";

/** The texts of a list that were changed at that time or later, without knowing whether GitHub means "later" only. */
function answers(list: List, from: string, texts: readonly object[]): void {
  const state = list === "issues" ? { state: "all" } : {};
  const order = { sort: "updated", direction: "asc", per_page: 100 };
  github()
    .get(`${SHOP}/${list}`)
    .query({ ...order, ...state, since: from })
    .reply(200, texts);
}

/** The moment so many seconds after the beginning. */
function after(seconds: number): string {
  return new Date(since.getTime() + seconds * 1_000).toISOString();
}

function issue(number: number, more: object = {}): object {
  const text = { title: "Login", body: "It is broken", updated_at: after(number) };
  return { number, html_url: `${PAGE}/issues/${number}`, ...text, ...more };
}

function written(
  kind: string,
  number: number,
  { url, text }: { readonly url: string; readonly text: string },
) {
  return { place: { kind, number, url }, text, changedAt: new Date(after(number)) };
}

test("issues and pull requests come with their places", async () => {
  const pull = issue(4, { body: null, pull_request: { url: `${API}/pulls/4` } });
  answers("issues", after(-1), [issue(3), pull]);
  expect(await texts.changedSince(shop, { list: "issues", since })).toEqual({
    isComplete: true,
    texts: [
      written("issue", 3, { url: `${PAGE}/issues/3`, text: "Login\nIt is broken" }),
      written("pull-request", 4, { url: `${PAGE}/issues/4`, text: "Login\n" }),
    ],
  });
});

test("comments on both, and on code, come with the number of what they belong to", async () => {
  const url = `${PAGE}/issues/3#issuecomment-9`;
  const comment = { html_url: url, issue_url: `${API}/issues/3`, body: "Yes", updated_at: after(3) };
  answers("issues/comments", after(-1), [comment]);
  const at = `${PAGE}/pull/4#discussion_r1`;
  const review = { html_url: at, pull_request_url: `${API}/pulls/4`, body: "No", updated_at: after(4) };
  answers("pulls/comments", after(-1), [review]);
  expect(await texts.changedSince(shop, { list: "comments", since })).toEqual({
    isComplete: true,
    texts: [written("comment", 3, { url, text: "Yes" })],
  });
  expect(await texts.changedSince(shop, { list: "review-comments", since })).toEqual({
    isComplete: true,
    texts: [written("review-comment", 4, { url: at, text: "No" })],
  });
});

test("a long list is read from its oldest change on, each text once, and it is said that there are more", async () => {
  const page = (from: number) => Array.from({ length: 100 }, (_, index) => issue(from + index));
  answers("issues", after(-1), page(1));
  // The last second is read again: more may have been changed in it.
  answers("issues", after(99), page(99));
  answers("issues", after(197), page(197));
  const read = await texts.changedSince(shop, { list: "issues", since });
  expect(read?.texts.map(({ place }) => place.number)).toEqual(
    Array.from({ length: 296 }, (_, index) => index + 1),
  );
  expect(read?.isComplete).toBe(false);
});

test("a repository without issues shows none", async () => {
  github()
    .get(`${SHOP}/issues`)
    .query(true)
    .reply(410, { message: "Issues has been disabled in this repository." });
  expect(await texts.changedSince(shop, { list: "issues", since })).toBeUndefined();
});
