import { expect, test } from "@jest/globals";
import { envWith, expectBlocked, newKey, newRepository, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";

const { journey: world } = shareJourney();

test("however often an event is delivered, there is one issue and one check", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const seen = sandbox.deliveries().length;
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  for (const { id } of sandbox.deliveries().slice(seen)) sandbox.redeliver(id);
  await journey.settle();
  const { history } = journey.check(head, repository);
  const [body, { length }] = [onlyIssue(journey, repository).body, history];
  for (const { id } of sandbox.deliveries().slice(seen)) sandbox.redeliver(id);
  await journey.settle();
  expect(
    sandbox
      .deliveries()
      .slice(seen)
      .every(({ status }) => status === 202 || status === 200),
  ).toBe(true);
  expectBlocked(journey.check(head, repository));
  expect(history).toHaveLength(length);
  expect(repository.checkRuns).toHaveLength(1);
  expect(onlyIssue(journey, repository).body).toBe(body);
});

test("further places of a key are added to its issue, and each is written once", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const content = envWith(newKey(journey));
  const push = async (branch: string, path: string) => {
    await sandbox.commitFiles(repository, { branch, pusher: wes, files: { [path]: content } });
    await journey.settle();
    return onlyIssue(journey, repository).body ?? "";
  };
  expect(await push("one", "a/.env")).not.toContain("b/.env:2");
  const body = await push("two", "b/.env");
  expect(body.match(/\ba\/\.env:2/gu)).toHaveLength(1);
  expect(body.match(/\bb\/\.env:2/gu)).toHaveLength(1);
  expect(itemsOf(onlyIssue(journey, repository)).map(({ text }) => text)).toContain(
    "Replace `HF_TOKEN` in `b/.env`",
  );
});

test("the issue is labelled, knows its incident, and goes to whoever committed the key", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "backend/.env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expect(issue.title).toMatch(
    /^Critical: leaked Hugging Face user access token hf_\w{5}… in backend\/\.env$/u,
  );
  expect(issue.body).toMatch(/^<!-- rekey:incident=[0-9a-f-]{36} -->\n/u);
  expect(issue.labels.map(({ name }) => name)).toEqual(["rekey", "rekey:huggingface", "severity:critical"]);
  expect(issue.assignees.map(({ login }) => login)).toEqual(["wes"]);
  expect(issue.body).toContain("by `wes`");
});

test("a stranger's commit is nobody's fault here: the issue is opened without an assignee", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const stranger = sandbox.createUser("stranger");
  const people = [stranger, { name: "Nobody", email: "nobody@example.com" }];
  for (const [index, author] of people.entries()) {
    await sandbox.commitFiles(repository, {
      branch: "feature",
      pusher: wes,
      author,
      files: { [`${index}/.env`]: envWith(newKey(journey)) },
    });
  }
  await journey.settle();
  expect(journey.issues(repository).map(({ assignees }) => assignees)).toEqual([[], []]);
});

test("in a private repository the new key comes first, so that the service stays up", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expect(firstOf(issue)).toBe("create-new-key");
  expect(issue.body).toContain("**First:** create a new key");
});

test("in a public repository the old key is revoked first", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { private: false });
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expect(firstOf(issue)).toBe("revoke-old-key");
  expect(issue.body).toContain("the **public** repository");
  const [annotation] = journey.check(head, repository).annotations;
  expect(annotation?.message).toContain("Revoke this key now and replace it.");
});

test("a key that turns up in a public repository later is revoked first from then on", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const hidden = await ownRepository(journey);
  const open = await newRepository(journey, { owner: hidden.owner.login, private: false });
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(hidden, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expect(firstOf(onlyIssue(journey, hidden))).toBe("create-new-key");
  await sandbox.commitFiles(open, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, hidden);
  expect(firstOf(issue)).toBe("revoke-old-key");
  expect(issue.body).toContain("the **public** repository");
  expect(journey.issues(open)).toEqual([]);
});

function firstOf(issue: { readonly body: string | null }): string | undefined {
  return itemsOf(issue).find(({ id }) => id === "create-new-key" || id === "revoke-old-key")?.id;
}
