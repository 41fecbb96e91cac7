import { expect, test } from "@jest/globals";
import { leaked } from "../support/leaked.ts";
import {
  envWith,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  pathOf,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";

const { journey: world } = shareJourney();

test("a renamed repository keeps its issue, which names it anew", async () => {
  const journey = world();
  const { repository, issue, check } = await leaked(journey);
  await journey.sandbox.renameRepository(repository, "store");
  await journey.settle();
  expect(issue.body).toContain("/store/blob/");
  expect(onlyIssue(journey, repository)).toBe(issue);
  await rotate(journey, issue);
  expect(check()).toMatchObject({ conclusion: "success" });
});

test("an event that still has the old name is no way back to it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const { repository, issue } = await leaked(journey);
  const held = sandbox.holdDeliveries();
  await sandbox.commitFiles(repository, { branch: "other", pusher: wes, files: { "b.txt": "b\n" } });
  await sandbox.renameRepository(repository, "warehouse");
  const [push, ...others] = held.all();
  for (const delivery of others) held.release(delivery);
  await journey.settle();
  if (push !== undefined) held.release(push);
  held.stop();
  await journey.settle();
  expect(issue.body).toContain("/warehouse/blob/");
});

test("a repository that is transferred takes its incident along", async () => {
  const journey = world();
  const { sandbox } = journey;
  const { repository, key } = await leaked(journey);
  const home = await ownRepository(journey);
  await sandbox.transferRepository(repository, home.owner);
  await journey.settle();
  const again = await sandbox.commitFiles(repository, {
    branch: "again",
    pusher: journey.wes,
    files: { "again.env": envWith(key) },
  });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expect(issue.body).toContain("again.env:2");
  await rotate(journey, issue);
  expect(journey.check(again, repository)).toMatchObject({ conclusion: "success" });
});

test("a repository that everybody can read now asks for revoking first", async () => {
  const journey = world();
  const { repository, issue } = await leaked(journey);
  expect(itemsOf(issue)[0]?.id).not.toBe("revoke");
  await journey.sandbox.publicizeRepository(repository);
  await journey.settle();
  expect(itemsOf(issue)[0]?.id).toContain("revoke");
});

test("an archived repository is left alone, and followed when it comes back", async () => {
  const journey = world();
  const { sandbox } = journey;
  const { repository, issue, key } = await leaked(journey);
  await sandbox.archiveRepository(repository);
  await journey.settle();
  const other = await newRepository(journey, { owner: repository.owner.login });
  await sandbox.commitFiles(other, {
    branch: "main",
    pusher: journey.wes,
    files: { "here-too.env": envWith(key) },
  });
  await journey.settle();
  expect(issue.body).not.toContain("here-too.env");
  await sandbox.archiveRepository(repository, false);
  await journey.settle();
  expect(issue.body).toContain("here-too.env:2");
});

test("the issue moves to another repository with the key when its own is taken away", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("movers");
  const first = await newRepository(journey, { owner: "movers" });
  const other = await newRepository(journey, { owner: "movers", private: false });
  const installation = await sandbox.install(app, "movers", [first, other]);
  for (const [repository, service] of [
    [first, "ledger"],
    [other, "kiosk"],
  ] as const) {
    const shown = {
      "compose.yml": `services:\n  ${service}:\n    environment:\n      HF_TOKEN:\n`,
      ".github/rekey.yml": `processes: [{ name: ${service} worker, commands: [celery] }]\n`,
    };
    await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: shown });
  }
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(first, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const head = await sandbox.commitFiles(other, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expect(journey.issues(other)).toEqual([]);
  sandbox.removeFromInstallation(installation, first);
  await journey.settle();
  const issue = onlyIssue(journey, other);
  // It stands in public now: what the private repository shows is not told there.
  expect(issue.body).not.toMatch(new RegExp(`ledger|movers/${first.name}\\b`, "u"));
  expect(itemsOf(issue).map(({ text }) => text)).toContain(
    "Replace `HF_TOKEN` in the environment of Docker Compose, service `kiosk`",
  );
  await rotate(journey, issue);
  expect(journey.check(head, other)).toMatchObject({ conclusion: "success" });
});

test("what was uninstalled is left alone, and goes on when it is installed again", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("leavers");
  const repository = await newRepository(journey, { owner: "leavers" });
  const installation = await sandbox.install(app, "leavers", "all");
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  await sandbox.uninstall(installation);
  await journey.settle();
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/issues/${issue.number}`, { state: "closed" });
  await sandbox.install(app, "leavers", "all");
  await journey.settle();
  expect(issue).toMatchObject({ state: "open" });
  await rotate(journey, issue);
  expect(journey.check(head, repository)).toMatchObject({ conclusion: "success" });
});
