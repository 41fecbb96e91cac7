import { expect, test } from "@jest/globals";
import { leaked } from "../support/leaked.ts";
import { lost } from "../support/lost.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

/** Whether GitHub's lists are cut off before their end. */
let isCutOff = false;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (inner) => ({
      ...inner,
      installations: {
        ...inner.installations,
        page: async (cursor) => (isCutOff ? { items: [] } : inner.installations.page(cursor)),
        async repositories(id, cursor) {
          const page = await inner.installations.repositories(id, cursor);
          return isCutOff ? { items: [], total: page.total } : page;
        },
      },
    }),
  },
});

test("an installation of which nobody told is found, with its open pull requests", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  sandbox.createOrganization("quiet");
  const repository = await newRepository(journey, { owner: "quiet" });
  const head = await sandbox.commitFiles(repository, { branch: "f", pusher: wes, files: { a: "a\n" } });
  await sandbox.openPullRequest(repository, { author: wes, head: "f" });
  await lost(journey, () => sandbox.install(journey.app, "quiet", "all"));
  await journey.sweep();
  expectPassed(journey.check(head, repository));
});

test("a repository that was renamed while nobody listened is followed", async () => {
  const journey = world();
  const { repository, issue } = await leaked(journey);
  await lost(journey, () => journey.sandbox.renameRepository(repository, "bazaar"));
  await journey.sweep();
  expect(issue.body).toContain("/bazaar/blob/");
});

test("a repository that was archived is left alone, and is swept again when it is back", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  await lost(journey, () => sandbox.archiveRepository(repository));
  await journey.sweep();
  const requests = sandbox.requests().length;
  await journey.sweep();
  const asked = sandbox.requests().slice(requests);
  expect(asked.filter(({ path }) => path.startsWith(`/repos/${repository.owner.login}/`))).toEqual([]);
  const head = await lost(journey, async () => {
    await sandbox.archiveRepository(repository, false);
    return sandbox.commitFiles(repository, { branch: "f", pusher: wes, files: { a: "a\n" } });
  });
  await journey.sweep();
  expectPassed(journey.check(head, repository));
});

test("the issue of a repository that was taken away moves to where the key stands as well", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("takers");
  const first = await newRepository(journey, { owner: "takers" });
  const other = await newRepository(journey, { owner: "takers" });
  const installation = await sandbox.install(app, "takers", [first, other]);
  const files = { ".env": envWith(newKey(journey)) };
  for (const repository of [first, other]) {
    await sandbox.commitFiles(repository, { branch: "f", pusher: wes, files });
    await journey.settle();
  }
  expect(journey.issues(other)).toEqual([]);
  await lost(journey, async () => sandbox.removeFromInstallation(installation, first));
  await journey.sweep();
  onlyIssue(journey, other);
});

test("nothing is asked where the app is suspended; when it is back, what was missed is found", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("sleepers");
  const repository = await newRepository(journey, { owner: "sleepers" });
  const installation = await sandbox.install(app, "sleepers", "all");
  await journey.settle();
  await journey.sweep();
  await lost(journey, async () => sandbox.suspend(installation));
  await journey.sweep();
  const requests = sandbox.requests().length;
  await journey.sweep();
  const asked = sandbox
    .requests()
    .slice(requests)
    .map(({ path }) => path);
  expect(asked.filter((path) => path.includes(`/installations/${installation.id}/`))).toEqual([]);
  const head = await lost(journey, async () => {
    const files = { ".env": envWith(newKey(journey)) };
    const pushed = await sandbox.commitFiles(repository, { branch: "f", pusher: wes, files });
    sandbox.suspend(installation, false);
    return pushed;
  });
  await journey.sweep();
  expectBlocked(journey.check(head, repository));
});

test("an installation that ended is let go, and found again when it is back", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("leavers");
  const repository = await newRepository(journey, { owner: "leavers" });
  const installation = await sandbox.install(app, "leavers", "all");
  await journey.settle();
  await lost(journey, () => sandbox.uninstall(installation));
  await journey.sweep();
  const requests = sandbox.requests().length;
  await journey.sweep();
  const asked = sandbox
    .requests()
    .slice(requests)
    .map(({ path }) => path);
  expect(asked.filter((path) => path.includes("leavers"))).toEqual([]);
  await lost(journey, () => sandbox.install(app, "leavers", "all"));
  await journey.sweep();
  const head = await sandbox.commitFiles(repository, { branch: "f", pusher: wes, files: { a: "a\n" } });
  await journey.settle();
  expectPassed(journey.check(head, repository));
});

test("a list that is cut off takes nothing away from anybody", async () => {
  const journey = world();
  await ownRepository(journey);
  await journey.sweep();
  const lines = journey.logLines.length;
  isCutOff = true;
  await journey.sweep();
  isCutOff = false;
  const log = journey.logLines.slice(lines).join("");
  expect(log).toContain("GitHub's list is not complete");
  expect(log).not.toContain("repositories left");
});
