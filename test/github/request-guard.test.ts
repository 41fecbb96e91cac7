import { generateKeyPairSync } from "node:crypto";
import { mock } from "node:test";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { Probot } from "probot";
import { installationClients, rekeyOctokit } from "../../src/github/clients.ts";
import type { InstallationClient } from "../../src/github/installation-client.ts";
import { outside } from "../../src/github/outside.ts";
import type { ApiBudget, Request } from "../../src/ports/api-budget.ts";
import { failureOf, INSTALLATION } from "./github.ts";
import { giveToken, json, useRealServer } from "./real-server.ts";

const server = useRealServer();
const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

const spent: Request[] = [];
const parked: (number | undefined)[] = [];
let wait: number | undefined;

const budget: ApiBudget = {
  async spend(installationId, request) {
    expect(installationId).toBe(INSTALLATION);
    spent.push(request);
    return wait;
  },
  async park(installationId, waitMs) {
    expect(installationId).toBe(INSTALLATION);
    parked.push(waitMs);
    return (waitMs ?? 60_000) + 7;
  },
};

let client: InstallationClient;

beforeEach(async () => {
  wait = undefined;
  server.asked.splice(0);
  spent.splice(0);
  parked.splice(0);
  server.answer = (response) => json(response, 200, { id: 1, status: "in_progress" });
  server.answerToken = giveToken;
  const probot = new Probot({
    appId: 4711,
    privateKey,
    secret: "the secret of a test",
    baseUrl: server.url(),
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit(),
  });
  client = await installationClients((installationId) => probot.auth(installationId), budget)(INSTALLATION);
});

const shop = { owner: "acme", repo: "shop" };

function read(): Promise<unknown> {
  return outside(() => client.rest.repos.get(shop));
}

function write(): Promise<unknown> {
  return outside(() => client.rest.checks.update({ ...shop, check_run_id: 1, status: "in_progress" }));
}

function openIssue(): Promise<unknown> {
  return outside(() => client.rest.issues.create({ ...shop, title: "A leaked key" }));
}

/** What the server was asked, without the requests for tokens. */
function asked(): readonly string[] {
  return server.asked.map(({ path }) => path).filter((path) => path.startsWith("/repos/"));
}

/** Tokens that were asked for. */
function minted(): number {
  return server.asked.length - asked().length;
}

test("each request costs what it is, and the token behind it nothing", async () => {
  await read();
  await write();
  await openIssue();
  await client.rest.issues.createComment({ ...shop, issue_number: 1, body: "a comment" });
  await client.rest.issues.update({ ...shop, issue_number: 1, title: "a title" });
  await client.rest.issues.createLabel({ ...shop, name: "rekey" });
  expect(spent).toEqual(["read", "write", "content", "content", "write", "write"]);
  expect(minted()).toBe(1);
});

test("what has to wait is not sent, and says for how long", async () => {
  wait = 4_200;
  for (const request of [read, write, openIssue]) {
    expect(await failureOf(request())).toMatchObject({
      code: "github-rate-limited",
      retry: "later",
      waitMs: 4_200,
    });
  }
  expect(server.asked).toEqual([]);
});

test.each<[number, Readonly<Record<string, string>>, string, number | undefined]>([
  [429, { "retry-after": "30" }, "{}", 31_000],
  [403, { "retry-after": "30" }, "{}", 31_000],
  [403, {}, '{"message": "You have exceeded a secondary rate limit"}', undefined],
])("a limit is noted for all: %d %j", async (status, headers, body, waitMs) => {
  server.answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body);
  };
  const failure = await failureOf(read());
  expect(parked).toEqual([waitMs]);
  expect(failure).toMatchObject({ code: "github-rate-limited", waitMs: (waitMs ?? 60_000) + 7 });
});

test("another failure is no limit", async () => {
  server.answer = (response) => json(response, 403, {});
  await failureOf(read());
  server.answer = (response) => json(response, 502, {});
  await failureOf(write());
  expect(parked).toEqual([]);
});

/**
 * Lets GitHub refuse the token that many times. Ten minutes have passed since it was made: to one of the last five
 * seconds auth-app gives time of its own, as it may not be known everywhere.
 */
async function refuseToken(times: number): Promise<void> {
  await read();
  server.asked.splice(0);
  mock.timers.enable({ apis: ["Date"], now: Date.now() + 600_000 });
  let left = times;
  server.answer = (response) => {
    left -= 1;
    json(response, left < 0 ? 200 : 401, left < 0 ? { id: 1, status: "in_progress", number: 1 } : {});
  };
}

afterEach(() => {
  mock.timers.reset();
});

test.each([
  ["read", read],
  ["write", write],
  ["new issue", openIssue],
])("a token that has ended is replaced, and the %s sent once more", async (_name, request) => {
  await refuseToken(1);
  await request();
  for (const { headers } of server.asked) expect(headers["x-github-api-version"]).toBe("2022-11-28");
  expect(server.asked.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/repos\//),
    expect.stringMatching(/\/access_tokens$/),
    expect.stringMatching(/^\/repos\//),
  ]);
  expect(spent).toHaveLength(2);
});

test("a token that is refused again is given up for now", async () => {
  await refuseToken(9);
  server.answerToken = (response) => {
    giveToken(response);
    // The second token, too, gets older than what auth-app has patience with.
    setTimeout(() => mock.timers.setTime(Date.now() + 600_000), 100);
  };
  expect(await failureOf(openIssue())).toMatchObject({ code: "github-forbidden", retry: "later" });
  expect(minted()).toBe(1);
});

test("an installation that is suspended says so where a token is asked for, and nothing is asked again", async () => {
  server.answerToken = (response) => json(response, 403, { message: "This installation has been suspended" });
  expect(await failureOf(write())).toMatchObject({
    code: "github-forbidden",
    retry: "never",
    detail: "the app is no longer installed there, or suspended",
  });
  expect(server.asked).toHaveLength(1);
});
