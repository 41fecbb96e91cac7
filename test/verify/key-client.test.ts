import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createAuthority } from "../../sandbox/certificates.ts";
import { ask, bearer, elsewhere, form, get, type KeyRequest } from "../../src/providers/key-request.ts";
import { switchedOff } from "../../src/verify/key-client.ts";
import { until } from "../support/until.ts";
import { ClientWorld, HOST, ownQuestion, question } from "./client-world.ts";
import { HandClock } from "./hand-clock.ts";

let world: ClientWorld;
beforeEach(() => {
  world = new ClientWorld();
});
afterEach(async () => {
  await world.end();
  const said = decodeURIComponent(JSON.stringify(world.said));
  expect(said).not.toContain(world.value);
  expect(said).not.toContain(Buffer.from(world.value).toString("base64"));
});

const unreachable = { kind: "unanswered", reason: "unreachable" };
const intercepted = { kind: "unanswered", reason: "intercepted" };

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

test("a provider that does not answer is left after a while", async () => {
  const provider = await world.provider(() => () => undefined);
  expect(await world.ask(provider.via)).toEqual(unreachable);
  expect(provider.requests).toHaveLength(1);
});

test("a server that does not shake hands is left earlier", async () => {
  const server = await world.server((socket) => void socket.resume());
  const started = world.client({
    via: { host: "127.0.0.1", port: server.port },
    limits: { totalMs: 20_000 },
  });
  expect(await started.ask(question, world.key)).toEqual(unreachable);
  await until(() => server.open.size === 0 || undefined);
});

test("a body that drips is not waited for", async () => {
  const provider = await world.provider(() => (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  expect(await world.ask(provider.via)).toEqual(unreachable);
});

test("of an endless body the first 64 kB are read, and the connection is cut", async () => {
  const cut = Promise.withResolvers<void>();
  const provider = await world.provider(() => (response) => {
    response.writeHead(401);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", more).on("close", () => cut.resolve());
    more();
  });
  const sent = await world.ask(provider.via);
  expect(sent).toMatchObject({ kind: "answered", answer: { status: 401, body: "x".repeat(64 * 1024) } });
  await cut.promise;
});

test.each(["100\r\n\r\nshort", "5\r\n\r\n12345678", "1, 2\r\n\r\n1", "-1\r\n\r\n1"])(
  "a body that is not as long as it says is no answer: %j",
  async (lie) => {
    const answer = `HTTP/1.1 401 Unauthorized\r\nContent-Length: ${lie}`;
    const server = await world.tlsServer((socket) => socket.once("data", () => socket.end(answer)));
    expect(await world.ask(server)).toEqual(unreachable);
  },
);

test.each([
  ["nothing", ""],
  ["another protocol", "220 mail.example.com ESMTP\r\n"],
  ["half a head", "HTTP/1.1 200 OK\r\nContent-Ty"],
  ["a head without end", `HTTP/1.1 200 OK\r\nx: ${"x".repeat(20_000)}\r\n\r\n`],
  ["an upgrade", "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"],
])("%s is no answer", async (_name, text) => {
  const server = await world.tlsServer((socket) => socket.once("data", () => socket.end(text)));
  expect(await world.ask(server)).toEqual(unreachable);
});

test("only so many headers are kept, and no cookies", async () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, "y"]));
  const provider = await world.provider(() => ({ status: 200, headers: { "set-cookie": "a=b", ...many } }));
  const sent = await world.ask(provider.via);
  if (sent.kind !== "answered") throw new Error(sent.reason);
  expect(Object.keys(sent.answer.headers)).toHaveLength(64);
  expect(sent.answer.headers).not.toHaveProperty("set-cookie");
});

test.each([
  ["of another authority", () => ({ authority: createAuthority() })],
  ["for another host", () => ({ hostname: "other.example.com" })],
])("a server with a certificate %s gets not one byte", async (_name, options) => {
  const got: Buffer[] = [];
  const server = await world.tlsServer(
    (socket) => socket.on("data", (data) => void got.push(data)),
    options(),
  );
  expect(await world.ask(server)).toEqual(intercepted);
  await until(() => server.open.size === 0 || undefined);
  expect(got).toEqual([]);
});

test("what does not listen is unreachable", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  await provider.close();
  expect(await world.client({ via: provider.via }).ask(question, world.key)).toEqual(unreachable);
});

test.each([
  ["private", ["127.0.0.1"]],
  ["private among others", ["2d00::1", "127.0.0.1"]],
  ["private in other words", ["::ffff:127.0.0.1"]],
  ["none", []],
])("a host whose address is %s is not connected to", async (_name, addresses) => {
  const provider = await world.provider(() => ({ status: 200 }));
  const resolve = () => Promise.resolve(addresses.map(entry));
  const client = world.client({ resolve });
  const request = get(`https://${HOST}:${provider.via.port}/{key}`, bearer);
  expect(await client.ask(request, world.key)).toEqual(unreachable);
  const host = `https://git.example.com:${provider.via.port}`;
  expect(await client.ask(ownQuestion, { ...world.key, host })).toEqual(unreachable);
  expect(provider.connections).toBe(0);
});

test("localhost is not connected to", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  const client = world.client({ resolve: (hostname) => lookup(hostname, { all: true }) });
  const host = `https://localhost:${provider.via.port}`;
  expect(await client.ask(ownQuestion, { ...world.key, host })).toEqual(unreachable);
  expect(provider.connections).toBe(0);
});

test("a host is looked up once for each connection, and checked each time", async () => {
  const provider = await world.provider(() => ({ status: 200 }));
  // The first is an address that IANA has given to nobody; the second is where the attacker wants us.
  const answers = ["2d00::1", "127.0.0.1"];
  let asked = 0;
  const client = world.client({ resolve: () => Promise.resolve([entry(answers[asked++] ?? "127.0.0.1")]) });
  const request = get(`https://${HOST}:${provider.via.port}/{key}`, bearer);
  expect(await client.ask(request, world.key)).toEqual(unreachable);
  expect(asked).toBe(1);
  expect(await client.ask(request, world.key)).toEqual(unreachable);
  expect(asked).toBe(2);
  expect(provider.connections).toBe(0);
});

test.each(["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "127.1", "017700000001", "8.8.8.8", "127.0.0.1."])(
  "an address in place of a name is not asked: %s",
  async (address) => {
    const provider = await world.provider(() => ({ status: 200 }));
    const host = `https://${address}:${provider.via.port}`;
    const sent = await world.client().ask(ownQuestion, { ...world.key, host });
    expect(sent).toEqual({ kind: "unanswered", reason: "unsupported" });
    expect(provider.connections).toBe(0);
  },
);

test("a host that does not answer its look-up is left", async () => {
  const client = world.client({ resolve: () => new Promise(() => undefined), limits: { connectMs: 50 } });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
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
  await clock.pass(300_000);
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
  expect(await switchedOff.ask(question, world.key)).toEqual({ kind: "unanswered", reason: "switched-off" });
});

function entry(address: string): LookupAddress {
  return { address, family: isIP(address) };
}
