import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Receiver, startReceiver } from "./receiver.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  world = await startWorld();
  await world.sandbox.waitForDeliveries();
  world.sandbox.setWebhookUrl(world.app, receiver.url);
});

beforeEach(() => {
  receiver.received.length = 0;
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
  receiver.stop();
});

test("lost deliveries are in no log", async () => {
  const { sandbox } = world;
  const logged = sandbox.deliveries().length;
  const find = sandbox.loseDeliveries(({ event }) => event === "push");
  await push("lost");
  find();
  await push("found");
  await sandbox.waitForDeliveries();
  expect(receiver.received.map((one) => one.event)).toEqual(["create", "push", "create"]);
  expect(sandbox.deliveries()).toHaveLength(logged + 3);
  expect(sandbox.counts().deliveries.lost).toBe(1);
});

test("held deliveries are sent in any order, once or twice", async () => {
  const { sandbox } = world;
  const held = sandbox.holdDeliveries(({ payload }) => payload.ref !== "refs/heads/passing");
  await push("one");
  await push("passing");
  await sandbox.waitForDeliveries();
  expect(receiver.received.map((one) => one.event)).toEqual(["push"]);
  const [first, second, third, ...rest] = held.all();
  if (first === undefined || second === undefined || third === undefined) throw new Error("nothing was held");
  expect([first.event, second.event, third.event, rest.length]).toEqual(["push", "create", "create", 0]);
  for (const one of [second, first, first]) {
    held.release(one);
    await sandbox.waitForDeliveries();
  }
  const sent = receiver.received.slice(1);
  expect(sent.map((one) => one.guid)).toEqual([second.guid, first.guid, first.guid]);
  expect(sent[1]?.body).toBe(sent[2]?.body);
  expect(
    sandbox
      .deliveries()
      .slice(-2)
      .map((one) => one.redelivery),
  ).toEqual([false, true]);
  held.stop();
  await push("after");
  held.releaseAll();
  await sandbox.waitForDeliveries();
  expect(receiver.received.at(-1)?.guid).toBe(third.guid);
  expect(receiver.received).toHaveLength(7);
});

test("the log is read by cursors, newest first, while new deliveries come", async () => {
  const { sandbox, appOctokit } = world;
  const { data: first, headers } = await appOctokit.rest.apps.listWebhookDeliveries({ per_page: 2 });
  await push("meanwhile");
  await sandbox.waitForDeliveries();
  const cursor = /cursor=(\d+)[^>]*>; rel="next"/.exec(headers.link ?? "")?.[1] ?? "";
  const { data: second } = await appOctokit.rest.apps.listWebhookDeliveries({ per_page: 2, cursor });
  const logged = sandbox.deliveries().map((one) => one.id);
  expect([...second.toReversed(), ...first.toReversed()].map((one) => one.id)).toEqual(logged.slice(-6, -2));
  expect(first[0]).toMatchObject({ status: "OK", status_code: 202, throttled_at: null });
  const all = await appOctokit.paginate(appOctokit.rest.apps.listWebhookDeliveries, { per_page: 3 });
  expect(all.map((one) => one.id).toReversed()).toEqual(logged);
});

test("what failed stays in the log with its payload, and every attempt has an id of its own", async () => {
  const { sandbox, appOctokit, repository, installation } = world;
  receiver.answer = 503;
  await push("failing");
  await sandbox.waitForDeliveries();
  receiver.answer = 202;
  const { data } = await appOctokit.rest.apps.listWebhookDeliveries({ status: "failure" });
  const failed = data.find((one) => one.event === "push");
  expect(failed).toMatchObject({
    status_code: 503,
    status: "Invalid HTTP Response: 503",
    installation_id: installation.id,
    repository_id: repository.id,
  });
  const attempt = { delivery_id: failed?.id ?? 0 };
  expect((await appOctokit.rest.apps.redeliverWebhookDelivery(attempt)).status).toBe(202);
  await sandbox.waitForDeliveries();
  const [again] = (await appOctokit.rest.apps.listWebhookDeliveries({ per_page: 1 })).data;
  expect(again).toMatchObject({ guid: failed?.guid, redelivery: true, status: "OK" });
  expect(again?.id).not.toBe(failed?.id);
  const detail = await appOctokit.rest.apps.getWebhookDelivery(attempt);
  expect(detail.data).toMatchObject({
    id: failed?.id,
    status_code: 503,
    request: { headers: { "X-GitHub-Event": "push" }, payload: { ref: "refs/heads/failing" } },
  });
});

test("what nobody answered failed without a status code", async () => {
  const { sandbox, appOctokit, app } = world;
  sandbox.setWebhookUrl(app, "http://127.0.0.1:1/");
  await push("away");
  await sandbox.waitForDeliveries();
  sandbox.setWebhookUrl(app, receiver.url);
  const { data: all } = await appOctokit.rest.apps.listWebhookDeliveries({ per_page: 2 });
  expect(all).toMatchObject(Array(2).fill({ status: "failed to connect to host", status_code: 0 }));
  const newest = { status: "failure", per_page: 4 } as const;
  const { data: failures } = await appOctokit.rest.apps.listWebhookDeliveries(newest);
  expect(failures.map((one) => one.status_code)).toEqual([0, 0, 503, 503]);
});

async function push(branch: string): Promise<void> {
  const { sandbox, repository, ann } = world;
  await sandbox.commitFiles(repository, { branch, pusher: ann, files: { [branch]: "1" } });
}
