import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { comment } from "../support/comment.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { answersTo, boxLine, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { nextSecond } from "../support/next-second.ts";
import { envWith, newKey } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const provider = new FakeProvider();

const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider }) },
});

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;

async function leakOf(state: "alive" | "dead", body?: string) {
  const journey = world();
  const key = newKey(journey);
  if (state === "alive") provider.revive(key, body);
  return leaked(journey, { key, text: envWith(key) });
}

test("a key that works is known to work from the beginning, with what it may do, and is revoked first", async () => {
  const { issue } = await leakOf(
    "alive",
    '{"type":"user","name":"ada","orgs":[{"name":"acme"}],"auth":{"accessToken":{"role":"write"}}}',
  );
  expect(issue.body).toContain("**The key works** (GET huggingface.co/api/whoami-v2 answered 200).");
  expect(issue.body).toContain("It belongs to the account `ada`. It reaches `acme`. Its role is `write`.");
  expect(itemsOf(issue)[0]?.id).toBe("revoke-old-key");
});

test("a key that nobody revoked by hand is dead when its provider says so twice, minutes apart", async () => {
  const { issue, check } = await leakOf("dead");
  expect(ticked(issue)).toEqual([]);
  await timePasses(world(), 4 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  await timePasses(world(), 2 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
  expect(boxLine(issue, "confirm-old-key-dead")).toContain(
    "(ticked by Rekey: GET huggingface.co/api/whoami-v2 answered 401)",
  );
  expect(check().conclusion).toBe("action_required");
});

test("one answer confirms what a person has ticked", async () => {
  const journey = world();
  const { issue, key } = await leakOf("alive");
  provider.kill(key);
  await tick(journey, journey.wes, issue, ["revoke-old-key"]);
  await journey.settle();
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
  expect(boxLine(issue, "revoke-old-key")).toContain("(ticked by `wes`)");
});

test("a tick is put back while the key works, with the evidence and what else may be the reason", async () => {
  const journey = world();
  const { issue } = await leakOf("alive");
  await tick(journey, journey.wes, issue, ["revoke-old-key"]);
  await journey.settle();
  expect(ticked(issue)).toEqual([]);
  expect(answersTo(issue)).toEqual([
    expect.stringContaining(
      "**The key still works**, so Rekey took the tick back (GET huggingface.co/api/whoami-v2",
    ),
  ]);
  expect(issue.body).toMatch(/## The key still works\n\nSomebody ticked.*\n\n- /);
});

test("the last tick opens the gate only after the provider was asked", async () => {
  const journey = world();
  const { issue, key, check } = await leakOf("alive");
  await tick(journey, journey.wes, issue, "required");
  await journey.settle();
  expect(issue.state).toBe("open");
  expect(check()).toMatchObject({ conclusion: "action_required" });
  expect(check().history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
  provider.kill(key);
  await nextSecond();
  await tick(journey, journey.wes, issue, ["revoke-old-key"]);
  await journey.settle();
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(check().conclusion).toBe("success");
  expect(logOf(issue).join("\n")).toContain("Asked the provider about the key | It is refused");
});

test.each([
  ["nothing answers", "unreachable"],
  ["a firewall answers", { status: 403, body: "<html>Attention Required</html>" }],
  ["it asks to wait", { status: 429, body: "{}" }],
  ["something leads elsewhere", { status: 302, headers: { location: "http://169.254.169.254/" } }],
] as const)("the word of people counts where %s", async (_, trouble) => {
  const journey = world();
  provider.fail(trouble);
  const { issue, check } = await leakOf("dead");
  await timePasses(world(), 24 * HOURS, issue);
  expect(ticked(issue)).toEqual([]);
  await tick(journey, journey.wes, issue, "required");
  await journey.settle();
  provider.fail(undefined);
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(check().conclusion).toBe("success");
});

test("an endpoint that accepts any key says nothing", async () => {
  provider.fail({ status: 200, body: '{"type":"anybody"}' });
  const { issue } = await leakOf("dead");
  provider.fail(undefined);
  expect(issue.body).toContain("Whether it works is not known: the provider accepts made-up keys, too");
});

test("a key that comes back to life opens its incident again", async () => {
  const journey = world();
  const { issue, key, check } = await leakOf("dead");
  await tick(journey, journey.wes, issue, "required");
  await journey.settle();
  expect(check().conclusion).toBe("success");
  provider.revive(key);
  await timePasses(world(), 2 * HOURS, issue);
  expect(issue.state).toBe("open");
  expect(check().conclusion).toBe("action_required");
  expect(answersTo(issue).at(-1)).toContain("The key works again: its provider accepts it.");
});

test("what a person contests is not ticked again", async () => {
  const journey = world();
  const { issue } = await leakOf("dead");
  await timePasses(world(), 6 * MINUTES, issue);
  await tick(journey, journey.wes, issue, ["confirm-old-key-dead"], { untick: true });
  await journey.settle();
  await timePasses(world(), 2 * HOURS, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key"]);
});

test("a writer can ask at any time, and is answered", async () => {
  const journey = world();
  const { issue, key } = await leakOf("alive");
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(answersTo(issue).at(-1)).toMatch(
    /^\*\*The key works\*\* \(.*\)\.\n\nRekey also looked at what else it can see, and found no further step done\.$/u,
  );
  provider.kill(key);
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(answersTo(issue).at(-1)).toContain("**The provider refuses the key**");
});

test("a made-up key may be refused in other words than a dead one", async () => {
  const journey = world();
  const key = journey.plant(`xoxb-${randomText(12, alphabets.digits)}-${randomText(24)}`);
  provider.revive(key, '{"ok":false,"error":"token_revoked"}');
  provider.refuse({ status: 200, body: '{"ok":false,"error":"invalid_auth"}' });
  const { issue } = await leaked(journey, { key, text: `SLACK_BOT_TOKEN=${key}\n` });
  await timePasses(world(), 6 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
  // A living token hears the same outside of the addresses that its app allows.
  provider.kill(key);
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(answersTo(issue).at(-1)).toContain("says neither yes nor no");
  provider.refuse();
});

test("nobody is asked where the policy says so", async () => {
  const journey = world();
  const key = newKey(journey);
  provider.revive(key);
  const before = provider.asked.length;
  const { issue } = await leaked(journey, { key, text: envWith(key), policy: "verify: off\n" });
  expect(issue.body).toContain("Whether it works is not known: asking providers is switched off here.");
  await tick(journey, journey.wes, issue, "required");
  await journey.settle();
  expect(issue.state).toBe("closed");
  expect(provider.asked.length).toBe(before);
});

function ticked(issue: Issue): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}
