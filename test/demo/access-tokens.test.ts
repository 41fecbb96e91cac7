import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type HuggingFace, startHuggingFace } from "../../sandbox/hugging-face.ts";
import { pagesOf } from "../../sandbox/pages/site.ts";
import { Secret } from "../../src/incident/secret.ts";
import { huggingface } from "../../src/providers/huggingface.ts";
import { createKeyAsker } from "../../src/verify/key-client.ts";
import { startWorld, type TestWorld } from "../sandbox/world.ts";
import { faultsOf } from "./well-formed.ts";

let world: TestWorld;
let hub: HuggingFace;

beforeAll(async () => {
  world = await startWorld();
  hub = await startHuggingFace();
  world.sandbox.servePages(pagesOf(world.sandbox.store, { huggingFace: hub }));
});

afterAll(async () => {
  await hub.close();
  await world.sandbox.stop();
});

test("a token works until somebody presses Revoke, and the page shows its beginning only", async () => {
  const key = hub.give({ name: "<b>texts", owner: "ann", organization: "acme" });
  const before = await page();
  expect(faultsOf(before)).toEqual([]);
  expect(before).toContain(`<code>${key.slice(0, 8)}…</code>`);
  expect(before).not.toContain(key.slice(0, 12));
  expect(await statusOf(key)).toBe(200);
  expect(await press("1")).toEqual([303, "/-/hugging-face"]);
  expect(await page()).not.toContain("<button");
  expect(await statusOf(key)).toBe(401);
});

test("whoever holds a token may revoke it, and learns nothing of others", async () => {
  const [key, other] = [give(), give()];
  for (const one of [key, `${key}x`]) expect(await ask(huggingface.revocations[0]?.request, one)).toBe(202);
  expect([await statusOf(key), await statusOf(other)]).toEqual([401, 200]);
});

test("a press on what is not there changes nothing", async () => {
  const key = give();
  expect(await press("99")).toEqual([405, null]);
  expect(await statusOf(key)).toBe(200);
});

function give(): string {
  return hub.give({ name: "texts", owner: "ann", organization: "acme" });
}

async function page(): Promise<string> {
  return (await fetch(`${world.sandbox.url}/-/hugging-face`)).text();
}

async function press(id: string): Promise<readonly [number, string | null]> {
  const address = `${world.sandbox.url}/-/hugging-face/${id}/revoke`;
  const { status, headers } = await fetch(address, { method: "POST", redirect: "manual" });
  return [status, headers.get("location")];
}

function statusOf(key: string): Promise<number | undefined> {
  return ask(huggingface.verifications[0]?.requests[0], key);
}

async function ask(
  request: Parameters<ReturnType<typeof createKeyAsker>["ask"]>[0] | undefined,
  key: string,
) {
  if (request === undefined) throw new Error("the catalogue asks Hugging Face nothing");
  const { via, ca } = hub;
  const asker = createKeyAsker({ now: () => new Date(), via, ca, pace: { everyMs: 0 } });
  const sent = await asker.ask(request, { secret: new Secret(key) });
  return sent.kind === "answered" ? sent.answer.status : undefined;
}
