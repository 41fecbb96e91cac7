import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { TLSSocket } from "node:tls";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { bearer, get } from "../../src/providers/key-request.ts";
import { ClientWorld, HOST, ownQuestion, question } from "./client-world.ts";

let world: ClientWorld;
beforeEach(() => {
  world = new ClientWorld();
});
afterEach(async () => expect(await world.end()).toEqual([]));

const unreachable = { kind: "unanswered", reason: "unreachable" };

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

test("each connection begins anew, and each certificate is looked at", async () => {
  const reused: boolean[] = [];
  const server = await world.tlsServer((socket) => {
    if (socket instanceof TLSSocket) reused.push(socket.isSessionReused());
    socket.once("data", () => socket.end("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n"));
  });
  const client = world.client({ via: { host: "127.0.0.1", port: server.port } });
  for (let time = 0; time < 3; time++) await client.ask(question, world.key);
  expect(reused).toEqual([false, false, false]);
});

test("a host that does not answer its look-up is left", async () => {
  const client = world.client({ resolve: () => new Promise(() => undefined), limits: { connectMs: 50 } });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
});

function entry(address: string): LookupAddress {
  return { address, family: isIP(address) };
}
