import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ask, bearer, elsewhere, form, get, type KeyRequest } from "../../src/providers/key-request.ts";
import { keyAskerFor } from "../../src/start/key-asker.ts";
import { until } from "../support/until.ts";
import { ClientWorld, HOST, ownQuestion, question } from "./client-world.ts";
import { HandClock } from "./hand-clock.ts";

let world: ClientWorld;
beforeEach(() => {
  world = new ClientWorld();
});
afterEach(async () => expect(await world.end()).toEqual([]));

test("an answer comes back with its status, its headers and its body", async () => {
  const provider = await world.provider(() => ({
    status: 401,
    headers: { "X-Reason": "Gone" },
    body: '{"a":1}',
  }));
  expect(await world.ask(provider.via)).toMatchObject({
    kind: "answered",
    answer: {
      status: 401,
      headers: { "content-type": "application/json", "x-reason": "Gone" },
      body: '{"a":1}',
    },
  });
});

test("what goes out is what the request says, and little more", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  await world.ask(provider.via);
  const value = encodeURIComponent(world.value);
  expect(provider.requests).toEqual([
    {
      host: HOST,
      method: "GET",
      path: `/keys/${value}?key=${value}`,
      headers: {
        accept: "application/json",
        authorization: `Bearer ${world.value}`,
        connection: "close",
        host: HOST,
        "user-agent": "rekey",
      },
      body: "",
    },
  ]);
});

test("a body goes out with its length; a method that could have one says that it has none", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  const url = `https://${HOST}/me`;
  await world.ask(provider.via, ask(url, elsewhere, { harmless: "It asks.", body: form({ é: "{key}" }) }));
  await world.ask(provider.via, ask(url, bearer, { harmless: "It asks." }));
  await world.ask(provider.via, { ...get(url, bearer), method: "HEAD" });
  await world.ask(provider.via, get(url, { headers: { accept: "text/plain", "user-agent": "a browser" } }));
  expect(
    provider.requests.map(({ method, headers, body }) => [method, headers["content-length"], body]),
  ).toEqual([
    [
      "POST",
      String(`%C3%A9=`.length + encodeURIComponent(world.value).length),
      `%C3%A9=${encodeURIComponent(world.value)}`,
    ],
    ["POST", "0", ""],
    ["HEAD", undefined, ""],
    ["GET", undefined, ""],
  ]);
  expect(provider.requests[3]?.headers).toMatchObject({ accept: "text/plain", "user-agent": "rekey" });
});

test("a redirect is reported and not followed", async () => {
  const location = "http://169.254.169.254/latest/meta-data/";
  const provider = await world.provider(() => ({ status: 302, headers: { location } }));
  expect(await world.ask(provider.via)).toMatchObject({ answer: { status: 302, headers: { location } } });
  expect(provider.connections).toBe(1);
});

test("only so many headers are kept, and no cookies", async () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, "y"]));
  const provider = await world.provider(() => ({ status: 200, headers: { "set-cookie": "a=b", ...many } }));
  const sent = await world.ask(provider.via);
  if (sent.kind !== "answered") throw new Error(sent.reason);
  expect(Object.keys(sent.answer.headers)).toHaveLength(64);
  expect(sent.answer.headers).not.toHaveProperty("set-cookie");
});

test("a host that asked for a rest is not asked until it is over", async () => {
  const clock = new HandClock();
  let headers: Record<string, string> = { "retry-after": "120" };
  const provider = await world.provider(() => ({ status: 429, headers }));
  const client = world.client({ via: provider.via, clock });
  const statuses = async () => {
    const sent = await client.ask(question, world.key);
    return sent.kind === "answered" ? sent.answer.status : sent.reason;
  };
  expect([await statuses(), await statuses()]).toEqual([429, "rate-limited"]);
  await clock.pass(119_999);
  expect([await statuses(), provider.requests.length]).toEqual(["rate-limited", 1]);
  await clock.pass(1);
  headers = { "retry-after": "Sat, 21 Nov 2026 12:05:00 GMT" };
  expect([await statuses(), await statuses()]).toEqual([429, "rate-limited"]);
  await clock.pass(299_999);
  expect(await statuses()).toBe("rate-limited");
  await clock.pass(1);
  headers = {};
  expect([await statuses(), await statuses()]).toEqual([429, "rate-limited"]);
  await clock.pass(60_000);
  expect([await statuses(), provider.requests.length]).toEqual([429, 4]);
});

test("one request a second and host goes out", async () => {
  const clock = new HandClock();
  const at: number[] = [];
  const provider = await world.provider(() => {
    at.push(clock.now());
    return { status: 200 };
  });
  const client = world.client({ via: provider.via, clock, pace: { everyMs: 1_000, maxWaiting: 2 } });
  const asked = Array.from({ length: 4 }, () => client.ask(question, world.key));
  await until(() => at.length === 1 || undefined);
  await clock.pass(1_000);
  await until(() => at.length === 2 || undefined);
  await clock.pass(1_000);
  const kinds = (await Promise.all(asked)).map((sent) => (sent.kind === "answered" ? "" : sent.reason));
  expect([kinds, at]).toEqual([
    ["", "", "", "rate-limited"],
    [0, 1_000, 2_000],
  ]);
});

test("what cannot be filled in is not sent, and a request that throws is no surprise", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  const client = world.client({ via: provider.via });
  const reasonOf = async (request: KeyRequest) => {
    const sent = await client.ask(request, world.key);
    return sent.kind === "answered" ? "" : sent.reason;
  };
  expect(await reasonOf(ownQuestion)).toBe("host-not-named");
  expect(await reasonOf(get(`https://${HOST}/{id}`, bearer))).toBe("half-missing");
  expect(await reasonOf({ ...question, parts: () => undefined })).toBe("unsupported");
  const parts = (key: string): never => {
    throw new Error(key);
  };
  expect(await reasonOf({ ...question, parts })).toBe("unreachable");
  expect(provider.connections).toBe(0);
});

test("of every request the host as the catalogue names it and the outcome are told, and nothing else", async () => {
  const provider = await world.provider(() => ({ status: 403 }));
  const told: (readonly string[])[] = [];
  const client = world.client({ via: provider.via, onSent: (...words) => void told.push(words) });
  await client.ask(question, world.key);
  await client.ask(ownQuestion, { ...world.key, host: "https://git.acme.example" });
  await client.ask(ownQuestion, world.key);
  const parts = () => ({ region: "us7" });
  await client.ask({ ...get("https://{region}.api.example.com/me", bearer), parts }, world.key);
  expect(told).toEqual([
    [HOST, "403"],
    ["own", "403"],
    ["own", "host-not-named"],
    ["*.api.example.com", "403"],
  ]);
});

test("where the operator switched it off, nothing is sent", async () => {
  const metrics = { keyRequest: () => undefined };
  const asker = keyAskerFor({ verify: { kind: "off" }, outbound: {} }, metrics, () => new Date());
  expect(asker.isOn).toBe(false);
  expect(await asker.ask(question, world.key)).toEqual({ kind: "unanswered", reason: "switched-off" });
});
