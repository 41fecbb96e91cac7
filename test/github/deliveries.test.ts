import { expect, test } from "@jest/globals";
import { gitHubDeliveries } from "../../src/github/deliveries.ts";
import { nextCursor } from "../../src/github/next-page.ts";
import { API, aClient, failureOf, useGitHub } from "./github.ts";

const github = useGitHub();
const client = aClient();
const deliveries = gitHubDeliveries(async () => client, new Set(["push", "issues.edited"]));

const LIST = "/app/hook/deliveries?per_page=100";
const GUID = "0b989ba4-242f-11e5-81e1-c7b6966d2516";

/** A delivery as GitHub's API description shows it. */
function item(id: number, changes: object = {}): object {
  return {
    id,
    guid: GUID,
    delivered_at: "2026-11-20T19:22:35Z",
    redelivery: false,
    duration: 0.27,
    status: "Invalid HTTP Response: 502",
    status_code: 502,
    event: "issues",
    action: "edited",
    installation_id: 123,
    repository_id: 456,
    throttled_at: null,
    ...changes,
  };
}

test("deliveries of what we listen to are listed, page by page", async () => {
  const others = [item(2, { action: "pinned" }), item(3, { event: "star", action: "created" })];
  const push = item(1, { event: "push", action: null });
  const link = `<${API}/app/hook/deliveries?per_page=100&cursor=v1_12%2B3>; rel="next"`;
  github()
    .get(LIST)
    .reply(200, JSON.stringify([item(4), ...others, push]), { "content-type": "application/json", link });
  const first = await deliveries.page();
  expect(first).toEqual({
    items: [
      { id: GUID, attempt: 4, event: "issues.edited", at: new Date("2026-11-20T19:22:35Z"), hasFailed: true },
      { id: GUID, attempt: 1, event: "push", at: new Date("2026-11-20T19:22:35Z"), hasFailed: true },
    ],
    next: "v1_12+3",
  });
  github().get(`${LIST}&cursor=v1_12%2B3`).reply(200, "[]", { "content-type": "application/json" });
  expect(await deliveries.page(first.next)).toEqual({ items: [] });
});

test.each([
  [200, false],
  [202, false],
  [304, false],
  [0, true],
  [null, true],
  [404, true],
  [503, true],
  [600, true],
])("an answer with the status %s", async (status_code, hasFailed) => {
  github()
    .get(LIST)
    .reply(200, JSON.stringify([item(1, { status_code })]), { "content-type": "application/json" });
  expect((await deliveries.page()).items).toMatchObject([{ hasFailed }]);
});

test("a delivery that is new to us is trouble outside", async () => {
  github()
    .get(LIST)
    .reply(200, JSON.stringify([item(1, { guid: "x" })]), { "content-type": "application/json" });
  expect(await failureOf(deliveries.page())).toMatchObject({ code: "github-unexpected-answer" });
});

test("a delivery is asked for again; one that GitHub has forgotten is forgotten", async () => {
  github().post("/app/hook/deliveries/7/attempts").reply(202, {});
  await deliveries.repeat(7);
  github().post("/app/hook/deliveries/8/attempts").reply(404, {});
  await deliveries.repeat(8);
  github().post("/app/hook/deliveries/9/attempts").reply(500, {});
  expect(await failureOf(deliveries.repeat(9))).toMatchObject({ retry: "later" });
});

test.each([
  [undefined, undefined],
  ['<https://api.github.com/a?cursor=b>; rel="prev"', undefined],
  ['<https://api.github.com/a?page=2>; rel="next"', undefined],
  ['<not an address>; rel="next"', undefined],
  ['<https://a.example/?cursor=c%26d>; rel="next", <https://a.example/?cursor=e>; rel="prev"', "c&d"],
])("the cursor of the next page: %s", (link, cursor) => {
  expect(nextCursor(link, "cursor")).toBe(cursor);
});
