import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { FakeVercel } from "../support/fake-vercel.ts";
import { boxLine } from "../support/issue-text.ts";
import { envWith, newKey, newRepository, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const provider = new FakeProvider();
const vercel = new FakeVercel(provider);
const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider, readTokens: vercel.readTokens }) },
});

const MINUTES = 60_000;
const HOUR = 60 * MINUTES;

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

/** A leak in a repository whose policy names a project of Vercel. */
async function leakWithProject({ isMeant = true, more = "" } = {}) {
  const journey = world();
  journey.plant(vercel.token);
  vercel.forget();
  const repository = await ownRepository(journey);
  if (isMeant) vercel.accounts.push(repository.owner.login);
  const key = newKey(journey);
  provider.revive(key);
  const files = { ".github/rekey.yml": FakeVercel.policy + more, "notes.txt": envWith(key) };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  return onlyIssue(journey, repository);
}

function after(minutes: number): Date {
  return new Date(Date.now() + minutes * MINUTES);
}

test("a variable that its platform says was changed, and a deployment since then, are steps done, and older ones are not", async () => {
  const journey = world();
  const issue = await leakWithProject();
  vercel.changed(after(-24 * 60));
  vercel.deployed(after(5));
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  vercel.changed(after(6));
  await timePasses(journey, 30 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-platform-2"]);
  expect(boxLine(issue, "replace-platform-2")).toMatch(
    /\(ticked by Rekey: Vercel says that HF&#95;TOKEN was changed at 20\d\d-/,
  );
  vercel.deployed(after(7));
  await timePasses(journey, 60 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-platform-2", "restart-platform-2"]);
  const { asked } = vercel;
  await timePasses(journey, 24 * 60 * MINUTES, issue);
  expect(vercel.asked).toBe(asked);
});

test("who takes the tick of a platform back has the last word", async () => {
  const journey = world();
  const issue = await leakWithProject();
  vercel.changed(after(5));
  vercel.deployed(after(-60));
  await timePasses(journey, 10 * MINUTES, issue);
  await tick(journey, journey.wes, issue, ["replace-platform-2"], { untick: true });
  await journey.settle();
  vercel.deployed(after(6));
  await timePasses(journey, 60 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
});

test("where a person says that the key was replaced, the deployment must be younger than that, unless the platform says otherwise", async () => {
  const journey = world();
  const issue = await leakWithProject();
  vercel.changed(undefined);
  vercel.deployed(after(-1));
  await tick(journey, journey.wes, issue, ["replace-platform-2"]);
  await journey.settle();
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-platform-2"]);
  vercel.changed(after(-60));
  vercel.deployed(after(5));
  await timePasses(journey, 30 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-platform-2"]);
  vercel.changed(undefined);
  await timePasses(journey, 60 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-platform-2", "restart-platform-2"]);
});

test.each([
  ["an account that the operator's token is not for", { isMeant: false }],
  ["a policy that wants nobody to be asked", { more: "verify: off\n" }],
])("%s brings no evidence, and no request", async (_what, options) => {
  const journey = world();
  const issue = await leakWithProject(options);
  vercel.changed(after(5));
  const { asked } = vercel;
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  expect(vercel.asked).toBe(asked);
});

// The last one: the project stays set aside.
test("a platform that shows the value is not asked again, and the log says so", async () => {
  const journey = world();
  const issue = await leakWithProject();
  vercel.changed(after(5), { type: "plain", value: "shown" });
  await timePasses(journey, 10 * MINUTES, issue);
  vercel.changed(after(5));
  await timePasses(journey, 30 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  expect(journey.logLines.join("")).toContain("a read token shows values, which is more than it should");
});

function ticked(issue: Issue): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}

test("a project that another repository shows is asked about where the policy of that one allows it, and while the token is for both accounts", async () => {
  const journey = world();
  const { sandbox, mia } = journey;
  const repository = await ownRepository(journey);
  const owner = repository.owner.login;
  const other = await newRepository(journey, { owner });
  vercel.accounts.push(owner);
  const key = newKey(journey);
  provider.revive(key);
  const push = async (branch: string, files: Readonly<Record<string, string>>, to = other) => {
    await sandbox.commitFiles(to, { branch, pusher: mia, files });
    await journey.settle();
  };
  await push("main", {
    ".vercel/project.json": '{"projectId":"prj_shop1","orgId":"team_acme1"}',
    "login.js": "login(process.env.HF_TOKEN);\n",
    ".github/rekey.yml": "verify: off\n",
  });
  await push("feature", { "notes.txt": envWith(key) }, repository);
  await push("feature", { "notes.txt": envWith(key) });
  const issue = onlyIssue(journey, repository);
  expect(issue.body).toContain(
    `In \`${owner}/${other.name}\`, replace \`HF_TOKEN\` in the environment variables of `,
  );
  const asked = () => provider.asked.filter((url) => url.includes("/prj_shop1/")).length;
  await timePasses(journey, HOUR, issue);
  expect(asked()).toBe(0);
  await push("main", { ".github/rekey.yml": "verify: on\n" });
  await timePasses(journey, 24 * HOUR, issue);
  const before = asked();
  expect(before).toBeGreaterThan(0);
  const away = await ownRepository(journey);
  const { owner: home } = repository;
  for (const [moved, to] of [
    [repository, away.owner],
    [repository, home],
    [other, away.owner],
  ] as const) {
    await sandbox.transferRepository(moved, to);
    await journey.settle();
    if (to === home) continue;
    await timePasses(journey, 24 * HOUR, issue);
    expect(asked()).toBe(before);
  }
});
