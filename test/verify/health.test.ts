import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { keyAskerFor } from "../../src/start/key-asker.ts";
import { ClientWorld, HOST } from "./client-world.ts";

let world: ClientWorld;
beforeEach(() => {
  world = new ClientWorld();
});
afterEach(async () => expect(await world.end()).toEqual([]));

const health = { method: "GET", url: `https://${HOST}/health?deep=1` } as const;

test("a service is asked without any key, and its name is told to nobody", async () => {
  const provider = await world.provider(() => ({ status: 200, body: '{"ok":true}' }));
  const sent = await world.client({ via: provider.via }).look(health);
  expect(sent).toMatchObject({ kind: "answered", answer: { status: 200, body: '{"ok":true}' } });
  expect(provider.requests).toEqual([
    {
      host: HOST,
      method: "GET",
      path: "/health?deep=1",
      headers: { accept: "application/json", connection: "close", host: HOST, "user-agent": "rekey" },
      body: "",
    },
  ]);
  expect(world.said).toEqual([["own", "200"]]);
});

test("a redirect is an answer, and nobody follows it", async () => {
  const headers = { location: "https://169.254.169.254/latest/meta-data/" };
  const provider = await world.provider(() => ({ status: 302, headers }));
  const sent = await world.client({ via: provider.via }).look(health);
  expect(sent).toMatchObject({ kind: "answered", answer: { status: 302 } });
  expect(provider.requests).toHaveLength(1);
});

test.each([
  `http://${HOST}/health`,
  `https://ada:word@${HOST}/`,
  "https://169.254.169.254/latest/meta-data/",
  "https://[::1]/health",
  "https://2130706433/",
  "file:///etc/passwd",
  "no address",
])("an address that is not the web's is not asked: %s", async (url) => {
  const provider = await world.provider(() => ({ status: 200 }));
  const sent = await world.client({ via: provider.via }).look({ method: "GET", url });
  expect(sent).toEqual({ kind: "unanswered", reason: "unsupported" });
  expect(provider.requests).toEqual([]);
});

test.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "fd00::1"])(
  "a host that leads to %s is not connected to",
  async (address) => {
    const { port, open } = await world.tlsServer(() => undefined);
    const client = world.client({
      resolve: async () => [{ address, family: address.includes(":") ? 6 : 4 }],
    });
    const sent = await client.look({ method: "HEAD", url: `https://${HOST}:${port}/health` });
    expect(sent).toEqual({ kind: "unanswered", reason: "unreachable" });
    expect(open.size).toBe(0);
  },
);

test("an operator who wants no questions gets none", async () => {
  const metrics = { keyRequest: () => undefined };
  const asker = keyAskerFor({ verify: { kind: "off" }, outbound: {} }, metrics, () => new Date());
  expect(await asker.look(health)).toEqual({ kind: "unanswered", reason: "switched-off" });
});
