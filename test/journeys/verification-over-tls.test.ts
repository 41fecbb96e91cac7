import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { type AskedRequest, type Reply, startProvider } from "../../sandbox/provider.ts";
import { createKeyAsker } from "../../src/verify/key-client.ts";
import { comment } from "../support/comment.ts";
import { answersTo } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { newKey } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const DAY = 24 * 60 * 60_000;

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

const { journey: world } = shareJourney({ hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker }) } });

/** What Hugging Face says of a key, or what comes instead. */
function answer({ headers }: AskedRequest): Reply {
  if (trouble !== undefined) return trouble;
  return living.has(String(headers.authorization))
    ? { status: 200, body: '{"type":"user","name":"ada"}' }
    : { status: 401, body: '{"error":"Invalid credentials in Authorization header"}' };
}

async function leakOfLivingKey() {
  const key = newKey(world());
  living.add(`Bearer ${key}`);
  const leak = await leaked(world(), { key });
  return { ...leak, kill: () => living.delete(`Bearer ${key}`) };
}

function ticked(issue: Issue): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}

test("a key that lives is proved dead once it is revoked, and the gate opens", async () => {
  const journey = world();
  const { issue, check, kill } = await leakOfLivingKey();
  expect(issue.body).toContain("**The key works** (GET huggingface.co/api/whoami-v2 answered 200).");
  kill();
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
  ["leads to the metadata of a cloud", { status: 302, headers: { location: "http://169.254.169.254/" } }],
])("nothing is proved by an answer that %s", async (_name, reply) => {
  const journey = world();
  const { issue, kill, check } = await leakOfLivingKey();
  kill();
  trouble = reply;
  await comment(journey, journey.wes, issue, "/rekey verify");
  await timePasses(journey, DAY, issue);
  expect(ticked(issue)).toEqual([]);
  expect(check().conclusion).toBe("action_required");
  expect(answersTo(issue).join("\n")).not.toContain("refuses the key");
});
