import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  pathOf,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { tick } from "../support/tick.ts";

const { journey: world } = shareJourney();

test("a later commit without the key stays blocked, until the key is rotated", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const commit = (content: string) =>
    sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { ".env": content } });
  const leaked = await commit(envWith(newKey(journey)));
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const cleaned = await commit("PORT=3000\n");
  await journey.settle();
  expectBlocked(journey.check(cleaned, repository));
  await rotate(journey, onlyIssue(journey, repository));
  expectPassed(journey.check(cleaned, repository));
  expectPassed(journey.check(leaked, repository));
  expect(journey.check(cleaned, repository).title).toBe("1 leaked key resolved, none open");
});

test("a forced push that takes the key out of history stays blocked: the key is known all the same", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const { after } = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    onto: "main",
    commits: [{ files: { ".env": "PORT=3000\n" } }],
  });
  await journey.settle();
  expectBlocked(journey.check(after, repository));
  await rotate(journey, onlyIssue(journey, repository));
  expectPassed(journey.check(after, repository));
});

test("the same key in two pull requests is one incident, and both wait for it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const heads = await Promise.all(
    ["one", "two"].map(async (branch) => {
      const files = { [`${branch}/.env`]: envWith(key) };
      const head = await sandbox.commitFiles(repository, { branch, pusher: wes, files });
      await sandbox.openPullRequest(repository, { author: wes, head: branch });
      return head;
    }),
  );
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  expect(issue.body).toContain("one/.env:2");
  expect(issue.body).toContain("two/.env:2");
  for (const head of heads) expectBlocked(journey.check(head, repository));
  await rotate(journey, issue);
  for (const head of heads) expectPassed(journey.check(head, repository));
});

test("the same key in two repositories is one incident with one issue, and both checks lead to it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const first = await ownRepository(journey);
  const owner = first.owner.login;
  const second = await newRepository(journey, { owner });
  const files = { ".env": envWith(newKey(journey)) };
  const one = await sandbox.commitFiles(first, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const two = await sandbox.commitFiles(second, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const issue = onlyIssue(journey, first);
  expect(journey.issues(second)).toEqual([]);
  const page = `${sandbox.url}/${owner}/${first.name}/issues/${issue.number}`;
  expect(issue.body).toContain(`in \`${owner}/${second.name}\``);
  expectBlocked(journey.check(one, first));
  expectBlocked(journey.check(two, second));
  expect(journey.check(two, second).summary).toContain(page);
  expect(journey.check(two, second).annotations[0]?.message).toContain(page);
  await rotate(journey, issue);
  expectPassed(journey.check(one, first));
  expectPassed(journey.check(two, second));
});

test("a pull request can be merged when its key is rotated, and not before", async () => {
  const journey = world();
  const { sandbox, wes, mia, app } = journey;
  const repository = await ownRepository(journey);
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  const files = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  const merge = () => sandbox.as(wes, `PUT ${pathOf(repository)}/pulls/${number}/merge`);
  expect((await merge()).status).toBe(405);
  await journey.settle();
  expect((await merge()).status).toBe(405);
  const issue: Issue = onlyIssue(journey, repository);
  await tick(journey, mia, issue, "required-but-last");
  await journey.settle();
  expect((await merge()).status).toBe(405);
  await rotate(journey, issue);
  expect((await merge()).status).toBe(200);
  await journey.settle();
  const merged = await repository.git.branch("main");
  expectPassed(journey.check(merged ?? "", repository));
  expect(issue.state).toBe("closed");
});

test("one of two keys rotated opens nothing", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const files = { "a/.env": envWith(newKey(journey)), "b/.env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const [first, second] = journey.issues(repository);
  if (first === undefined || second === undefined) throw new Error("two issues");
  await rotate(journey, first);
  expectBlocked(journey.check(head, repository));
  expect(journey.check(head, repository).title).toBe("1 leaked key must be rotated");
  await rotate(journey, second);
  expectPassed(journey.check(head, repository));
});
