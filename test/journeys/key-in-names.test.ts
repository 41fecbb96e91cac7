import { expect, test } from "@jest/globals";
import { leaked } from "../support/leaked.ts";
import { envWith, newKey, onlyIssue, ownRepository, rotate } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

// What must not happen is that the leak watch finds the key; it looks after each test.
const { journey: world } = shareJourney();

test("a key that is also in the name of its file is shown as a mask", async () => {
  const journey = world();
  const key = newKey(journey);
  const { issue, check } = await leaked(journey, { key, paths: [`keys/${key}/.env`, `x${key}.txt`] });
  const mask = `${key.slice(0, 8)}…`;
  expect(issue.body).toContain(`\`keys/${mask}/.env:2\``);
  expect(issue.body).toContain(`\`x${mask}.txt:2\``);
  expect(check().annotations.map(({ path }) => path)).toEqual([`keys/${mask}/.env`, `x${mask}.txt`]);
  await rotate(journey, issue);
  expect(check().conclusion).toBe("success");
});

test("a key in the name of a file that the policy ignores is shown as a mask", async () => {
  const journey = world();
  const ignored = newKey(journey);
  const { check, repository, head } = await leaked(journey);
  const policy = "paths:\n  ignore: [vendor/**]\n";
  await journey.sandbox.commitFiles(repository, {
    branch: "main",
    pusher: journey.wes,
    files: { ".github/rekey.yml": policy },
  });
  // Webhooks may overtake each other, and a policy that was read a moment ago holds until its push is seen.
  await journey.settle();
  const after = await journey.sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: journey.wes,
    files: { [`vendor/${ignored}.txt`]: "a\n" },
  });
  await journey.settle();
  expect(journey.check(after, repository).summary).toContain(
    `1 file not scanned: \`vendor/${ignored.slice(0, 8)}….txt\` (ignored by policy)`,
  );
  expect(check().headSha).toBe(head);
});

test("a key in the name of a branch is kept nowhere", async () => {
  const journey = world();
  const key = newKey(journey);
  const { repository, check } = await leaked(journey, { key, branch: `try-${key}` });
  await journey.sandbox.openPullRequest(repository, { author: journey.wes, head: `try-${key}` });
  await journey.settle();
  expect(check().conclusion).toBe("action_required");
});

test.each(["refs/heads/", "refs/tags/"])(
  "a key that stands in the name of a ref below %s only is found",
  async (kind) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const repository = await ownRepository(journey);
    const key = newKey(journey);
    const onto = (await repository.git.refs()).get("refs/heads/main") ?? null;
    const [head = ""] = await sandbox.makeCommits(repository, onto, [{ files: { "a.txt": "hello\n" } }]);
    await sandbox.pushRefs(repository, wes, { [`${kind}use-${key}`]: head });
    await journey.settle();
    expect(journey.check(head, repository).conclusion).toBe("action_required");
    await rotate(journey, onlyIssue(journey, repository));
    expect(journey.check(head, repository).conclusion).toBe("success");
  },
);

test("a key in the name that it is assigned to is shown as a mask", async () => {
  const journey = world();
  const key = newKey(journey);
  const { check, issue } = await leaked(journey, { key, text: `old${key}=${key}\n` });
  expect(check().conclusion).toBe("action_required");
  expect(issue.body).toContain(`as \`old${key.slice(0, 8)}…\``);
});

test("a key in a commit message and in a pull request is kept nowhere", async () => {
  const journey = world();
  const key = newKey(journey);
  const { repository, check } = await leaked(journey, { key, message: `Use ${key}` });
  await journey.sandbox.openPullRequest(repository, {
    author: journey.wes,
    head: "feature",
    title: key,
    body: key,
  });
  await journey.settle();
  expect(check().conclusion).toBe("action_required");
});

test("a key in the policy file is shown as a mask, and kept nowhere", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const key = newKey(journey);
  const policy = `fallback: "set HF_TOKEN=${key}"\n`;
  const repository = await ownRepository(journey, { files: { ".github/rekey.yml": policy } });
  await sandbox.commitFiles(repository, { branch: "a", pusher: wes, files: { ".env": envWith(key) } });
  await journey.settle();
  expect(onlyIssue(journey, repository).body).toContain(
    `HF&#95;TOKEN=${key.slice(0, 8).replace("_", "&#95;")}…`,
  );
});

test("a key in a broken policy file is not repeated in what is wrong with it", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const key = newKey(journey);
  const policy = `${key}: 1\nseverity:\n  ${key}: ${key}\nreminder: ${key}\n`;
  const repository = await ownRepository(journey, { files: { ".github/rekey.yml": policy } });
  const head = await sandbox.commitFiles(repository, { branch: "a", pusher: wes, files: { "a.txt": "a\n" } });
  await journey.settle();
  expect(journey.check(head, repository).summary).toContain("A policy file with a mistake counts as absent");
});

test("a key that stands only in the name of a file is found there", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const files = { [`keys/${key}.txt`]: "nothing\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await journey.settle();
  expect(journey.check(head, repository).conclusion).toBe("action_required");
  expect(onlyIssue(journey, repository).body).toContain(`\`keys/${key.slice(0, 8)}….txt`);
});

test.each(["git", "GitHub's API"])(
  "a key that stands in the name of a submodule is found (%s)",
  async (way) => {
    const journey = world();
    const { sandbox, wes } = journey;
    const repository = await ownRepository(journey);
    const { git } = repository;
    if (way === "git") {
      await sandbox.commitFiles(repository, { branch: "first", pusher: wes, files: { "a.txt": "a\n" } });
      await journey.settle();
    }
    const key = newKey(journey);
    const tree = await git.text(["mktree", "--missing"], {
      input: `160000 commit ${"1".repeat(40)}\t${key}\n`,
    });
    const person = { GIT_AUTHOR_NAME: "W", GIT_AUTHOR_EMAIL: "w@x.example" };
    const env = { ...person, GIT_COMMITTER_NAME: "W", GIT_COMMITTER_EMAIL: "w@x.example" };
    const args = ["commit-tree", "-m", "More", "-p", (await git.branch("main")) ?? "", tree.trim()];
    const head = (await git.text(args, { env })).trim();
    await sandbox.pushRefs(repository, wes, { "refs/heads/more": head });
    await journey.settle();
    expect(journey.check(head, repository).conclusion).toBe("action_required");
    expect(onlyIssue(journey, repository).title).toContain(`in ${key.slice(0, 8)}…`);
  },
);
