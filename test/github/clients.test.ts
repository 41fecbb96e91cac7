import { generateKeyPairSync } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { Probot } from "probot";
import { installationClients, rekeyOctokit } from "../../src/github/clients.ts";
import type { Clients, InstallationClient } from "../../src/github/installation-client.ts";
import { outside } from "../../src/github/outside.ts";
import { gitHubRepositories } from "../../src/github/repositories.ts";
import { failureOf, INSTALLATION } from "./github.ts";
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

/** The clients of an app, as production makes them; each call has limits of its own. */
function appClients(timeoutMs?: number): Clients {
  const probot = new Probot({
    appId: 4711,
    privateKey,
    secret: "the secret of a test",
    baseUrl: server.url(),
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit(timeoutMs),
  });
  return installationClients((installationId) => probot.auth(installationId));
}

const shop = { owner: "acme", repo: "shop" };

function updateCheck({ rest }: InstallationClient): Promise<unknown> {
  return outside(() => rest.checks.update({ ...shop, check_run_id: 1, status: "in_progress" }));
}

function openIssue({ rest }: InstallationClient): Promise<unknown> {
  return outside(() => rest.issues.create({ ...shop, title: "A leaked key" }));
}

/** Does it that many times at once; gives the time until the last is done. */
async function burst(times: number, act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await Promise.all(Array.from({ length: times }, act));
  return performance.now() - started;
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

test.each<[string, number, Readonly<Record<string, string>>]>([
  ["500", 500, {}],
  ["502", 502, {}],
  ["422", 422, {}],
  ["429 with a time to wait", 429, { "retry-after": "1" }],
  ["403 with a time to wait", 403, { "retry-after": "1" }],
  [
    "403 with no requests left",
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 1) },
  ],
])("a write that fails is not repeated: %s", async (_name, status, headers) => {
  const client = await appClients()(INSTALLATION);
  server.answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ message: "You have exceeded a secondary rate limit" }));
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
  expect(await failureOf(openIssue(client))).toMatchObject({ code: "github-unreachable", retry: "soon" });
  expect(server.asked.filter(({ path }) => path.endsWith("/issues"))).toHaveLength(1);
});

test("a read that fails is not repeated behind our back", async () => {
  const client = await appClients()(INSTALLATION);
  server.answer = (response) => json(response, 500, {});
  await failureOf(outside(() => client.rest.repos.get(shop)));
  expect(server.asked.filter(({ method }) => method === "GET")).toHaveLength(1);
});

test("a burst of writes is not slowed down", async () => {
  const client = await appClients()(INSTALLATION);
  expect(await burst(50, () => updateCheck(client))).toBeLessThan(8_000);
  expect(await burst(8, () => openIssue(client))).toBeLessThan(8_000);
});

test("a long burst is, and what waits is not given up", async () => {
  const client = await appClients(800)(INSTALLATION);
  const elapsed = await burst(62, () => updateCheck(client));
  // Sixty at once, then one a second: the last has waited longer than any request may take.
  expect(elapsed).toBeGreaterThan(1_000);
  expect(elapsed).toBeLessThan(15_000);
});

test("a burst of issues is slowed down earlier", async () => {
  const client = await appClients()(INSTALLATION);
  expect(await burst(31, () => openIssue(client))).toBeGreaterThan(500);
});

test("one installation does not wait for another", async () => {
  const clients = appClients();
  const [busy, other] = await Promise.all([clients(1), clients(2)]);
  const long = burst(61, () => updateCheck(busy));
  expect(await burst(30, () => updateCheck(other))).toBeLessThan(8_000);
  await long;
});

test("a request without an answer ends in time", async () => {
  const client = await appClients(200)(INSTALLATION);
  server.answer = () => {};
  const started = performance.now();
  expect(await failureOf(outside(() => client.rest.repos.get(shop)))).toMatchObject({
    code: "github-unreachable",
    retry: "soon",
    detail: "GitHub could not be reached, or took too long",
  });
  expect(performance.now() - started).toBeLessThan(8_000);
});

test.each<[string, (response: { destroy(): void }) => void]>([
  ["does not end", () => {}],
  ["is cut off", (response) => void setTimeout(() => response.destroy(), 50)],
])("an answer that %s is trouble that may pass", async (_name, end) => {
  const repositories = gitHubRepositories(appClients(300));
  server.answer = (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
    response.write('{"id": 42, "name": "sh');
    end(response);
  };
  expect(await failureOf(repositories.get(INSTALLATION, "acme", "shop"))).toMatchObject({
    code: "github-unexpected-answer",
    retry: "soon",
  });
});

test("an installation has one client, and another its own", async () => {
  const clients = appClients();
  expect(await clients(1)).toBe(await clients(1));
  expect(await clients(1)).not.toBe(await clients(2));
});

test("a client that could not be made is made again", async () => {
  let attempts = 0;
  const client = await appClients()(1);
  const clients = installationClients(async () => {
    if (++attempts === 1) throw new Error("not yet");
    return client;
  });
  await expect(clients(1)).rejects.toThrow("not yet");
  expect(await clients(1)).toBe(client);
  expect(await clients(1)).toBe(client);
  expect(attempts).toBe(2);
});
