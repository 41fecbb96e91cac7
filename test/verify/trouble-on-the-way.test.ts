import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createAuthority } from "../../sandbox/certificates.ts";
import { until } from "../support/until.ts";
import { ClientWorld, question, SOON } from "./client-world.ts";

let world: ClientWorld;
beforeEach(() => {
  world = new ClientWorld();
});
afterEach(async () => expect(await world.end()).toEqual([]));

const unreachable = { kind: "unanswered", reason: "unreachable" };
const intercepted = { kind: "unanswered", reason: "intercepted" };

test("a provider that does not answer is left after a while", async () => {
  const provider = await world.provider(() => () => undefined);
  const client = world.client({ via: provider.via, limits: { totalMs: 4_000 } });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
  expect(provider.requests).toHaveLength(1);
});

test("a server that does not shake hands is left earlier", async () => {
  const server = await world.server((socket) => void socket.resume());
  const started = world.client({
    via: { host: "127.0.0.1", port: server.port },
    limits: { ...SOON, totalMs: 120_000 },
  });
  expect(await started.ask(question, world.key)).toEqual(unreachable);
  await until(() => server.open.size === 0 || undefined);
});

test("an answer may take longer than a connection", async () => {
  const provider = await world.provider(() => (response) => void setTimeout(() => response.end("{}"), 3_300));
  const client = world.client({ via: provider.via, limits: { connectMs: 3_000, totalMs: 20_000 } });
  expect(await client.ask(question, world.key)).toMatchObject({ answer: { status: 200, body: "{}" } });
});

test("a body that drips is not waited for", async () => {
  const provider = await world.provider(() => (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  const client = world.client({ via: provider.via, limits: SOON });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
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
