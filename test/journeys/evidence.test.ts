import { expect, test } from "@jest/globals";
import { z } from "zod";
import { comment } from "../support/comment.ts";
import { boxLine } from "../support/issue-text.ts";
import { envWith, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const { journey: world } = shareJourney();

const MINUTES = 60_000;
const deploy = `env:\n  HF_TOKEN: ${["$", "{{ secrets.HF_TOKEN }}"].join("")}\n`;

async function leakOnMain() {
  const journey = world();
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const files = { ".github/workflows/deploy.yml": deploy, "notes.txt": envWith(key) };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  return { repository, issue: onlyIssue(journey, repository), key };
}

test("a secret of Actions that was written since the leak is a step done", async () => {
  const journey = world();
  const { repository, issue } = await leakOnMain();
  repository.actionsSecrets.set("HF_TOKEN", new Date(Date.now() - 24 * 60 * MINUTES));
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  repository.actionsSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTES));
  await timePasses(journey, 30 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-github-actions-1"]);
  expect(boxLine(issue, "replace-github-actions-1")).toMatch(
    /\(ticked by Rekey: GitHub says that HF&#95;TOKEN was updated at 20\d\d-/,
  );
});

test("a secret that Dependabot has under the same name must be new, too, and is named until it is", async () => {
  const journey = world();
  const { repository, issue } = await leakOnMain();
  repository.actionsSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTES));
  repository.dependabotSecrets.set("HF_TOKEN", new Date(Date.now() - 24 * 60 * MINUTES));
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
  expect(issue.body).toContain("**Dependabot has `HF_TOKEN`, too**");
  expect(issue.body).toContain("gh secret set HF_TOKEN --app dependabot --repo ");
  repository.dependabotSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTES));
  await timePasses(journey, 30 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["replace-github-actions-1"]);
  expect(issue.body).not.toContain("--app dependabot");
});

test("a commit on the default branch that takes the key out is a step done", async () => {
  const journey = world();
  const { repository, issue } = await leakOnMain();
  const clean = { branch: "main", pusher: journey.mia, files: { "notes.txt": "PORT=3000\n" } };
  await journey.sandbox.commitFiles(repository, clean);
  await journey.settle();
  expect(ticked(issue)).toEqual(["remove-old-value"]);
  expect(boxLine(issue, "remove-old-value")).toContain("(ticked by Rekey: not in main");
});

test("a key that somebody wrote into an issue or a comment is named there until it is gone, and is not removed", async () => {
  const journey = world();
  const { repository, issue, key } = await leakOnMain();
  const path = `/repos/${repository.owner.login}/${repository.name}/issues`;
  const talk = await journey.sandbox.as(journey.olaf, `POST ${path}`, {
    title: "Login",
    body: "It is broken.",
  });
  const about = { number: numberOf(talk.body), repository };
  await comment(journey, journey.wes, about, `Works for me with ${key}!`);
  const clean = { branch: "main", pusher: journey.mia, files: { "notes.txt": "PORT=3000\n" } };
  await journey.sandbox.commitFiles(repository, clean);
  await journey.settle();
  expect(ticked(issue)).toEqual([]);
  const [said] = repository.issues.get(about.number)?.comments ?? [];
  expect(issue.body).toMatch(
    new RegExp(`\\[Comment on &#35;&#8203;${about.number}\\]\\(http.*#issuecomment-${said?.id}\\)`, "u"),
  );
  await journey.sandbox.as(journey.wes, `PATCH ${path}/comments/${said?.id}`, { body: "Works for me." });
  await timePasses(journey, 10 * MINUTES, issue);
  expect(ticked(issue)).toEqual(["remove-old-value"]);
  expect(issue.body).not.toContain("People wrote the key down");
});

test("a branch that still holds the key is no clean place", async () => {
  const journey = world();
  const { repository, issue } = await leakOnMain();
  const other = { branch: "feature", pusher: journey.wes, files: { "b.txt": "b\n" } };
  await journey.sandbox.commitFiles(repository, other);
  const clean = { branch: "main", pusher: journey.mia, files: { "notes.txt": "PORT=3000\n" } };
  await journey.sandbox.commitFiles(repository, clean);
  await journey.settle();
  expect(ticked(issue)).toEqual([]);
});

test("an environment that git tracks is named until it is gone and ignored", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const path = "backend/.env";
  const commit = async (files: Readonly<Record<string, string | null>>) => {
    await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
    await journey.settle();
  };
  await commit({ [path]: envWith(newKey(journey)), "backend/.env.example": "HF_TOKEN=\n" });
  const issue = onlyIssue(journey, repository);
  expect(issue.body).toContain("**`backend/.env` is still tracked.**");
  await commit({ [path]: null });
  expect(issue.body).not.toContain("is still tracked");
  expect(ticked(issue)).toEqual(["remove-old-value"]);
  await commit({ ".gitignore": "node_modules/\n.env*\n!.env.example\n" });
  expect(ticked(issue)).toEqual(["remove-old-value", "ignore-env-files"]);
  expect(boxLine(issue, "ignore-env-files")).toContain(
    "(ticked by Rekey: git tracks no file with an environment and ignores backend/.env, 20",
  );
});

test("an example with a key in it is no example", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const files = {
    ".gitignore": ".env\n",
    "notes.txt": envWith(newKey(journey)),
    ".env.example": envWith(newKey(journey)),
  };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  expect(journey.issues(repository).map(ticked)).toEqual([[], []]);
});

test("who takes such a tick back has the last word", async () => {
  const journey = world();
  const { repository, issue } = await leakOnMain();
  repository.actionsSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTES));
  await timePasses(journey, 10 * MINUTES, issue);
  await tick(journey, journey.wes, issue, ["replace-github-actions-1"], { untick: true });
  await journey.settle();
  await timePasses(journey, 60 * MINUTES, issue);
  expect(ticked(issue)).toEqual([]);
});

function numberOf(body: unknown): number {
  return z.object({ number: z.number() }).parse(body).number;
}

function ticked(issue: Parameters<typeof itemsOf>[0]): readonly string[] {
  return itemsOf(issue).flatMap((box) => (box.ticked ? box.id : []));
}
