import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { boxLine } from "../support/issue-text.ts";
import { envWith, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const provider = new FakeProvider();
const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider }) },
});

const HOUR = 60 * 60_000;

let services = 0;

async function leakWithSmokeTest(more = "automatic: true", verify = "") {
  const journey = world();
  const url = `https://shop${++services}.example.com/health?deep=1`;
  const repository = await ownRepository(journey);
  const request = `{ url: "${url}", expect: '{ "ok": true }', ${more} }`;
  const policy = `smokeTests:\n  - name: health\n    request: ${request}\n${verify}`;
  const key = newKey(journey);
  provider.revive(key);
  const files = { ".github/rekey.yml": policy, "notes.txt": envWith(key) };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  const replace = async () => {
    provider.kill(key);
    await tick(journey, journey.wes, issue, ["revoke-old-key", ...replacing(issue)]);
    await journey.settle();
  };
  return { issue, url, replace };
}

/** The steps that put the new key into place. */
function replacing(issue: Issue): readonly string[] {
  const ids = itemsOf(issue).map(({ id }) => id);
  return ids.filter((id) => /^(?:replace|restart|redeploy)-/.test(id));
}

function smokeTest(issue: Issue): boolean | undefined {
  return itemsOf(issue).find(({ id }) => id === "smoke-test-1")?.ticked;
}

test("a service that says it is well after the key was replaced is a step done", async () => {
  const { issue, url, replace } = await leakWithSmokeTest();
  provider.services.set(url, { body: '{"ok":true,"version":7}' });
  await replace();
  expect(smokeTest(issue)).toBe(true);
  expect(boxLine(issue, "smoke-test-1")).toMatch(
    /\(ticked by Rekey: GET shop\d+\.example\.com\/health answered 200 and what it should at 20\d\d-/,
  );
});

test("a service that is well on the old key proves nothing, and is not asked", async () => {
  const { issue, url } = await leakWithSmokeTest();
  provider.services.set(url, { body: '{"ok":true}' });
  await tick(world(), world().wes, issue, replacing(issue));
  await timePasses(world(), HOUR, issue);
  expect(smokeTest(issue)).toBe(false);
  expect(provider.asked).not.toContain(url);
});

test.each([
  { body: '{"ok":false}' },
  { status: 503, body: '{"ok":true}' },
  { status: 302, headers: { location: "https://shop.example.com/" } },
])("a service that answers otherwise waits for a person: %j", async (answer) => {
  const { issue, url, replace } = await leakWithSmokeTest();
  provider.services.set(url, answer);
  await replace();
  expect(provider.asked).toContain(url);
  expect(smokeTest(issue)).toBe(false);
});

test("a service that is well later is asked by the clock", async () => {
  const { issue, url, replace } = await leakWithSmokeTest();
  await replace();
  expect(smokeTest(issue)).toBe(false);
  provider.services.set(url, { body: '{"ok":true}' });
  await timePasses(world(), HOUR, issue);
  expect(smokeTest(issue)).toBe(true);
});

test.each([
  ["automatic: false", ""],
  ["automatic: true", "verify: off\n"],
])("nobody is asked where the policy says so: %s %s", async (more, verify) => {
  const { issue, url, replace } = await leakWithSmokeTest(more, verify);
  provider.services.set(url, { body: '{"ok":true}' });
  await replace();
  await timePasses(world(), HOUR, issue);
  expect(smokeTest(issue)).toBe(false);
  expect(provider.asked).not.toContain(url);
});
