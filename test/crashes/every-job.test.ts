import { expect, test } from "@jest/globals";
import type { Repository } from "../../sandbox/entities.ts";
import { comment } from "../support/comment.ts";
import { crashScene, type Place } from "../support/crash-scene.ts";
import { envWith, newKey, newRepository, onlyIssue, pathOf } from "../support/scene.ts";

const { journey: world, place, outcome, everywhere } = crashScene();

const PATIENCE = 300_000;

interface Leaky extends Place {
  readonly head: string;
}

/** A place with a leak on a branch, and its pull request. */
async function leaky(): Promise<Leaky> {
  const { sandbox, wes, settle } = world();
  const made = await place();
  const files = { ".env": envWith(newKey(world())) };
  const head = await sandbox.commitFiles(made.repository, { branch: "feature", pusher: wes, files });
  await sandbox.openPullRequest(made.repository, { author: wes, head: "feature" });
  await settle();
  return { ...made, head };
}

async function mainOf({ git }: Repository): Promise<string> {
  return (await git.branch("main")) ?? "";
}

test(
  "a pull request",
  async () => {
    const end = await everywhere({
      async prepare() {
        const { sandbox, wes, settle } = world();
        const { repository } = await place();
        const files = { ".env": envWith(newKey(world())) };
        const undo = sandbox.loseDeliveries();
        const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
        undo();
        await settle();
        return { repository, head };
      },
      async act({ repository }) {
        const { sandbox, wes, settle } = world();
        await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
        await settle();
      },
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ runs: 1, conclusion: "action_required", issues: 1, wasOpenTooEarly: false });
  },
  PATIENCE,
);

test(
  "a base that loses a commit by force",
  async () => {
    const end = await everywhere({
      async prepare() {
        const { sandbox, wes, settle } = world();
        const { repository } = await place();
        const root = await mainOf(repository);
        const leak = { ".env": envWith(newKey(world())) };
        await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files: leak });
        const files = { "a.txt": "hello\n" };
        const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
        await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
        await settle();
        return { repository, head, root };
      },
      async act({ repository, root }) {
        await world().sandbox.pushRefs(repository, world().wes, { "refs/heads/main": root });
        await world().settle();
      },
      // Until the push is heard, its pull request is as harmless as it was.
      async end({ repository, head }) {
        const { wasOpenTooEarly: _wasHarmless, ...rest } = await outcome(repository, head);
        return rest;
      },
    });
    expect(end).toMatchObject({ runs: 1, conclusion: "action_required", issues: 1 });
  },
  PATIENCE,
);

test(
  "a tag",
  async () => {
    const end = await everywhere({
      async prepare() {
        const { sandbox } = world();
        const { repository } = await place();
        const files = { ".env": envWith(newKey(world())) };
        const onto = await mainOf(repository);
        const [head = ""] = await sandbox.makeCommits(repository, onto, [{ files }]);
        const tag = await sandbox.makeTag(repository, head, { name: "v1", message: "one" });
        return { repository, head, tag };
      },
      async act({ repository, tag }) {
        await world().sandbox.pushRefs(repository, world().wes, { "refs/tags/v1": tag });
        await world().settle();
      },
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ runs: 1, conclusion: "action_required", issues: 1, wasOpenTooEarly: false });
  },
  PATIENCE,
);

test(
  "a merge group",
  async () => {
    const end = await everywhere({
      async prepare() {
        const { sandbox, app, wes, settle } = world();
        const { repository } = await place();
        sandbox.requireCheck(repository, "main", "rekey", app.appId);
        const files = { "a.txt": "hello\n" };
        await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
        const { number } = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
        await settle();
        return { repository, number };
      },
      async act({ repository, number }) {
        await world().sandbox.enqueue(repository, [number], { method: "squash" });
        await world().settle();
      },
      // The group's head becomes the head of the base, which is evaluated for itself: its check may begin again.
      async end({ repository }) {
        const { wasOpenTooEarly: _mayBeginAgain, ...rest } = await outcome(
          repository,
          await mainOf(repository),
        );
        return rest;
      },
    });
    expect(end).toMatchObject({ runs: 1, conclusion: "success", issues: 0 });
  },
  PATIENCE,
);

test(
  "a Re-check",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      async act({ repository, head }) {
        const { sandbox, wes, settle, check } = world();
        await sandbox.requestAction(check(head, repository), "recheck", wes);
        await settle();
      },
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ runs: 1, conclusion: "action_required", issues: 1, wasOpenTooEarly: false });
  },
  PATIENCE,
);

test(
  "a dismissal",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      act: ({ repository }) =>
        comment(
          world(),
          world().mia,
          onlyIssue(world(), repository),
          "/rekey dismiss false_positive it is an example",
        ),
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ conclusion: "success", issueState: "closed", wasOpenTooEarly: false });
  },
  PATIENCE,
);

test(
  "an issue that is closed by hand",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      async act({ repository }) {
        const { sandbox, mia, settle } = world();
        const path = `${pathOf(repository)}/issues/${onlyIssue(world(), repository).number}`;
        await sandbox.as(mia, `PATCH ${path}`, { state: "closed" });
        await settle();
      },
      end: ({ repository, head }) => outcome(repository, head),
    });
    expect(end).toMatchObject({ conclusion: "action_required", issueState: "open", issues: 1 });
  },
  PATIENCE,
);

test(
  "a repository that is renamed",
  async () => {
    const end = await everywhere({
      prepare: leaky,
      async act({ repository }) {
        await world().sandbox.renameRepository(repository, "renamed");
        await world().settle();
      },
      end: async ({ repository, head }) => ({
        ...(await outcome(repository, head)),
        isNamedAnew: onlyIssue(world(), repository).body?.includes("/renamed/blob/"),
      }),
    });
    expect(end).toMatchObject({ conclusion: "action_required", issues: 1, isNamedAnew: true });
  },
  PATIENCE,
);

test(
  "a repository that is taken away, with the issue of a key that another one holds too",
  async () => {
    const end = await everywhere({
      async prepare() {
        const { sandbox, app, wes, settle } = world();
        const { repository: made } = await place();
        const owner = `${made.owner.login}-b`;
        sandbox.createOrganization(owner);
        const [first, other] = [
          await newRepository(world(), { owner }),
          await newRepository(world(), { owner }),
        ];
        const installation = await sandbox.install(app, owner, [first, other]);
        const push = { branch: "feature", pusher: wes, files: { ".env": envWith(newKey(world())) } };
        await sandbox.commitFiles(first, push);
        await settle();
        const head = await sandbox.commitFiles(other, push);
        await settle();
        return { installation, first, other, head };
      },
      async act({ installation, first }) {
        world().sandbox.removeFromInstallation(installation, first);
        await world().settle();
      },
      end: ({ other, head }) => outcome(other, head),
    });
    expect(end).toMatchObject({ conclusion: "action_required", issues: 1 });
  },
  PATIENCE,
);
