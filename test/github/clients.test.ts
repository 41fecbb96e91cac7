import { generateKeyPairSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import { beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { Probot } from "probot";
import { installationClients, rekeyOctokit, type Sending } from "../../src/github/clients.ts";
import type { Clients, InstallationClient } from "../../src/github/installation-client.ts";
import { outside } from "../../src/github/outside.ts";
import { gitHubRepositories } from "../../src/github/repositories.ts";
import { endlessBudget, failureOf, INSTALLATION } from "./github.ts";
import { json, useRealServer } from "./real-server.ts";

const server = useRealServer();
const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

beforeEach(() => {
  server.asked.splice(0);
  server.answer = (response) => json(response, 200, { id: 1, status: "in_progress" });
});

/** The clients of an app, as production makes them. */
function appClients(sending: Sending = {}): Clients {
  const probot = new Probot({
    appId: 4711,
    privateKey,
    secret: "the secret of a test",
    baseUrl: server.url(),
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit(sending),
  });
  return installationClients((installationId) => probot.auth(installationId), endlessBudget);
}

const shop = { owner: "acme", repo: "shop" };

function updateCheck({ rest }: InstallationClient): Promise<unknown> {
  return outside(() => rest.checks.update({ ...shop, check_run_id: 1, status: "in_progress" }));
}

function openIssue({ rest }: InstallationClient): Promise<unknown> {
  return outside(() => rest.issues.create({ ...shop, title: "A leaked key" }));
}

test("every request names the version of the API, also the one for a token", async () => {
  const client = await appClients()(INSTALLATION);
  await client.rest.repos.get(shop);
  await updateCheck(client);
  const asked = server.asked.map(({ method, path, headers }) => [
    `${method} ${path}`,
    headers["x-github-api-version"],
  ]);
  expect(asked).toEqual([
    [`POST /app/installations/${INSTALLATION}/access_tokens`, "2022-11-28"],
    ["GET /repos/acme/shop", "2022-11-28"],
    ["PATCH /repos/acme/shop/check-runs/1", "2022-11-28"],
  ]);
});

const inASecond = String(Math.floor(Date.now() / 1_000) + 1);
const exhausted = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inASecond };

test.each<[string, number, Readonly<Record<string, string>>]>([
  ["Server Error", 500, {}],
  ["Bad Gateway", 502, {}],
  ["Validation Failed", 422, {}],
  ["You have exceeded a secondary rate limit", 429, { "retry-after": "1" }],
  ["You have exceeded a secondary rate limit", 403, { "retry-after": "1" }],
  ["API rate limit exceeded", 403, exhausted],
  ["API rate limit exceeded", 429, exhausted],
])("a write that fails is not repeated: %s (%d)", async (message, status, headers) => {
  const client = await appClients()(INSTALLATION);
  server.answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ message }));
  };
  for (const write of [openIssue, updateCheck]) {
    server.asked.splice(0);
    await failureOf(write(client));
    expect(server.asked.filter(({ path }) => path.startsWith("/repos/"))).toHaveLength(1);
  }
});

test("a write whose answer is lost is not repeated", async () => {
  const client = await appClients()(INSTALLATION);
  server.answer = (response) => response.destroy();
  expect(await failureOf(openIssue(client))).toMatchObject({ code: "github-unreachable", retry: "later" });
  expect(server.asked.filter(({ path }) => path.endsWith("/issues"))).toHaveLength(1);
});

test("a read that fails is not repeated behind our back", async () => {
  const client = await appClients()(INSTALLATION);
  server.answer = (response) => json(response, 500, {});
  await failureOf(outside(() => client.rest.repos.get(shop)));
  expect(server.asked.filter(({ method }) => method === "GET")).toHaveLength(1);
});

test("a request without an answer ends in time", async () => {
  const client = await appClients({ timeoutMs: 200 })(INSTALLATION);
  server.answer = () => {};
  const started = performance.now();
  expect(await failureOf(outside(() => client.rest.repos.get(shop)))).toMatchObject({
    code: "github-unreachable",
    retry: "later",
    detail: "GitHub could not be reached, or took too long",
  });
  expect(performance.now() - started).toBeLessThan(8_000);
});

const HALF = '{"id": 42, "name": "sh';

/** Begins an answer of which the end is missing. */
function begin(response: ServerResponse, onWritten: () => void = () => undefined): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
  response.write(HALF, onWritten);
}

const cutOff = { code: "github-unexpected-answer", retry: "later" };

test("an answer that is cut off is trouble that may pass", async () => {
  server.answer = (response) => begin(response, () => response.destroy());
  const repositories = gitHubRepositories(appClients());
  expect(await failureOf(repositories.get(INSTALLATION, "acme", "shop"))).toMatchObject(cutOff);
});

test("an answer that does not end is trouble that may pass", async () => {
  server.answer = (response) => begin(response);
  // On a busy machine, nothing at all may have come by then.
  for (let timeoutMs = 300, hasBegun = false; !hasBegun; timeoutMs *= 2) {
    const onAnswer: Sending["onAnswer"] = (method, status) => {
      hasBegun ||= method === "GET" && status === 200;
    };
    const repositories = gitHubRepositories(appClients({ timeoutMs, onAnswer }));
    const failure = await failureOf(repositories.get(INSTALLATION, "acme", "shop"));
    if (hasBegun) expect(failure).toMatchObject(cutOff);
  }
});

test("an installation has one client, and another its own", async () => {
  const clients = appClients();
  expect(await clients(1)).toBe(await clients(1));
  expect(await clients(1)).not.toBe(await clients(2));
});

test("a client that could not be made is made again", async () => {
  let attempts = 0;
  const Octokit = rekeyOctokit();
  const clients = installationClients(async () => {
    if (++attempts === 1) throw new Error("not yet");
    return new Octokit();
  }, endlessBudget);
  await expect(clients(1)).rejects.toThrow("not yet");
  const client = await clients(1);
  expect(await clients(1)).toBe(client);
  expect(attempts).toBe(2);
});
