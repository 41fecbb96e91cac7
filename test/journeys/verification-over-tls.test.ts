import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { type AskedRequest, type Reply, startProvider } from "../../sandbox/provider.ts";
import { randomText } from "../../src/formats/sample.ts";
import { knownFormat } from "../../src/jobs/issue/known-provider.ts";
import { createKeyAsker } from "../../src/verify/key-client.ts";
import { comment } from "../support/comment.ts";
import { answersTo } from "../support/issue-text.ts";
import { leaked, setPolicy } from "../support/leaked.ts";
import { newKey } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const living = new Set<string>();
let trouble: Reply | undefined;
const provider = await startProvider(answer);
const keyAsker = createKeyAsker({
  now: () => new Date(),
  via: provider.via,
  ca: provider.ca,
  limits: { totalMs: 1_500 },
  pace: { everyMs: 0 },
});

afterEach(() => {
  trouble = undefined;
});
afterAll(() => provider.close());

const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker, serverUrl: "https://github.com" }) },
});

/** Other hosts know no key at all. */
const yes: Readonly<Record<string, string>> = {
  "huggingface.co": '{"type":"user","name":"ada"}',
  "git.acme.example": '{"user_id":7,"active":true,"scopes":["api"]}',
  "api.github.com": '{"login":"ada"}',
  "api.eu.sendgrid.com": '{"scopes":["mail.send"]}',
};

/** What a provider says of a key, or what comes instead. */
function answer({ host, headers }: AskedRequest): Reply {
  if (trouble !== undefined) return trouble;
  const key = headers["private-token"] ?? String(headers.authorization).replace("Bearer ", "");
  const said = living.has(String(key)) ? yes[host] : undefined;
  return said === undefined
    ? { status: 401, body: '{"message":"Bad credentials"}' }
    : { status: 200, body: said };
}

async function leakOfLivingKey() {
  const key = newKey(world());
  living.add(key);
  return leaked(world(), { key });
}

function ticked(issue: Issue): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}

test("a key that lives is proved dead once it is revoked, and the gate opens", async () => {
  const journey = world();
  const { issue, check, key } = await leakOfLivingKey();
  expect(issue.body).toContain("**The key works** (GET huggingface.co/api/whoami-v2 answered 200).");
  living.delete(key);
  await tick(journey, journey.wes, issue, "required");
  await journey.settle();
  expect(ticked(issue)).toContain("confirm-old-key-dead");
  expect(check().conclusion).toBe("success");
});

test("the key goes to its provider, and a made-up one; nobody else is asked", async () => {
  const before = provider.requests.length;
  const { key } = await leakOfLivingKey();
  const asked = provider.requests.slice(before);
  expect(asked.map(({ host, method, path }) => `${method} ${host}${path}`)).toEqual(
    Array.from({ length: 2 }, () => "GET huggingface.co/api/whoami-v2"),
  );
  expect(asked.map(({ headers }) => headers.authorization === `Bearer ${key}`)).toEqual([true, false]);
});

test.each<readonly [string, Reply]>([
  ["does not come", () => undefined],
  [
    "is cut off",
    (response) => response.writeHead(401, { "content-length": 100 }).write("{") && response.destroy(),
  ],
  ["is a page", { status: 200, headers: { "content-type": "text/html" }, body: "<!doctype html><p>Sign in" }],
  ["is of another service", { status: 200, body: '{"service":"portal","ok":true}' }],
  ["is a yes to everybody", { status: 200, body: '{"type":"user","name":"anybody"}' }],
  ["leads to the metadata of a cloud", { status: 302, headers: { location: "http://169.254.169.254/" } }],
])("nothing is proved by an answer that %s", async (_name, reply) => {
  const journey = world();
  const { issue, check, key } = await leakOfLivingKey();
  living.delete(key);
  trouble = reply;
  await comment(journey, journey.wes, issue, "/rekey verify");
  await timePasses(journey, DAY, issue);
  expect(ticked(issue)).toEqual([]);
  expect(check().conclusion).toBe("action_required");
  expect(answersTo(issue).at(-1)).toMatch(/^Rekey could not find out whether the key works: /);
});

test("a provider that wavers proves nothing before it says no for minutes", async () => {
  const { issue, key } = await leakOfLivingKey();
  for (const isLiving of [false, true, false]) {
    if (isLiving) living.add(key);
    else living.delete(key);
    await timePasses(world(), 2 * HOUR, issue);
    expect(ticked(issue)).toEqual([]);
  }
  await timePasses(world(), 6 * MINUTE, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
});

test("a yes after a no that counted takes its ticks back", async () => {
  const { issue, key } = await leaked(world());
  await timePasses(world(), 6 * MINUTE, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
  living.add(key);
  await timePasses(world(), DAY, issue);
  expect(ticked(issue)).toEqual([]);
  expect(issue.body).toContain("**The key works** (GET huggingface.co/api/whoami-v2 answered 200).");
});

test("a token that any GitLab may have issued goes to the one that the policy names, and nowhere before", async () => {
  const journey = world();
  const key = journey.plant(`glpat-${randomText(20)}`);
  living.add(key);
  const before = provider.connections;
  const { issue, repository } = await leaked(journey, { key, text: `GITLAB_TOKEN=${key}\n` });
  await comment(journey, journey.wes, issue, "/rekey verify");
  await timePasses(journey, DAY, issue);
  expect(provider.connections).toBe(before);
  const hint =
    "Rekey does not know which server of GitLab issued the key, so it asked nobody. Name that server in `.github/rekey.yml` under `verify`, `hosts`, for example `gitlab: https://gitlab.com`, and comment `/rekey verify`.";
  expect(issue.body).toContain(hint);
  const rest = "Rekey also looked at what else it can see, and found no further step done.";
  expect(answersTo(issue)).toEqual([`${hint}\n\n${rest}`]);
  await setPolicy(journey, repository, "verify: { hosts: { gitlab: https://git.acme.example } }\n");
  const asked = provider.requests.length;
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(answersTo(issue).at(-1)).toContain("**The key works** (GET git.acme.example/api/v4/personal");
  expect(provider.requests.slice(asked).map(({ host }) => host)).toEqual(
    Array.from({ length: 2 }, () => "git.acme.example"),
  );
  // The server knew the key: when it refuses it, the key is dead.
  living.delete(key);
  await timePasses(journey, DAY, issue);
  await timePasses(journey, 6 * MINUTE, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
});

test("the no of a server that never accepted the token ticks nothing: another one may have issued it", async () => {
  const journey = world();
  const key = journey.plant(`glpat-${randomText(20)}`);
  const { issue, repository } = await leaked(journey, { key, text: `GITLAB_TOKEN=${key}\n` });
  await setPolicy(journey, repository, "verify: { hosts: { gitlab: https://git.acme.example } }\n");
  await comment(journey, journey.wes, issue, "/rekey verify");
  await timePasses(journey, DAY, issue);
  await timePasses(journey, DAY, issue);
  expect(ticked(issue)).toEqual([]);
});

test("where Rekey works at github.com, GitHub is asked there; its no ticks what it knew before", async () => {
  const journey = world();
  for (const isKnown of [false, true]) {
    const key = journey.plant(knownFormat("github-personal-access-token").samples.key?.() ?? "");
    if (isKnown) living.add(key);
    const asked = provider.requests.length;
    const { issue } = await leaked(journey, { key, text: `GITHUB_TOKEN=${key}\n` });
    living.delete(key);
    await timePasses(journey, DAY, issue);
    await timePasses(journey, 6 * MINUTE, issue);
    expect(ticked(issue)).toEqual(isKnown ? ["revoke-old-key", "confirm-old-key-dead"] : []);
    const addresses = provider.requests.slice(asked).map(({ host, path }) => `${host}${path}`);
    expect(new Set(addresses)).toEqual(new Set(["api.github.com/user"]));
  }
});

test("of all regions of a provider, the evidence names the one that knows the key", async () => {
  const journey = world();
  const key = journey.plant(knownFormat("sendgrid-api-key").samples.key?.() ?? "");
  living.add(key);
  const { issue } = await leaked(journey, { key, text: `SENDGRID_API_KEY=${key}\n` });
  expect(issue.body).toContain("**The key works** (GET api.eu.sendgrid.com/v3/scopes answered 200).");
});
