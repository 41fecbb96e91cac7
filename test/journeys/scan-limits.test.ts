import { afterEach, expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  expectUndetermined,
  newKey,
  ownRepository,
  pathOf,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world } = shareJourney();

afterEach(() => world().sandbox.faults.clear());

/** A repository that git may not read: what REST cannot prove is not called clean. */
async function withoutGit(journey: Journey): Promise<Repository> {
  const repository = await ownRepository(journey);
  const path = new RegExp(`/${repository.name}\\.git/`);
  journey.sandbox.faults.add({ path, when: "before", status: 403, times: 1000 });
  return repository;
}

async function pushFile(journey: Journey, repository: Repository, content: string | Buffer): Promise<string> {
  const files = { "file.bin": content };
  return journey.sandbox.commitFiles(repository, { branch: "feature", pusher: journey.wes, files });
}

test("a commit of more files than GitHub lists is not called clean", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await withoutGit(journey);
  const names = Array.from({ length: 3001 }, (_, index) => [`f/${index}.txt`, `${index}\n`]);
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: Object.fromEntries(names),
  });
  await journey.settle();
  const run = journey.check(head, repository);
  expectUndetermined(run, `${head.slice(0, 7)} changes more files than GitHub lists (3,000)`);
  expect(run.summary).toContain("; GitHub did not let git read the repository");
  expect(run.summary).toContain("Scanned 0 of 1 commit");
});

test("a commit of which GitHub leaves out a file without a word is not called clean", async () => {
  const journey = world();
  const repository = await withoutGit(journey);
  const { sandbox, mia, wes } = journey;
  const commits = [{ files: { "file.bin": "hello\n" } }];
  const [head = ""] = await sandbox.makeCommits(repository, await repository.git.branch("main"), commits);
  const view = await sandbox.as(mia, `GET ${pathOf(repository)}/commits/${head}`);
  const path = new RegExp(`/${repository.name}/commits/${head}$`);
  const body = { ...Object(view.body), files: [] };
  sandbox.faults.add({ method: "GET", path, when: "before", status: 200, body });
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": head });
  await journey.settle();
  expectUndetermined(journey.check(head, repository), "GitHub did not list every file");
});

test("a file that is too large for GitHub's API leaves the scan undetermined, until it can be read", async () => {
  const journey = world();
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/git/blobs/`);
  // What GitHub answers for more than 100 MB.
  const message =
    "This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API";
  const body = { message, errors: [{ resource: "Blob", field: "data", code: "too_large" }] };
  journey.sandbox.faults.add({ method: "GET", path, when: "before", status: 403, body });
  const head = await pushFile(journey, repository, Buffer.from([0, 1, 2]));
  await journey.settle();
  const run = journey.check(head, repository);
  expectUndetermined(run, `file.bin in ${head.slice(0, 7)}: it is too large`);
  await journey.sandbox.requestAction(run, "recheck", journey.wes);
  await journey.settle();
  expect(run).toMatchObject({ status: "completed", conclusion: "success" });
});

test("a file beyond our own limit leaves the scan undetermined", async () => {
  const journey = world();
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/git/blobs/`);
  const body = { content: "AAEC", encoding: "base64", size: 20 * 1024 * 1024 + 1 };
  journey.sandbox.faults.add({ method: "GET", path, when: "before", status: 200, body });
  const head = await pushFile(journey, repository, Buffer.from([0, 1, 2]));
  await journey.settle();
  expectUndetermined(journey.check(head, repository), "the file is too large to be read");
});

test("a range that GitHub lists short is scanned as far as it goes, and said to be short", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/compare/`);
  const shas = await sandbox.makeCommits(repository, await repository.git.branch("main"), [
    { files: { "a.txt": "hello\n" } },
    { files: { ".env": envWith(newKey(journey)) } },
    { files: { ".env": null } },
  ]);
  const [first, head] = [shas[0] ?? "", shas[2] ?? ""];
  const body = { total_commits: 3, commits: [{ sha: first }] };
  sandbox.faults.add({ method: "GET", path, when: "before", status: 200, body });
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": head });
  await journey.settle();
  const run = journey.check(head, repository);
  expectUndetermined(run, "GitHub listed 1 of 3 commits");
  await sandbox.rerequestCheck(run, wes);
  await journey.settle();
  expect(run).toMatchObject({ status: "completed", conclusion: "action_required" });
  expect(run.history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
});

test("a pull request with more commits than GitHub's comparison lists is not called clean", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await withoutGit(journey);
  const commits = [{ files: { "a.txt": "1\n" } }, { files: { "b.txt": "2\n" } }];
  const { after } = await sandbox.push(repository, { branch: "feature", pusher: wes, commits });
  await journey.settle();
  const path = new RegExp(`/${repository.name}/compare/`);
  const body = { total_commits: 1, commits: [{ sha: after }] };
  sandbox.faults.add({ method: "GET", path, when: "before", status: 200, body });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expect(journey.check(after, repository)).toMatchObject({ conclusion: "failure" });
  expect(journey.check(after, repository).summary).toContain("GitHub listed 1 of 2 commits");
});

test("a commit that GitHub does not show leaves the scan undetermined", async () => {
  const journey = world();
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/commits/[0-9a-f]{40}$`);
  journey.sandbox.faults.add({ method: "GET", path, when: "before", status: 404 });
  const head = await pushFile(journey, repository, "hello\n");
  await journey.settle();
  expectUndetermined(
    journey.check(head, repository),
    `commit ${head.slice(0, 7)}: GitHub knows nothing there`,
  );
});

test("a key in the readable part of an unreadable commit blocks all the same", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/git/blobs/`);
  sandbox.faults.add({ method: "GET", path, when: "before", status: 403 });
  const files = { "file.bin": Buffer.from([0, 1, 2]), ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});

test("trouble that passes is waited for, and leaves nothing undetermined", async () => {
  const journey = world();
  const repository = await withoutGit(journey);
  const path = new RegExp(`/${repository.name}/commits/[0-9a-f]{40}$`);
  journey.sandbox.faults.add({ method: "GET", path, when: "before", status: 502 });
  const head = await pushFile(journey, repository, "hello\n");
  await journey.settle();
  const run = journey.check(head, repository);
  expectPassed(run);
  expect(run.history).not.toContainEqual(expect.objectContaining({ conclusion: "failure" }));
});

test("a file that is made to keep the scan busy leaves it undetermined, until the policy ignores it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const head = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { "words.txt": `${"wallet ".repeat(55_000)}\n` },
  });
  await journey.settle();
  const run = journey.check(head, repository);
  expectUndetermined(run, `words.txt in ${head.slice(0, 7)}: only a part of it was scanned`);
  expect(run.summary).toContain("let the policy ignore its path");
  const policy = { ".github/rekey.yml": "paths:\n  ignore: [words.txt]\n" };
  await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: policy });
  await journey.settle();
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expect(run).toMatchObject({ status: "completed", conclusion: "success" });
});

test("a key in such a file blocks", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const content = `${envWith(newKey(journey))}${"wallet ".repeat(55_000)}\n`;
  const head = await pushFile(journey, repository, content);
  await journey.settle();
  expectBlocked(journey.check(head, repository));
});
