import { expect, test } from "@jest/globals";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

test("a key that stands in the middle commit only blocks the pull request", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { after, shas } = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    commits: [
      { files: { "a.txt": "hello\n" } },
      { files: { "backend/.env": envWith(newKey(journey)) } },
      { files: { "backend/.env": "PORT=3000\n" } },
    ],
  });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const run = journey.check(after, repository);
  expectBlocked(run);
  expect(run.summary).toContain(`- \`backend/.env\`, line 2, in commit ${shas[1]?.slice(0, 7)}`);
  expect(run.summary).toContain("Scanned 3 of 3 commits, 3 files.");
  expect(onlyIssue(journey, repository).title).toContain("in backend/.env");
});

test("a new branch without a key passes", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectPassed(run);
  expect(run).toMatchObject({
    title: "No leaked keys in 1 commit",
    summary: expect.stringMatching(
      /^Scanned 1 of 1 commit, 1 file\.\nRead \d+ bytes through GitHub's API, with rule set [0-9a-f]{7}\.$/,
    ),
    annotations: [],
  });
  expect(journey.issues(repository)).toEqual([]);
});

test("a new branch answers for its own commits, not for those of the default branch", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: { ".env": envWith(newKey(journey)) } });
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expectPassed(journey.check(head, repository));
});

test("a new branch at a commit with a known key blocks, though it brings no commit of its own", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  await sandbox.pushRefs(repository, wes, { "refs/heads/twin": head });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  onlyIssue(journey, repository);
});

test("a forced push is scanned from where it left the old history", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const { shas } = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    commits: [{ files: { "a.txt": "1\n" } }, { files: { "b.txt": "2\n" } }],
  });
  await journey.settle();
  const { after } = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    onto: shas[0] ?? null,
    commits: [{ files: { ".env": envWith(newKey(journey)) } }, { files: { "c.txt": "3\n" } }],
  });
  await journey.settle();
  const run = journey.check(after, repository);
  expectBlocked(run);
  expect(run.summary).toContain("Scanned 2 of 2 commits, 2 files.");
});

test("a deleted branch wakes nobody", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a.txt": "hello\n" };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const asked = sandbox.requests().length;
  await sandbox.deleteBranch(repository, "feature", wes);
  await journey.settle();
  expect(sandbox.requests().slice(asked)).toEqual([]);
});

test("a push to the default branch is scanned like any other", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  const leaked = await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
  await journey.settle();
  expectBlocked(journey.check(leaked, repository));
  const cleaned = await sandbox.commitFiles(repository, {
    branch: "main",
    pusher: wes,
    files: { ".env": "PORT=3000\n" },
  });
  await journey.settle();
  expectBlocked(journey.check(cleaned, repository));
  await rotate(journey, onlyIssue(journey, repository));
  expectPassed(journey.check(cleaned, repository));
});

test("the first push to an empty repository is scanned from its very beginning", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: null });
  const { after } = await sandbox.push(repository, {
    branch: "main",
    pusher: wes,
    commits: [
      { files: { ".env": envWith(newKey(journey)) } },
      { files: { ".env": null, "a.txt": "hello\n" } },
    ],
  });
  await journey.settle();
  const run = journey.check(after, repository);
  expectBlocked(run);
  // The file that the second commit deletes adds nothing that could leak.
  expect(run.summary).toContain("Scanned 2 of 2 commits, 2 files.");
});

test("a merge commit repeats the keys of its branch, and adds those that were slipped in", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const known = newKey(journey);
  const side = await sandbox.commitFiles(repository, {
    branch: "side",
    pusher: wes,
    files: { "side/.env": envWith(known) },
  });
  await journey.settle();
  const slipped = newKey(journey);
  const files = { "side/.env": envWith(known), "merge/.env": envWith(slipped) };
  const { after } = await sandbox.push(repository, {
    branch: "main",
    pusher: wes,
    commits: [{ files: { "a.txt": "hello\n" } }, { mergeParents: [side], files }],
  });
  await journey.settle();
  const run = journey.check(after, repository);
  expectBlocked(run);
  expect(run.title).toBe("2 leaked keys must be rotated");
  const titles = journey.issues(repository).map(({ title }) => title);
  expect(titles).toEqual([expect.stringContaining("in side/.env"), expect.stringContaining("in merge/.env")]);
  expect(journey.issues(repository)[0]?.body).not.toContain("more place");
});

test("a branch on top of a push to the default branch that nobody told of does not pass", async () => {
  const journey = world();
  const { sandbox, app, wes } = journey;
  sandbox.createOrganization("silent");
  const repository = await newRepository(journey, { owner: "silent" });
  await sandbox.install(app, "silent", [repository]);
  await journey.settle();
  const hear = sandbox.loseDeliveries();
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
  hear();
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { "a.txt": "hello\n" },
  });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});

test("what the default branch lost by force stays new, whatever of it is looked at again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const push = async (content: string) => {
    const files = { ".env": content };
    const head = await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
    await journey.settle();
    return head;
  };
  const first = await push("PORT=1\n");
  const leaky = await push(envWith(newKey(journey)));
  const last = await push("PORT=2\n");
  await sandbox.pushRefs(repository, wes, { "refs/heads/main": first });
  await journey.settle();
  await sandbox.requestAction(journey.check(leaky, repository), "recheck", wes);
  await journey.settle();
  const commits = [{ files: { "a.txt": "1\n" } }];
  const { after } = await sandbox.push(repository, { branch: "feature", pusher: wes, onto: last, commits });
  await journey.settle();
  expectBlocked(journey.check(after, repository));
});
