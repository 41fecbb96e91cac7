import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import {
  deliver,
  deliveryHeaders,
  head,
  openConnection,
  PREVIOUS,
  SECRET,
  signature,
  useFronts,
} from "./front.ts";

const start = useFronts();
const LIMIT = 25 * 1024 * 1024;
const LAST_CHUNK = "0\r\n\r\n";
const BLOCK = Buffer.alloc(1024 * 1024, "a");

test("a delivery is accepted and handed over as it was signed", async () => {
  const front = await start();
  const body = '{ "zen": "ä", "n": 1.0 }';
  const id = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
  const headers = { "x-github-delivery": id, "x-github-event": "pull_request" };
  expect(await deliver(front, body, headers)).toEqual({ status: 202, body: { status: "accepted" } });
  expect(front.received).toEqual([{ id, name: "pull_request", body }]);
  expect(front.failures).toEqual([]);
});

test.each<[string, string | undefined]>([
  ["text/plain", "text/plain"],
  ["a form", "application/x-www-form-urlencoded"],
  ["another kind of JSON", "application/json-seq"],
  ["nothing", undefined],
])("%s is no webhook", async (_name, type) => {
  const front = await start();
  // A body of bytes, so that fetch adds no type of its own.
  const answer = await deliver(front, Buffer.from("{}"), { "content-type": type });
  expect(answer).toEqual({ status: 415, body: { error: "webhooks must be sent as application/json" } });
  expect(front.received).toEqual([]);
});

test.each(["application/json", "application/json; charset=utf-8", "Application/JSON"])(
  "the type %s is taken",
  async (type) => {
    const front = await start();
    expect(await deliver(front, "{}", { "content-type": type })).toMatchObject({ status: 202 });
  },
);

test.each<[string, Readonly<Record<string, string | undefined>>]>([
  ["no delivery id", { "x-github-delivery": undefined }],
  ["a delivery id that is none", { "x-github-delivery": "12345" }],
  ["a delivery id with more behind it", { "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958'" }],
  ["no event", { "x-github-event": undefined }],
  ["an event that is none", { "x-github-event": "push.created" }],
  ["an event without end", { "x-github-event": "a".repeat(65) }],
])("%s is refused", async (_name, headers) => {
  const front = await start();
  expect(await deliver(front, "{}", headers)).toEqual({
    status: 400,
    body: { error: "the headers of a GitHub delivery are missing" },
  });
  expect(front.received).toEqual([]);
});

const right = signature("{}");

test.each<[string, string | undefined]>([
  ["no signature", undefined],
  ["an empty one", ""],
  ["one with another secret", signature("{}", "another secret")],
  ["one of another body", signature("{ }")],
  ["a previous secret that is not accepted", signature("{}", PREVIOUS)],
  ["half of it", right.slice(0, 40)],
  ["more than it", `${right}00`],
  ["another algorithm", right.replace("sha256", "sha1")],
  ["none named", right.replace("sha256=", "")],
  ["capitals", right.toUpperCase()],
  ["two of them", `${right}, ${right}`],
  ["no digits", `sha256=${"z".repeat(64)}`],
])("a signature is refused: %s", async (_name, given) => {
  const front = await start();
  expect(await deliver(front, "{}", { "x-hub-signature-256": given })).toEqual({
    status: 401,
    body: { error: "the signature does not match" },
  });
  expect(front.received).toEqual([]);
});

test("while our secret is rotated, the new and the previous one are accepted", async () => {
  const front = await start({ webhooks: { previousSecret: PREVIOUS } });
  for (const secret of [SECRET, PREVIOUS]) {
    const headers = { "x-hub-signature-256": signature("{}", secret) };
    expect(await deliver(front, "{}", headers)).toMatchObject({ status: 202 });
  }
  const headers = { "x-hub-signature-256": signature("{}", "the one before that") };
  expect(await deliver(front, "{}", headers)).toMatchObject({ status: 401 });
});

test.each(["no JSON", '"text"', "5", "null", "true", "[]", '[{"a": 1}]', '{"a": 1'])(
  "the payload %j is refused, though it was signed",
  async (body) => {
    const front = await start();
    expect(await deliver(front, body)).toEqual({
      status: 400,
      body: { error: "the payload is not a JSON object" },
    });
    expect(front.received).toEqual([]);
  },
);

test("bytes that are no text cannot be passed off as signed", async () => {
  const front = await start();
  expect(await deliver(front, Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ status: 401 });
});

test("an empty body is refused like every other that was not signed", async () => {
  const front = await start();
  expect(await deliver(front, "")).toMatchObject({ status: 401 });
  expect(front.failures).toEqual([]);
});

test("an unsigned payload is not looked into", async () => {
  const front = await start();
  const headers = { "x-hub-signature-256": signature("else") };
  expect(await deliver(front, "no JSON", headers)).toMatchObject({ status: 401 });
});

test("a delivery that could not be stored is to be delivered again", async () => {
  const trouble = new Error("the store is away");
  const front = await start({
    webhooks: {
      receive: async () => {
        throw trouble;
      },
    },
  });
  const id = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
  expect(await deliver(front, "{}", { "x-github-delivery": id })).toEqual({
    status: 503,
    body: { error: "the delivery could not be stored; deliver it again later" },
  });
  expect(front.failures).toEqual([{ error: trouble, deliveryId: id }]);
});

test("a delivery that takes too long is answered before GitHub gives up", async () => {
  let finish = (): void => undefined;
  const receive = (): Promise<void> =>
    new Promise((resolve) => {
      finish = resolve;
    });
  const front = await start({ webhooks: { receive, patienceMs: 100 } });
  const answer = await deliver(front, "{}");
  expect(answer.status).toBe(503);
  expect(front.failures).toHaveLength(1);
  finish();
});

test("the largest delivery is taken", async () => {
  const front = await start();
  const body = Buffer.alloc(LIMIT, " ");
  body.write("{", 0);
  body.write("}", LIMIT - 1);
  expect(await deliver(front, body)).toMatchObject({ status: 202 });
  expect(front.received[0]?.body).toHaveLength(LIMIT);
});

const TOO_LARGE = "the payload is larger than 25 MB";

test("a body that is said to be too large is refused before it is sent", async () => {
  const front = await start();
  const connection = openConnection(front);
  await connection.send(head({ ...deliveryHeaders("{}"), "content-length": String(LIMIT + 1) }));
  const answer = await connection.answer;
  expect(answer).toContain("HTTP/1.1 413 ");
  expect(answer).toContain(TOO_LARGE);
  expect(answer.toLowerCase()).toContain("connection: close");
});

test("a body that turns out to be too large is refused, and read no further", async () => {
  const front = await start();
  const connection = openConnection(front);
  await connection.send(head({ ...deliveryHeaders("{}"), "transfer-encoding": "chunked" }));
  let sent = 0;
  while (connection.soFar() === "" && sent < 100) {
    await connection.send(`${BLOCK.length.toString(16)}\r\n`);
    await connection.send(BLOCK);
    await connection.send("\r\n");
    sent++;
  }
  await connection.send(LAST_CHUNK);
  expect(await connection.answer).toContain(TOO_LARGE);
  expect(sent).toBeGreaterThan(24);
  expect(sent).toBeLessThan(60);
  expect(front.received).toEqual([]);
});

test("one who reads no answer before all is sent is told that it was too large", async () => {
  const front = await start();
  const connection = openConnection(front);
  await connection.send(head({ ...deliveryHeaders("{}"), "transfer-encoding": "chunked" }));
  connection.lookAway();
  for (let sent = 0; sent < 40; sent++) {
    await connection.send(`${BLOCK.length.toString(16)}\r\n`);
    await connection.send(BLOCK);
    await connection.send("\r\n");
  }
  await connection.send(LAST_CHUNK);
  connection.lookAgain();
  expect(await connection.answer).toContain(TOO_LARGE);
  expect(front.received).toEqual([]);
});

test("a slow body is waited for", async () => {
  const front = await start();
  const connection = openConnection(front);
  const headers = { ...deliveryHeaders('{"a":1}'), "content-length": "7", connection: "close" };
  await connection.send(head(headers));
  for (const letter of '{"a":1}') {
    await connection.send(letter);
    await sleep(20);
  }
  expect(await connection.answer).toContain("HTTP/1.1 202 ");
  expect(front.received).toMatchObject([{ body: '{"a":1}' }]);
});

test("a body that does not come is not waited for without end", async () => {
  const front = await start({ arrivalMs: 200 });
  const connection = openConnection(front);
  await connection.send(head({ ...deliveryHeaders('{"a":1}'), "content-length": "7" }));
  await connection.send('{"a"');
  expect(await connection.answer).toContain("HTTP/1.1 408 ");
  expect(front.received).toEqual([]);
});

test("headers that do not come are not waited for without end", async () => {
  const front = await start({ arrivalMs: 200 });
  const connection = openConnection(front);
  await connection.send("POST / HTTP/1.1\r\nhost: test\r\n");
  expect(await connection.answer).toContain("HTTP/1.1 408 ");
});

test("a caller who hangs up harms nobody", async () => {
  const front = await start();
  const connection = openConnection(front);
  await connection.send(head({ ...deliveryHeaders("{}"), "content-length": "2" }));
  connection.destroy();
  await connection.answer;
  expect(await deliver(front)).toMatchObject({ status: 202 });
  expect(front.received).toHaveLength(1);
});
