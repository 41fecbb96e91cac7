import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { randomText } from "../../src/formats/sample.ts";
import type { Journey } from "../support/journey.ts";
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
import { itemsOf } from "../support/tick.ts";

const { journey: world, except } = shareJourney();

const PATH = ".github/rekey.yml";

/** Pushes files to a branch; gives the check. */
async function push(journey: Journey, repository: Repository, files: Readonly<Record<string, string>>) {
  const head = await journey.sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: journey.wes,
    files,
  });
  await journey.settle();
  return journey.check(head, repository);
}

test("a policy file that cannot be used is said on the check, and the defaults hold", async () => {
  const journey = world();
  const repository = await ownRepository(journey, {
    files: { [PATH]: "paths:\n  ignored: ['**/*.env']\nseverity:\n  huggingface: low\n" },
  });
  const clean = await push(journey, repository, { "a.txt": "hello\n" });
  expectPassed(clean);
  expect(clean.summary).toContain("### Policy file");
  expect(clean.summary).toContain("counts as absent until it is mended");
  expect(clean.summary).toContain("paths.ignored (line 2): this key is not known; did you mean ignore?");
  const leaking = await push(journey, repository, { "backend/.env": envWith(newKey(journey)) });
  expectBlocked(leaking);
  expect(leaking.summary).toContain("(critical)");
});

test("what a broken policy file holds is not repeated: it could be a key", async () => {
  const journey = world();
  const key = newKey(journey);
  const repository = await ownRepository(journey, { files: { [PATH]: `fallback: [${key}]\n${key}: 1\n` } });
  const run = await push(journey, repository, { "a.txt": "hello\n" });
  expectPassed(run);
  expect(run.summary).toContain("### Policy file");
});

test("ignored paths are not scanned, and the check names them", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: "paths:\n  ignore: [fixtures/**]\n" } });
  const run = await push(journey, repository, {
    "fixtures/one.env": envWith(except(newKey(journey))),
    "a.txt": "hello\n",
  });
  expectPassed(run);
  const [seen] = (run.summary ?? "").split("\n");
  expect(seen).toBe(
    "Scanned 1 of 1 commit, 1 file. 1 file not scanned: `fixtures/one.env` (ignored by policy).",
  );
  expect(journey.issues(repository)).toEqual([]);
});

test("a path that is no longer ignored is scanned by the next Re-check", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: { [PATH]: "paths:\n  ignore: [fixtures/**]\n" } });
  const run = await push(journey, repository, { "fixtures/one.env": envWith(except(newKey(journey))) });
  expectPassed(run);
  await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: { [PATH]: "paths: {}\n" } });
  await journey.settle();
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expect(run).toMatchObject({ conclusion: "action_required", title: "1 leaked key must be rotated" });
});

test("a file that leaves an ignored folder takes its key along, also when the same commit changes it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey, { files: { [PATH]: "paths:\n  ignore: [fixtures/**]\n" } });
  const lines = Array.from({ length: 20 }, (_, index) => `LINE_${index}=${index}\n`).join("");
  const content = `${envWith(newKey(journey))}${lines}`;
  const { after } = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    commits: [
      { files: { "fixtures/one.env": content } },
      { files: { "fixtures/one.env": null, "live.env": `${content}PORT=3000\n` } },
    ],
  });
  await journey.settle();
  expectBlocked(journey.check(after, repository));
  expect(onlyIssue(journey, repository).title).toContain("in live.env");
});

test("the policy that counts is the one on the default branch, not the one in the pull request", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const run = await push(journey, repository, {
    [PATH]: "paths:\n  ignore: ['*.env']\n",
    ".env": envWith(newKey(journey)),
  });
  expectBlocked(run);
});

test("the severity of a provider can be set, and shows in title, label and check", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: "severity:\n  huggingface: low\n" } });
  const run = await push(journey, repository, { "backend/.env": envWith(newKey(journey)) });
  expectBlocked(run);
  expect(run.summary).toContain("(low)");
  const { title, labels } = onlyIssue(journey, repository);
  expect(title).toMatch(/^Leaked Hugging Face/u);
  expect(labels.map(({ name }) => name)).toEqual(["rekey", "rekey:huggingface", "severity:low"]);
});

test("targets, restarts and smoke tests of the policy become steps of the checklist", async () => {
  const journey = world();
  const policy = `
targets:
  - kind: coolify
    url: https://coolify.example.com
    application: shop
    variables: [HF_TOKEN]
  - kind: other
    name: Cash desk
    steps: [Open the vault]
    providers: [stripe]
smokeTests:
  - name: Make a song
`;
  const repository = await ownRepository(journey, { files: { [PATH]: policy } });
  await push(journey, repository, { "backend/.env": envWith(newKey(journey)) });
  const boxes = itemsOf(onlyIssue(journey, repository));
  const steps = boxes.filter(({ required }) => required).map(({ text }) => text);
  expect(steps).toContainEqual("Try it out: Make a song");
  expect(steps).toContainEqual(expect.stringMatching(/`HF_TOKEN`.*\*\*shop\*\*/u));
  // Another provider's key stands there.
  expect(steps.join("\n")).not.toContain("Cash desk");
});

test("the owner's policy holds where a repository has none, and a repository's own sections stand over it", async () => {
  const journey = world();
  const { sandbox, app } = journey;
  sandbox.createOrganization("bolt");
  const shared = "paths:\n  ignore: [fixtures/**]\nseverity:\n  huggingface: medium\n";
  await sandbox.createRepository("bolt", ".github", { private: true, files: { [PATH]: shared } });
  await sandbox.install(app, "bolt", "all");
  await journey.settle();
  const files = (key: string) => ({
    "fixtures/one.env": envWith(except(newKey(journey))),
    "backend/.env": envWith(key),
  });
  const without = await newRepository(journey, { owner: "bolt" });
  const plain = await push(journey, without, files(newKey(journey)));
  expectBlocked(plain);
  expect(plain.summary).toContain("(medium)");
  expect(plain.summary).toContain("1 file not scanned: `fixtures/one.env`");
  const own = await newRepository(journey, {
    owner: "bolt",
    files: { [PATH]: "severity:\n  huggingface: low\n" },
  });
  const mixed = await push(journey, own, files(newKey(journey)));
  expectBlocked(mixed);
  expect(mixed.summary).toContain("(low)");
  expect(mixed.summary).toContain("1 file not scanned: `fixtures/one.env`");
});

test("a broken policy of the owner is said with its place", async () => {
  const journey = world();
  const { sandbox, app } = journey;
  sandbox.createOrganization("crate");
  const files = { [PATH]: "severity:\n  huggingface: worst\n" };
  await sandbox.createRepository("crate", ".github", { private: true, files });
  await sandbox.install(app, "crate", "all");
  await journey.settle();
  const repository = await newRepository(journey, { owner: "crate" });
  const run = await push(journey, repository, {
    ".env": `REPLICATE_API_TOKEN=${journey.plant(`r8_${randomText(37)}`)}\n`,
  });
  expectBlocked(run);
  expect(run.summary).toContain("crate/.github: severity.huggingface (line 2)");
});

test("a policy file that is too large to be read is said, and is not taken for none", async () => {
  const journey = world();
  const text = `fallback: yes\n${"#".repeat(1024 * 1024)}\n`;
  const repository = await ownRepository(journey, { files: { [PATH]: text } });
  const run = await push(journey, repository, { "a.txt": "hello\n" });
  expectPassed(run);
  expect(run.summary).toContain("- the file is larger than 1 MB");
});

test("a change of the owner's policy holds for the next push to any repository", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const owner = repository.owner.login;
  const shared = await sandbox.createRepository(owner, ".github", { private: true });
  sandbox.setRole(shared, wes, "write");
  expect((await push(journey, repository, { "a.txt": "hello\n" })).summary).not.toContain("not scanned");
  const files = { [PATH]: "paths:\n  ignore: [fixtures/**]\n" };
  await sandbox.commitFiles(shared, { branch: "main", pusher: wes, files });
  await journey.settle();
  const run = await push(journey, repository, { "fixtures/b.txt": "hello\n" });
  expect(run.summary).toContain("`fixtures/b.txt` (ignored by policy)");
});

test("what no push tells of is seen by a Re-check", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const run = await push(journey, repository, { "fixtures/a.txt": "hello\n" });
  const [head = ""] = await sandbox.makeCommits(repository, await repository.git.branch("main"), [
    { files: { [PATH]: "paths:\n  ignore: [fixtures/**]\n" } },
  ]);
  await repository.git.text(["update-ref", "refs/heads/main", head]);
  await sandbox.requestAction(run, "recheck", wes);
  await journey.settle();
  expect(run.summary).toContain("`fixtures/a.txt` (ignored by policy)");
});
