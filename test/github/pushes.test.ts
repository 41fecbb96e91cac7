import { expect, test } from "@jest/globals";
import { gitHubPushes } from "../../src/github/pushes.ts";
import { gitHubRefs } from "../../src/github/refs.ts";
import { API, aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const clients = clientsOf(aClient());
const pushes = gitHubPushes(clients);
const refs = gitHubRefs(clients);

const json = { "content-type": "application/json" };
const LIST = `${SHOP}/activity?per_page=100`;

/** An activity as GitHub's API description shows it. */
function activity(before: string, after: string, changes: object = {}): object {
  return {
    id: 1296269,
    node_id: "MDEwOlJlcG9zaXRvcnkxMjk2MjY5",
    before,
    after,
    ref: "refs/heads/main",
    timestamp: "2026-11-20T19:06:43Z",
    activity_type: "push",
    actor: null,
    ...changes,
  };
}

test("pushes are listed page by page; a branch that came or went has one end only", async () => {
  const at = new Date("2026-11-20T19:06:43Z");
  const listed = [
    activity(sha(1), sha(2), { activity_type: "force_push" }),
    activity(sha(0), sha(1)),
    activity(sha(1), sha(0)),
  ];
  github()
    .get(LIST)
    .reply(200, JSON.stringify(listed), {
      ...json,
      link: `<${API}${SHOP}/activity?per_page=100&after=abc%3D>; rel="next"`,
    });
  const ref = "refs/heads/main";
  expect(await pushes.page(shop)).toEqual({
    items: [
      { ref, before: sha(1), after: sha(2), at, isForced: true },
      { ref, after: sha(1), at },
      { ref, before: sha(1), at },
    ],
    next: "abc=",
  });
  github().get(`${LIST}&after=abc%3D`).reply(200, "[]", json);
  expect(await pushes.page(shop, "abc=")).toEqual({ items: [] });
});

test("a server that knows no activity tells of none; one that fails does not", async () => {
  github().get(LIST).reply(404, {});
  expect(await pushes.page(shop)).toEqual({ items: [] });
  github().get(LIST).reply(500, {});
  expect(await failureOf(pushes.page(shop))).toMatchObject({ retry: "later" });
  github()
    .get(LIST)
    .reply(200, JSON.stringify([activity("main", sha(1))]), json);
  expect(await failureOf(pushes.page(shop))).toMatchObject({ code: "github-unexpected-answer" });
});

test("branches and tags are listed with what they name", async () => {
  const described = (ref: string, n: number) => ({ ref, object: { sha: sha(n), type: "commit" } });
  const answer = (prefix: string, ...listed: readonly object[]) =>
    github().get(`${SHOP}/git/matching-refs/${prefix}%2F`).reply(200, JSON.stringify(listed), json);
  answer("heads", described("refs/heads/main", 1));
  answer("tags", described("refs/tags/v1", 2));
  expect(await refs.list(shop)).toEqual([
    { ref: "refs/heads/main", object: sha(1) },
    { ref: "refs/tags/v1", object: sha(2) },
  ]);
});
