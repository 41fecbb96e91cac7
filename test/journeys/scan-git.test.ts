import { afterEach, expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { heldScans } from "../support/held-scans.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  meet,
  newKey,
  onlyIssue,
  ownRepository,
  pathOf,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const scans = heldScans();
const { journey: world } = shareJourney({ hooks: scans.hooks });

afterEach(() => world().sandbox.faults.clear());

/** What the app asked REST for since then, without minting tokens for itself. */
function asked(journey: Journey, since: number): readonly string[] {
  return journey.sandbox
    .requests()
    .slice(since)
    .map(({ method, path }) => `${method} ${path}`);
}

function pushOf(journey: Journey, repository: Repository, branch: string, names: readonly string[]) {
  const commits = names.map((name) => ({ files: { [`${name}.txt`]: `${name}\n` } }));
  return journey.sandbox.push(repository, { branch, pusher: journey.wes, commits });
}

test("an ordinary push of three commits takes two requests, once the repository is known", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  await pushOf(journey, repository, "feature", ["first"]);
  await journey.settle();
  const since = journey.sandbox.requests().length;
  const { after } = await scans.throughProgress(
    () => pushOf(journey, repository, "feature", ["a", "b", "c"]),
    () => repository.checkRuns.at(-1),
  );
  await journey.settle();
  const run = journey.check(after, repository);
  expectPassed(run);
  expect(run.summary).toMatch(/^Scanned 3 of 3 commits, 3 files\.\nRead \d+ bytes through git, /);
  expect(asked(journey, since)).toEqual([
    `POST ${pathOf(repository)}/check-runs`,
    expect.stringMatching(/^PATCH .*\/check-runs\/\d+$/),
  ]);
});

test("a pull request of more than 250 commits is read to its end", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const commits = Array.from({ length: 260 }, (_none, index) => ({
    files: index === 3 ? { ".env": envWith(newKey(journey)) } : { "n.txt": `${index}\n`, ".env": null },
  }));
  const shas = await sandbox.makeCommits(repository, await repository.git.branch("main"), [
    { files: { ".env": "PORT=1\n" } },
    ...commits,
  ]);
  const head = shas.at(-1) ?? "";
  await sandbox.pushRefs(repository, wes, { "refs/heads/feature": head });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.summary).toContain("Scanned 261 of 261 commits");
  expect(run.summary).toContain("through git, with");
  const reads = new RegExp(`^GET ${pathOf(repository)}/commits/[0-9a-f]+$`);
  // Whose the leak is, git does not know.
  expect(asked(journey, 0).filter((one) => reads.test(one))).toHaveLength(1);
});

test("a commit of more files than GitHub lists is read whole", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const names = Array.from({ length: 3001 }, (_none, index) => [`f/${index}.txt`, `${index}\n`]);
  const files = { ...Object.fromEntries(names), "f/9999.env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.summary).toContain("Scanned 1 of 1 commit, 3002 files.");
});

test("a file that GitHub's API does not give is read through git", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const path = new RegExp(`/${repository.name}/git/blobs/`);
  sandbox.faults.add({ method: "GET", path, when: "before", status: 403, times: 100 });
  const files = {
    "cache.bin": Buffer.concat([Buffer.from([0, 1, 2, 10]), Buffer.from(envWith(newKey(journey)))]),
  };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expectBlocked(journey.check(head, repository));
  expect(onlyIssue(journey, repository).title).toContain("in cache.bin");
});

test.each(["git", "GitHub's API", "a file of GitHub's API"])(
  "quotes of print are quotes (%s)",
  async (way) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const repository = await ownRepository(journey);
    if (way === "git") await meet(journey, repository);
    const key = journey.plant(randomText(32, alphabets.hex));
    const rest = way === "a file of GitHub's API" ? "line\n".repeat(2500) : "";
    const files = { "keys.md": `DATADOG_API_KEY = “${key}”\n${rest}` };
    const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
    await journey.settle();
    expectBlocked(journey.check(head, repository));
    expect(journey.check(head, repository).summary).toContain(way === "git" ? "through git" : "GitHub's API");
  },
);

test.each(["git", "GitHub's API"])(
  "a key is its provider's whose name stands five lines above a change (%s)",
  async (way) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const head = ["datadog:", "  site: eu", "  env: live", "  service: shop", "  version: 3"].join("\n");
    const files = { "app.yml": `${head}\n  retries: 2\n` };
    const repository = await ownRepository(journey, { files });
    if (way === "git") await meet(journey, repository);
    const key = journey.plant(randomText(32, alphabets.hex));
    const changed = { "app.yml": `${head}\n  api_key: "${key}"\n  retries: 2\n` };
    const sha = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: changed });
    await journey.settle();
    const run = journey.check(sha, repository);
    expectBlocked(run);
    expect(run.summary).toContain("Datadog");
    expect(run.summary).toContain(` through ${way}, `);
  },
);

test.each(["git", "GitHub's API"])("submodules and LFS are named (%s)", async (way) => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  if (way === "git") await meet(journey, repository);
  const { git } = repository;
  const blob = async (content: string) =>
    (await git.text(["hash-object", "-w", "--stdin"], { input: content })).trim();
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 12345\n";
  const entries = [`100644 blob ${await blob(pointer)}\tbig.bin`, `160000 commit ${"1".repeat(40)}\tlib`];
  const tree = (await git.text(["mktree", "--missing"], { input: `${entries.join("\n")}\n` })).trim();
  const parent = await git.branch("main");
  const person = { GIT_AUTHOR_NAME: "W", GIT_AUTHOR_EMAIL: "w@x.example" };
  const env = { ...person, GIT_COMMITTER_NAME: "W", GIT_COMMITTER_EMAIL: "w@x.example" };
  const args = ["commit-tree", "-m", "More", "-p", parent ?? "", tree];
  const head = (await git.text(args, { env })).trim();
  await sandbox.pushRefs(repository, wes, { "refs/heads/more": head });
  await journey.settle();
  const run = journey.check(head, repository);
  expectPassed(run);
  expect(run.summary).toContain(
    "2 files not scanned: `big.bin` (Git LFS: the content is stored elsewhere), `lib` (a submodule: another repository).",
  );
  expect(run.summary).toContain(` through ${way}, `);
});

test.each(["git", "GitHub's API"])(
  "a key in a commit message is found, and leads to the commit (%s)",
  async (way) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const repository = await ownRepository(journey);
    if (way === "git") await meet(journey, repository);
    const message = `Use the new key\n\nHF_TOKEN=${newKey(journey)}`;
    const commits = [{ message, files: { "a.txt": "1\n" } }, { files: { "a.txt": "2\n" } }];
    const { shas, after } = await sandbox.push(repository, { branch: "feature", pusher: wes, commits });
    await journey.settle();
    const run = journey.check(after, repository);
    expectBlocked(run);
    const leaking = shas[0] ?? "";
    expect(run.summary).toContain(`- the message or author lines of commit ${leaking.slice(0, 7)}\n`);
    expect(run.summary).toContain(` through ${way}, `);
    expect(run.annotations).toEqual([]);
    const issue = onlyIssue(journey, repository);
    expect(issue.title).toMatch(/ in the message or author lines of a commit$/);
    expect(issue.body).toContain(`/commit/${leaking}) as \`HF_TOKEN\``);
    expect(issue.body).not.toContain("It was found in");
  },
);

test("when git reaches nothing, REST that is complete is enough", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  await pushOf(journey, repository, "feature", ["first"]);
  await journey.settle();
  const path = new RegExp(`/${repository.name}\\.git/`);
  journey.sandbox.faults.add({ path, when: "before", status: 500, times: 1000 });
  const { after } = await pushOf(journey, repository, "feature", ["second"]);
  await journey.settle();
  const run = journey.check(after, repository);
  expectPassed(run);
  expect(run.summary).toContain(" through GitHub's API, ");
});

test("when neither way sees all, what was seen counts, and the rest is tried again by itself", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  sandbox.faults.add({ path: new RegExp(`/${repository.name}\\.git/`), when: "before", status: 500 });
  sandbox.faults.add({ path: new RegExp(`/${repository.name}/git/blobs/`), when: "before", status: 403 });
  const files = { "a.bin": Buffer.from([0, 1, 2]), ".env": envWith(newKey(journey)) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  const run = journey.check(head, repository);
  expectBlocked(run);
  expect(run.summary).toContain("Scanned 1 of 1 commit, 2 files.");
});
