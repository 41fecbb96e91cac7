import { expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  onlyIssue,
  ownRepository,
  pathOf,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { until } from "../support/until.ts";

/** While it is set, no commit is read. */
let hold: Promise<void> | undefined;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld: (inner) => ({
      ...inner,
      commits: {
        ...inner.commits,
        async read(repository, sha) {
          await hold;
          return inner.commits.read(repository, sha);
        },
      },
    }),
  },
});

test("the check is in progress at once, and nobody can merge before the commits are read", async () => {
  const journey = world();
  const { sandbox, wes, app } = journey;
  const repository = await ownRepository(journey);
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  const { promise, resolve } = Promise.withResolvers<void>();
  hold = promise;
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  const merge = () => sandbox.as(wes, `PUT ${pathOf(repository)}/pulls/${number}/merge`);
  const run = await until(() => sandbox.check(repository, head, "rekey"));
  expect(run).toMatchObject({ status: "in_progress", conclusion: null, title: "Scanning" });
  expect(run.summary).toContain("Merging waits until all of them are.");
  expect((await merge()).status).toBe(405);
  resolve();
  hold = undefined;
  await journey.settle();
  expectPassed(run);
  expect((await merge()).status).toBe(200);
});

test("a clean push says what was looked at", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const commits = [{ files: { "a.txt": "1\n", "b.txt": "2\n" } }, { files: { "a.txt": "3\n" } }];
  const { after } = await sandbox.push(repository, { branch: "feature", pusher: wes, commits });
  await journey.settle();
  const run = journey.check(after, repository);
  expectPassed(run);
  expect(run).toMatchObject({
    title: "No leaked keys in 2 commits",
    summary: expect.stringMatching(
      /^Scanned 2 of 2 commits, 3 files\.\nRead \d+ bytes through GitHub's API, with rule set [0-9a-f]{7}\.$/,
    ),
    externalId: `${repository.id}:${after}`,
  });
});

test("a leak says where it is, what to do, and where the steps are", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const files = { "backend/.env": envWith(key) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  const { number } = onlyIssue(journey, repository);
  const page = `${sandbox.url}/${repository.owner.login}/${repository.name}/issues/${number}`;
  const mask = `${key.slice(0, 8)}…`;
  expect(run.title).toBe("1 leaked key must be rotated");
  expect(run.annotations).toEqual([
    {
      path: "backend/.env",
      start_line: 2,
      end_line: 2,
      annotation_level: "failure",
      title: `Leaked Hugging Face user access token ${mask}`,
      message: `Replace this key, then revoke it. Deleting the line is not enough: the key stays readable in commit ${head.slice(0, 7)}. The steps: ${page}`,
    },
  ]);
  expect(run.summary).toContain("**This check turns green when the leaked key is rotated.**");
  expect(run.summary).toContain(`### Hugging Face user access token \`${mask}\` (critical)`);
  expect(run.summary).toContain(`[issue ${number}](${page}): 0 of `);
  expect(run.actions).toEqual([expect.objectContaining({ label: "Re-check", identifier: "recheck" })]);
});

test("120 places are 120 annotations, each there exactly once, also when the check is written again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const content = envWith(newKey(journey));
  const paths = Array.from({ length: 120 }, (_, index) => `services/${index}/.env`);
  const files = Object.fromEntries(paths.map((path) => [path, content]));
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.annotations).toHaveLength(120);
  expect(new Set(run.annotations.map(({ path }) => path))).toEqual(new Set(paths));
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expectBlocked(run);
  expect(run.summary).toContain("and 115 more places");
  const issue = onlyIssue(journey, repository);
  expect(issue.body).toContain("and 110 more places");
  await rotate(journey, issue);
  expectPassed(run);
  expect(run.annotations).toHaveLength(120);
});

test("the worst key stands first, and each is named", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, {
    files: { ".github/rekey.yml": "severity:\n  groq: low\n  replicate: high\n" },
  });
  const [low, high] = [journey.plant(`gsk_${randomText(52)}`), journey.plant(`r8_${randomText(37)}`)];
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { ".env": `GROQ_API_KEY=${low}\nREPLICATE_API_TOKEN=${high}\n` },
  });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.title).toBe("2 leaked keys must be rotated");
  expect(run.summary).toContain("when all the leaked keys are rotated");
  expect(run.summary?.match(/\((?:low|high)\)/gu)).toEqual(["(high)", "(low)"]);
});
