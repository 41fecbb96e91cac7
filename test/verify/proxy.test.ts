import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Provider } from "../../sandbox/provider.ts";
import { until } from "../support/until.ts";
import { ClientWorld, HOST, ownQuestion, question, SOON } from "./client-world.ts";

let world: ClientWorld;
let provider: Provider;
beforeEach(async () => {
  world = new ClientWorld();
  provider = await world.provider(() => ({ status: 200 }));
});
afterEach(async () => expect(await world.end()).toEqual([]));

const unreachable = { kind: "unanswered", reason: "unreachable" };

/** A proxy that leads everywhere to the one provider, and what it was told. */
async function openProxy(
  answer = "HTTP/1.1 200 OK\r\n\r\n",
): Promise<{ url: string; told: readonly string[] }> {
  const told: string[] = [];
  const { port } = await world.server((from) => {
    from.once("data", (head) => {
      told.push(head.toString());
      from.write(answer);
      const to = connect(provider.via.port, "127.0.0.1").on("error", () => undefined);
      from.pipe(to).pipe(from);
    });
  });
  return { url: `http://127.0.0.1:${port}`, told };
}

test("behind a proxy it is the proxy that looks up the host of a provider, and it sees no key", async () => {
  const proxy = await openProxy();
  const client = world.client({ proxyEnv: { HTTPS_PROXY: proxy.url, NO_PROXY: undefined } });
  expect(await client.ask(question, world.key)).toMatchObject({ answer: { status: 200 } });
  expect(proxy.told).toEqual([`CONNECT ${HOST}:443 HTTP/1.1\r\nhost: ${HOST}:443\r\n\r\n`]);
  expect(provider.requests).toHaveLength(1);
});

test("behind a proxy the host that a policy names is asked when its addresses are public", async () => {
  const proxy = await openProxy();
  const client = world.client({
    proxyEnv: { HTTPS_PROXY: proxy.url, NO_PROXY: undefined },
    resolve: () => Promise.resolve([{ address: "2d00::1", family: 6 }]),
  });
  const sent = await client.ask(ownQuestion, { ...world.key, host: "https://git.example.com:8443" });
  expect(sent).toMatchObject({ answer: { status: 200 } });
  expect(proxy.told.join("")).toMatch(/^CONNECT git\.example\.com:8443 /);
});

test.each([
  ["private", () => Promise.resolve([{ address: "10.0.0.7", family: 4 }])],
  ["unknown", () => Promise.reject(new Error("nobody knows it"))],
  ["not told", () => new Promise<never>(() => undefined)],
])(
  "behind a proxy the host that a policy names is not asked when its address is %s",
  async (_name, resolve) => {
    const proxy = await openProxy();
    const proxyEnv = { HTTPS_PROXY: proxy.url, NO_PROXY: undefined };
    const client = world.client({ proxyEnv, resolve, limits: SOON });
    const sent = await client.ask(ownQuestion, { ...world.key, host: "https://git.example.com" });
    expect(sent).toEqual(unreachable);
    expect(proxy.told).toEqual([]);
  },
);

test("a host that goes around the proxy is looked up and checked like any other", async () => {
  const proxy = await openProxy();
  const asked: string[] = [];
  const client = world.client({
    proxyEnv: { HTTPS_PROXY: proxy.url, NO_PROXY: "example.org,.example.com" },
    resolve: (hostname) => {
      asked.push(hostname);
      return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    },
  });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
  expect([asked, proxy.told, provider.connections]).toEqual([[HOST], [], 0]);
});

test("a proxy that refuses, or says nothing, is trouble on the way", async () => {
  const refusing = await openProxy("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  const proxyEnv = { HTTPS_PROXY: refusing.url, NO_PROXY: undefined };
  expect(await world.client({ proxyEnv }).ask(question, world.key)).toEqual(unreachable);
  const mute = await world.server((socket) => void socket.resume());
  const client = world.client({
    proxyEnv: { HTTPS_PROXY: `http://127.0.0.1:${mute.port}`, NO_PROXY: undefined },
    limits: { ...SOON, totalMs: 120_000 },
  });
  expect(await client.ask(question, world.key)).toEqual(unreachable);
  await until(() => mute.open.size === 0 || undefined);
});

test("a certificate that the proxy made up is not taken", async () => {
  const proxy = await openProxy();
  const stranger = new ClientWorld();
  const client = stranger.client({ proxyEnv: { HTTPS_PROXY: proxy.url, NO_PROXY: undefined } });
  expect(await client.ask(question, world.key)).toEqual({ kind: "unanswered", reason: "intercepted" });
  expect(provider.requests).toEqual([]);
});
