import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { KeyMaterial, Sent } from "../../src/ports/key-asker.ts";
import type { KeyRequest } from "../../src/providers/key-request.ts";
import { comment } from "../support/comment.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { leaked, setPolicy } from "../support/leaked.ts";
import { envWith, newKey } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

/** PostHog answers 200 to every call, and says in words whether it knew the key: as here in one region only. */
class Regions extends FakeProvider {
  override async ask(request: KeyRequest, key: KeyMaterial): Promise<Sent> {
    if (!request.url.endsWith("/api/revoke_leaked_key/")) return await super.ask(request, key);
    this.asked.push(request.url);
    const body = `{"found":${key.host === "https://eu.posthog.com"}}`;
    return { kind: "answered", answer: { status: 200, headers: {}, body } };
  }
}

const provider = new Regions();
const REVOKE = "https://huggingface.co/api/credentials/revoke";

const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider }) },
});

async function livingLeak() {
  const key = newKey(world());
  provider.revive(key);
  return { ...(await leaked(world(), { key, text: envWith(key) })), sent: revocations() };
}

function revocations(): number {
  return provider.asked.filter((url) => url === REVOKE).length;
}

test("two commands of a maintainer revoke the key, and the provider's answer proves it", async () => {
  const journey = world();
  const { issue, sent } = await livingLeak();
  await comment(journey, journey.mia, issue, "/rekey revoke");
  expect(answersTo(issue).at(-1)).toContain("**It cannot be undone.** The token stops working everywhere");
  expect(revocations()).toBe(sent);
  await comment(journey, journey.mia, issue, "/rekey revoke confirm");
  expect(revocations()).toBe(sent + 1);
  expect(answersTo(issue).at(-1)).toContain("POST huggingface.co/api/credentials/revoke answered 202");
  await timePasses(journey, 2 * 60_000, issue);
  const ticked = itemsOf(issue).filter((box) => box.ticked);
  expect(ticked.map(({ id }) => id)).toEqual(["revoke-old-key", "confirm-old-key-dead"]);
  expect(logOf(issue).join("\n")).toContain("Revocation sent | Taken");
});

test("confirming what nobody asked for revokes nothing, and confirming twice revokes once", async () => {
  const journey = world();
  const { issue, sent } = await livingLeak();
  await comment(journey, journey.mia, issue, "/rekey revoke confirm");
  expect(answersTo(issue).at(-1)).toContain("Begin with `/rekey revoke`");
  await comment(journey, journey.mia, issue, "/rekey revoke");
  await comment(journey, journey.mia, issue, "/rekey revoke confirm");
  await comment(journey, journey.mia, issue, "/rekey revoke confirm");
  expect(revocations()).toBe(sent + 1);
});

test("who may not, revokes nothing", async () => {
  const journey = world();
  const { issue, sent } = await livingLeak();
  await comment(journey, journey.wes, issue, "/rekey revoke");
  expect(answersTo(issue).at(-1)).toContain("needs the role maintain");
  await comment(journey, journey.mia, issue, "/rekey revoke");
  await comment(journey, journey.wes, issue, "/rekey revoke confirm");
  expect(revocations()).toBe(sent);
});

test("a key that more than one server issues is revoked where the policy says", async () => {
  const journey = world();
  const key = journey.plant(`phx_${randomText(43, alphabets.alphanumeric)}`);
  const leak = await leaked(journey, { key, text: `POSTHOG_PERSONAL_API_KEY=${key}\n` });
  const before = provider.asked.length;
  expect(leak.issue.body).not.toContain("/rekey revoke");
  await comment(journey, journey.mia, leak.issue, "/rekey revoke");
  expect(answersTo(leak.issue).at(-1)).toBe(
    "Rekey does not know which server of PostHog issued the key, so it asked nobody. Name that server in `.github/rekey.yml` under `verify`, `hosts`, for example `posthog: https://us.posthog.com`, and comment `/rekey revoke`.",
  );
  await comment(journey, journey.mia, leak.issue, "/rekey revoke confirm");
  expect(provider.asked.length).toBe(before);
  await setPolicy(journey, leak.repository, "verify: { hosts: { posthog: https://eu.posthog.com } }\n");
  await comment(journey, journey.mia, leak.issue, "/rekey revoke");
  await comment(journey, journey.mia, leak.issue, "/rekey revoke confirm");
  expect(answersTo(leak.issue).at(-1)).toContain("POST eu.posthog.com/api/revoke");
  expect(logOf(leak.issue).join("\n")).toContain("Revocation sent | Taken");
});
