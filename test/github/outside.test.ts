import { inspect } from "node:util";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { randomText } from "../../src/formats/sample.ts";
import { ifFound, outside, parseAnswer, toOutsideError } from "../../src/github/outside.ts";
import { OutsideError } from "../../src/ports/outside-error.ts";
import { aClient, failureOf, SHOP, useGitHub } from "./github.ts";

const github = useGitHub();
const client = aClient();
const secret = randomText(40);

function get(): Promise<unknown> {
  return outside(() => client.rest.repos.get({ owner: "acme", repo: "shop" }));
}

interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

type Expected = readonly [code: string, retry: string, detail: string];

const slowDown: Expected = ["github-rate-limited", "later", "GitHub asked us to slow down"];
const forbidden: Expected = ["github-forbidden", "never", "GitHub refused us: the app may lack a permission"];

test.each<[string, Refusal, Expected]>([
  ["401", { status: 401 }, ["github-forbidden", "later", "GitHub did not accept our token"]],
  ["403", { status: 403 }, forbidden],
  [
    "403 with the permission that is needed",
    { status: 403, headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" } },
    ["github-forbidden", "never", `${forbidden[2]} (issues=write; pull_requests=write)`],
  ],
  [
    "403 with something else in its place",
    { status: 403, headers: { "x-accepted-github-permissions": "<b>@everybody</b>" } },
    forbidden,
  ],
  ["403 with some requests left", { status: 403, headers: { "x-ratelimit-remaining": "1" } }, forbidden],
  ["403 with a time to wait", { status: 403, headers: { "retry-after": "60" } }, slowDown],
  ["403 with no requests left", { status: 403, headers: { "x-ratelimit-remaining": "0" } }, slowDown],
  [
    "403 that tells it in words only",
    { status: 403, body: { message: "You have exceeded a secondary rate limit. Please wait." } },
    slowDown,
  ],
  [
    "403 that tells it in older words",
    { status: 403, body: { message: "You have triggered an abuse detection mechanism." } },
    slowDown,
  ],
  [
    "403 for something too large",
    {
      status: 403,
      body: { message: "This API returns blobs up to 100 MB", errors: [{ code: "too_large" }] },
    },
    ["github-refused", "never", "it is too large for GitHub's API"],
  ],
  [
    "404",
    { status: 404 },
    ["github-not-found", "briefly", "GitHub knows nothing there, or hides it from us"],
  ],
  ["409", { status: 409 }, ["github-refused", "briefly", "GitHub refused the request"]],
  ["410", { status: 410 }, ["github-gone", "never", "GitHub says that it is gone or turned off"]],
  ["422", { status: 422 }, ["github-refused", "briefly", "GitHub refused the request"]],
  [
    "422 with reasons",
    { status: 422, body: { message: "Validation Failed", errors: [{ code: "invalid" }, "x"] } },
    ["github-refused", "briefly", "GitHub refused the request"],
  ],
  ["429", { status: 429 }, slowDown],
  ["429 with a time to wait", { status: 429, headers: { "retry-after": "1" } }, slowDown],
  ["500", { status: 500 }, ["github-unreachable", "later", "GitHub answered with status 500"]],
  ["502", { status: 502 }, ["github-unreachable", "later", "GitHub answered with status 502"]],
  ["503", { status: 503 }, ["github-unreachable", "later", "GitHub answered with status 503"]],
  ["451", { status: 451 }, ["github-unreachable", "later", "GitHub answered with status 451"]],
])(
  "%s is sorted by what can be done about it",
  async (_name, { status, headers = {}, body = {} }, expected) => {
    github().get(SHOP).reply(status, body, headers);
    const { code, retry, detail, message } = await failureOf(get());
    expect([code, retry, detail]).toEqual(expected);
    expect(message).toBe(`${code}: ${detail}`);
  },
);

const date = "Sat, 21 Nov 2026 12:00:00 GMT";
const noon = Date.parse(date) / 1_000;
const usedUp = { "x-ratelimit-remaining": "0" };

test.each<[string, Readonly<Record<string, string>>, number | undefined]>([
  ["a time to wait", { "retry-after": "60" }, 61_000],
  ["no time to wait", { "retry-after": "0" }, 1_000],
  ["an unreadable time", { "retry-after": "soon" }, undefined],
  ["the reset of its quota", { ...usedUp, date, "x-ratelimit-reset": String(noon + 90) }, 91_000],
  ["a reset that is over", { ...usedUp, date, "x-ratelimit-reset": String(noon - 90) }, 1_000],
  ["a reset in another age", { ...usedUp, date, "x-ratelimit-reset": String(noon + 9e9) }, 3_660_000],
  ["a reset without its own time", { ...usedUp, "x-ratelimit-reset": String(noon) }, undefined],
  ["a reset of what is not used up", { date, "x-ratelimit-reset": String(noon) }, undefined],
  ["both", { ...usedUp, date, "x-ratelimit-reset": String(noon + 90), "retry-after": "5" }, 6_000],
])("a limit that tells %s is waited for by GitHub's own clock", async (_name, headers, waitMs) => {
  github().get(SHOP).reply(429, {}, headers);
  expect((await failureOf(get())).waitMs).toBe(waitMs);
});

test.each([
  ["ECONNRESET", "read ECONNRESET"],
  ["ENOTFOUND", "getaddrinfo ENOTFOUND api.github.com"],
  ["CERT_HAS_EXPIRED", "certificate has expired"],
])("a connection that fails with %s may work later", async (code, message) => {
  github()
    .get(SHOP)
    .replyWithError(Object.assign(new Error(message), { code }));
  expect(await failureOf(get())).toMatchObject({
    code: "github-unreachable",
    retry: "later",
    detail: "GitHub could not be reached, or took too long",
  });
});

test.each([403, 422, 500])("nothing of request or answer is carried along: status %d", async (status) => {
  github()
    .post(`${SHOP}/issues`)
    .reply(
      status,
      { message: `no ${secret}` },
      { "x-secret": secret, "x-accepted-github-permissions": secret },
    );
  const call = outside(() =>
    client.rest.issues.create({ owner: "acme", repo: "shop", title: secret, body: secret }),
  );
  const failure = await failureOf(call);
  expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(secret);
  expect(JSON.stringify(failure)).not.toContain(secret);
  expect(failure.cause).toBeUndefined();
});

test("a token that GitHub does not give is no absence of what was asked for", async () => {
  for (const status of [403, 404]) {
    github().post("/app/installations/815/access_tokens").reply(status, { message: "Not Found" });
    const mint = (): Promise<unknown> =>
      client.request("POST /app/installations/{installation_id}/access_tokens", { installation_id: 815 });
    expect(await failureOf(ifFound(mint))).toMatchObject({
      code: "github-forbidden",
      retry: "never",
      detail: "the app is no longer installed there, or suspended",
    });
  }
});

test("what is found is given, and what is not there is undefined", async () => {
  expect(await ifFound(async () => "it")).toBe("it");
  for (const status of [404, 410]) {
    github().get(SHOP).reply(status, {});
    expect(await ifFound(() => client.rest.repos.get({ owner: "acme", repo: "shop" }))).toBeUndefined();
  }
});

test.each([401, 403, 422, 500])("what could not be asked is no absence: status %d", async (status) => {
  github().get(SHOP).reply(status, {});
  const call = ifFound(() => client.rest.repos.get({ owner: "acme", repo: "shop" }));
  expect(await failureOf(call)).toBeInstanceOf(OutsideError);
});

test("our own failures and mistakes pass through", async () => {
  const ours = new OutsideError("github-gone", "never", "gone");
  expect(toOutsideError(ours)).toBe(ours);
  const mistake = new TypeError("a mistake");
  expect(toOutsideError(mistake)).toBe(mistake);
  await expect(
    outside(async () => {
      throw mistake;
    }),
  ).rejects.toBe(mistake);
});

test("an answer that is not understood tells nothing of itself", async () => {
  const Shape = z.object({ id: z.number() });
  expect(parseAnswer(Shape, { id: 1, more: 2 })).toEqual({ id: 1 });
  const failure = await failureOf((async () => parseAnswer(Shape, { id: secret }))());
  expect(failure).toMatchObject({ code: "github-unexpected-answer", retry: "later" });
  expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(secret);
});
