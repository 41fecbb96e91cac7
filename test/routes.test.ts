import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { emitterEventNames } from "@octokit/webhooks";
import { pino } from "pino";
import { Probot } from "probot";
import { type Accept, rekey, routes } from "../src/app.ts";
import { rekeyOctokit } from "../src/github/clients.ts";
import { recorded } from "./github/payloads.ts";
import { readAppManifest } from "./support/app-manifest.ts";

const names = Object.keys(routes);
const manifest = await readAppManifest();

/** Sent to every app, and nothing to subscribe to. */
const ALWAYS = ["installation", "installation_repositories"];

function eventOf(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

test("every route is an event that GitHub sends", () => {
  const known: readonly string[] = emitterEventNames;
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test("the app subscribes to what it has routes for, and to nothing else", () => {
  const routed = new Set(names.map(eventOf).filter((event) => !ALWAYS.includes(event)));
  expect([...routed].sort()).toEqual([...manifest.events].sort());
  expect(new Set(manifest.events).size).toBe(manifest.events.length);
});

test("no event has two routes: GitHub's library would take both", () => {
  const whole = names.filter((name) => !name.includes("."));
  expect(names.filter((name) => name.includes(".") && whole.includes(eventOf(name)))).toEqual([]);
});

interface Description {
  readonly post: { readonly summary: string };
}

const description: { readonly webhooks: Readonly<Record<string, Description>> } = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@octokit/openapi-webhooks/generated/api.github.com.json"),
    "utf8",
  ),
);

const LEVELS: readonly string[] = ["read", "write", "admin"];

test.each(names)("%s: the permission that GitHub asks for is granted", (name) => {
  const summary = description.webhooks[name.replaceAll(/[._]/g, "-")]?.post.summary ?? "";
  if (ALWAYS.includes(eventOf(name))) {
    expect(summary).toContain("You cannot manually subscribe to this event");
    return;
  }
  const asked = [...summary.matchAll(/at least (read|write)-level access for the "([^"]+)"/g)];
  expect(asked.length).toBeGreaterThan(0);
  for (const [, level = "", words = ""] of asked) {
    const granted = manifest.permissions[words.toLowerCase().replaceAll(" ", "_")] ?? "none";
    expect(LEVELS.slice(LEVELS.indexOf(level))).toContain(granted);
  }
});

type Delivery = Parameters<Accept>[0];

async function receive(accept: Accept, event: string, sent: object): Promise<void> {
  const probot = new Probot({
    appId: 1,
    privateKey: "none is needed",
    secret: "the secret of a test",
    log: pino({ level: "silent" }),
    Octokit: rekeyOctokit(),
  });
  await probot.load(rekey(accept));
  const delivery = { id: "a delivery", name: event, payload: sent };
  await probot.receive(delivery as unknown as Parameters<Probot["receive"]>[0]);
}

async function taken(event: string, sent: object): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  await receive(async (delivery) => void deliveries.push(delivery), event, sent);
  return deliveries;
}

/** Where recorded payloads ask for nothing: what asks for something. */
const asking: Partial<Record<keyof typeof routes, object>> = {
  "check_run.requested_action": { requested_action: { identifier: "recheck" } },
  "issue_comment.created": { comment: { id: 1, body: "/rekey help" } },
  "pull_request.edited": { changes: { base: {} } },
  push: { ref: "refs/heads/main", deleted: false, after: "a".repeat(40) },
};

test.each(Object.entries(routes))("%s is taken exactly once", async (name, toJob) => {
  const [event = "", action] = name.split(".");
  const sent = { ...recorded(event, action), ...asking[name as keyof typeof routes] };
  const job = toJob(sent);
  expect(job).toBeDefined();
  expect(await taken(event, sent)).toEqual([{ id: "a delivery", event: name, job }]);
});

test("what asks for nothing is not taken", async () => {
  expect(await taken("push", { ...recorded("push"), ...asking.push, deleted: true })).toEqual([]);
  expect(await taken("issues", { ...recorded("issues", "edited"), action: "pinned" })).toEqual([]);
  expect(await taken("star", recorded("star"))).toEqual([]);
});

test("a delivery that cannot be taken fails, so that GitHub hears of it", async () => {
  const away: Accept = async () => {
    throw new Error("the store is away");
  };
  const sent = { ...recorded("push"), ...asking.push };
  await expect(receive(away, "push", sent)).rejects.toThrow();
});

test("a payload that is new to us fails, so that nothing is passed over", async () => {
  const sent = { ...recorded("push"), ...asking.push, after: 5 };
  await expect(receive(async () => {}, "push", sent)).rejects.toThrow();
});
