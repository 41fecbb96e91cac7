import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { startFront } from "../../src/web/server.ts";
import { until } from "../support/until.ts";
import { deliver, deliveryHeaders, head, openConnection, PATH, type TestFront, useFronts } from "./front.ts";

const start = useFronts();

async function get(
  { url }: TestFront,
  path: string,
  method = "GET",
): Promise<readonly [number, string, string]> {
  const response = await fetch(`${url}${path}`, { method });
  return [response.status, response.headers.get("content-type") ?? "", await response.text()];
}

const away = async (): Promise<void> => {
  throw new Error("connection refused: the password is secret");
};

test.each<[string, object, number, object]>([
  ["all is well", {}, 200, { process: "ok", store: "ok", queue: "ok" }],
  ["the store is away", { ping: away }, 503, { process: "ok", store: "unreachable", queue: "unreachable" }],
  [
    "the store does not answer",
    { ping: () => new Promise<void>(() => {}), patienceMs: 50 },
    503,
    { process: "ok", store: "unreachable", queue: "unreachable" },
  ],
  [
    "it is starting, or shutting down",
    { isReady: () => false },
    503,
    { process: "not ready", store: "ok", queue: "ok" },
  ],
])("its health when %s", async (_name, health, status, body) => {
  const front = await start({ health });
  const [code, type, text] = await get(front, "/healthz");
  expect([code, type, JSON.parse(text)]).toEqual([status, "application/json", body]);
});

test("it is ready or not, whatever the store does", async () => {
  let isReady = true;
  const front = await start({ health: { isReady: () => isReady, ping: away } });
  expect(await get(front, "/readyz")).toEqual([200, "text/plain; charset=utf-8", "ready\n"]);
  isReady = false;
  expect(await get(front, "/readyz")).toEqual([
    503,
    "application/json",
    '{"error":"starting, or shutting down"}',
  ]);
});

test("it answers a ping, with a question or without", async () => {
  const front = await start();
  expect(await get(front, "/ping")).toEqual([200, "text/plain; charset=utf-8", "PONG"]);
  expect((await get(front, "/ping?x=1"))[0]).toBe(200);
});

test.each([
  ["GET", "/"],
  ["GET", PATH],
  ["PUT", PATH],
  ["POST", "/healthz"],
  ["GET", "/healthz/"],
  ["GET", "/probot"],
  ["POST", "/probot/import"],
  ["GET", "//ping"],
])("there is nothing at %s %s", async (method, path) => {
  const front = await start();
  expect(await get(front, path, method)).toEqual([
    404,
    "application/json",
    '{"error":"there is nothing here; see /healthz, /readyz, /metrics and /ping"}',
  ]);
});

test("a mistake of ours is told to nobody but the log", async () => {
  const trouble = new Error("a mistake with a secret in it");
  const front = await start({
    health: {
      isReady: () => {
        throw trouble;
      },
    },
  });
  expect(await get(front, "/readyz")).toEqual([
    500,
    "application/json",
    '{"error":"something went wrong here; it was logged"}',
  ]);
  expect(front.failures).toEqual([{ error: trouble, deliveryId: "" }]);
});

interface Waiting {
  readonly front: TestFront;
  /** Resolves when a delivery is there. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

/** A front whose deliveries wait until the test lets them go. */
async function startWaiting(): Promise<Waiting> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const receive = (): Promise<void> => {
    arrive();
    return released;
  };
  return { front: await start({ webhooks: { receive } }), arrived, release };
}

test("when it closes, open requests are answered, and only then is it closed", async () => {
  const { front, arrived, release } = await startWaiting();
  const delivery = deliver(front);
  await arrived;
  let isClosed = false;
  const closing = front.close().then(() => {
    isClosed = true;
  });
  await sleep(50);
  expect(isClosed).toBe(false);
  await expect(deliver(front)).rejects.toThrow();
  release();
  expect(await delivery).toMatchObject({ status: 202 });
  const answered = performance.now();
  await closing;
  expect(performance.now() - answered).toBeLessThan(4_000);
});

test("a connection that is kept alive does not hold the front open", async () => {
  const { front, arrived, release } = await startWaiting();
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<string | undefined>((resolve, reject) => {
    const options = { port: front.port, host: "127.0.0.1", path: PATH, method: "POST", agent };
    const sent = request({ ...options, headers: deliveryHeaders("{}") }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.headers.connection));
    });
    sent.on("error", reject);
    sent.end("{}");
  });
  await arrived;
  const started = performance.now();
  const closing = front.close();
  release();
  expect(await answered).toBe("close");
  await closing;
  agent.destroy();
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("a connection that does nothing does not hold the front open", async () => {
  const front = await start();
  const idle = openConnection(front);
  await idle.send(`GET /ping HTTP/1.1\r\nhost: test\r\n\r\n`);
  await until(() => idle.soFar().includes("PONG") || undefined);
  const started = performance.now();
  await front.close();
  await idle.answer;
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("a body that stops coming does not hold the front open", async () => {
  const front = await start({ drainMs: 200 });
  const stuck = openConnection(front);
  await stuck.send(head({ ...deliveryHeaders("{}"), "content-length": "2" }));
  await sleep(50);
  const started = performance.now();
  await front.close();
  await stuck.answer;
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(front.received).toEqual([]);
});

test("a port that is taken is told at the start", async () => {
  const front = await start();
  const options = {
    host: "127.0.0.1",
    port: front.port,
    webhooks: { secret: "s", receive: async () => {}, onFailure: () => {} },
    health: { isReady: () => true, ping: async () => {} },
    metrics: async () => "",
  };
  await expect(startFront(options)).rejects.toMatchObject({ code: "EADDRINUSE" });
});
