import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { verify } from "@octokit/webhooks-methods";
import { APP, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let receiver: Server;
let answer = 202;
const received: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = [];

beforeAll(async () => {
  world = await startWorld();
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  world.sandbox.setWebhookUrl(world.app, `http://127.0.0.1:${address.port}/api/github/webhooks`);
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
  receiver.close();
});

test("a push arrives signed, with GitHub's headers", async () => {
  const { sandbox, repository, ann, app, installation } = world;
  await sandbox.commitFiles(repository, { branch: "hooks", pusher: ann, files: { a: "1" } });
  await sandbox.waitForDeliveries();
  const [push, create] = received;
  if (push === undefined) throw new Error("nothing came");
  expect(await verify(APP.webhookSecret, push.body, String(push.headers["x-hub-signature-256"]))).toBe(true);
  expect(push.headers).toMatchObject({
    "x-github-event": "push",
    "x-github-hook-installation-target-id": String(app.appId),
    "x-github-hook-installation-target-type": "integration",
  });
  expect(String(push.headers["x-github-delivery"])).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  expect(JSON.parse(push.body)).toMatchObject({
    installation: { id: installation.id },
    before: "0".repeat(40),
  });
  expect(create?.headers["x-github-event"]).toBe("create");
});

test("a failed delivery is not repeated, but can be asked for again with the same id", async () => {
  const { sandbox, repository, ann, appOctokit } = world;
  answer = 500;
  await sandbox.commitFiles(repository, { branch: "hooks", pusher: ann, files: { a: "2" } });
  await sandbox.waitForDeliveries();
  answer = 202;
  const { data: failed } = await appOctokit.rest.apps.listWebhookDeliveries({
    status: "failure",
    per_page: 1,
  });
  expect(failed[0]).toMatchObject({ event: "push", status_code: 500, redelivery: false });
  const id = failed[0]?.id ?? 0;
  await appOctokit.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
  await sandbox.waitForDeliveries();
  const [first, second] = received.slice(-2);
  expect(first?.headers["x-github-delivery"]).toBe(second?.headers["x-github-delivery"]);
  expect(first?.body).toBe(second?.body);
  expect(sandbox.deliveries().at(-1)).toMatchObject({ redelivery: true, status: 202 });
  const { data } = await appOctokit.rest.apps.getWebhookDelivery({ delivery_id: id });
  expect(data.request.payload).toMatchObject({ ref: "refs/heads/hooks" });
});

test("what the app does itself is heard of, as its bot", async () => {
  const { sandbox, octokit, where } = world;
  await octokit.rest.issues.create({ ...where, title: "own" });
  await sandbox.waitForDeliveries();
  const sender = { login: "rekey[bot]", type: "Bot" };
  expect(JSON.parse(received.at(-1)?.body ?? "")).toMatchObject({ action: "opened", sender });
});

test("a repository that becomes public, or another name, is heard of", async () => {
  const { sandbox, ann, app } = world;
  const own = await sandbox.createRepository(ann, "own", { private: true });
  const installation = await sandbox.install(app, ann, [own]);
  await sandbox.as(ann, "PATCH /repos/ann/own", { private: false, name: "renamed" });
  expect(
    sandbox
      .deliveries()
      .slice(-2)
      .map((one) => one.action),
  ).toEqual(["publicized", "renamed"]);
  await sandbox.uninstall(installation);
});

test("nobody hears of what is not installed, not subscribed or suspended", async () => {
  const { sandbox, repository, ann, installation } = world;
  const before = sandbox.deliveries().length;
  const elsewhere = await sandbox.createRepository(ann, "private-matter");
  await sandbox.commitFiles(elsewhere, { branch: "main", pusher: ann, files: { a: "1" } });
  expect(sandbox.deliveries()).toHaveLength(before);
  sandbox.suspend(installation);
  await sandbox.commitFiles(repository, { branch: "main", pusher: ann, files: { b: "1" } });
  expect(
    sandbox
      .deliveries()
      .slice(before)
      .map((one) => one.action),
  ).toEqual(["suspend"]);
  sandbox.suspend(installation, false);
});

test("an endpoint that is away makes a failed delivery", async () => {
  const { sandbox, app } = world;
  const url = app.app.webhookUrl;
  sandbox.setWebhookUrl(app, "http://127.0.0.1:1/");
  sandbox.ping(app);
  await sandbox.waitForDeliveries();
  expect(sandbox.deliveries().at(-1)).toMatchObject({ event: "ping", state: "failed", status: null });
  sandbox.setWebhookUrl(app, url);
});
