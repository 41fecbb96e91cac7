import { expect, test } from "@jest/globals";
import { z } from "zod";
import { comment } from "../support/comment.ts";
import { FakeProvider } from "../support/fake-provider.ts";
import { answersTo, boxLine } from "../support/issue-text.ts";
import { envWith, newKey, newRepository, onlyIssue, ownRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const provider = new FakeProvider();
provider.fail("unreachable");
const { journey: world } = shareJourney({
  hooks: { aroundWorld: (inner) => ({ ...inner, keyAsker: provider }) },
});

const MINUTES = 60_000;
const deploy = `env:\n  HF_TOKEN: ${["$", "{{ secrets.HF_TOKEN }}"].join("")}\n`;

async function leakOnMain(options: Parameters<typeof ownRepository>[1] = {}) {
  const journey = world();
  const repository = await ownRepository(journey, options);
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
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(ticked(issue)).toEqual(["replace-github-actions-1"]);
  expect(answersTo(issue)).toEqual([
    `Rekey could not find out whether the key works: the provider could not be reached.

Rekey also looked at what else it can see, and ticked 1 step:

- Replace \`HF_TOKEN\` in the Actions secrets`,
  ]);
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

test("texts are looked through in each repository with the key, go on where they had to wait, and tell no private name", async () => {
  const journey = world();
  const { repository, issue, key } = await leakOnMain({ private: false });
  const hidden = await newRepository(journey, { owner: repository.owner.login });
  const talk = await journey.sandbox.as(journey.mia, `POST ${pathOf(hidden)}/issues`, {
    title: "Where is the key?",
    body: key,
  });
  for (const text of [envWith(key), "PORT=3000\n"]) {
    const commit = { branch: "main", pusher: journey.mia, files: { "notes.txt": text } };
    await journey.sandbox.commitFiles(hidden, commit);
    await journey.settle();
  }
  const clean = { branch: "main", pusher: journey.mia, files: { "notes.txt": "PORT=3000\n" } };
  await journey.sandbox.commitFiles(repository, clean);
  await journey.settle();
  expect(issue.body).toContain("- 1 text in private repositories, which this public issue does not name");
  expect(issue.body).not.toContain(hidden.name);
  expect(ticked(issue)).toEqual([]);
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(answersTo(issue).at(-1)).toContain(
    "Still there: 1 text with the key in it. The checklist says more.",
  );
  await journey.sandbox.as(journey.mia, `PATCH ${pathOf(hidden)}/issues/${numberOf(talk.body)}`, {
    body: "-",
  });
  const before = journey.sandbox.requests().length;
  const slow = { path: new RegExp(`${pathOf(hidden)}/issues$`, "u"), when: "before", status: 403 } as const;
  journey.sandbox.faults.add({ ...slow, method: "GET", headers: { "retry-after": "1" } });
  await timePasses(journey, 24 * 60 * MINUTES, issue);
  const lists = journey.sandbox.requests().slice(before);
  const readsOf = (path: string) => lists.filter((one) => one.path === path);
  const [read, ...again] = readsOf(`${pathOf(repository)}/issues/comments`);
  expect(again).toEqual([]);
  expect(readsOf(`${pathOf(hidden)}/issues`)).toHaveLength(2);
  // What was clean before is not read again.
  const since = Date.parse(new URLSearchParams(read?.query).get("since") ?? "");
  expect(Date.now() - since).toBeLessThan(10 * MINUTES);
  expect(ticked(issue)).toEqual(["remove-old-value"]);
  expect(boxLine(issue, "remove-old-value")).toMatch(
    /Rekey: in none of the 2 repositories: not in the default branch and the other branches, nor in issues, /u,
  );
});

test("of a long talk the rest is read in the next look", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const key = newKey(journey);
  const path = `${pathOf(repository)}/issues`;
  const talk = await journey.sandbox.as(journey.olaf, `POST ${path}`, { title: "Login", body: "Broken." });
  const about = { number: numberOf(talk.body), repository };
  await comment(journey, journey.wes, about, "Me, too.");
  const comments = repository.issues.get(about.number)?.comments ?? [];
  for (const [first] = comments; first !== undefined && comments.length < 310; ) {
    const updatedAt = new Date(first.updatedAt.getTime() + comments.length * 1_000);
    const body = comments.length === 309 ? `Not with ${key}.` : first.body;
    comments.push({ ...first, id: first.id + 1_000_000 + comments.length, body, updatedAt });
  }
  const issues = [];
  for (const text of [envWith(key), "PORT=3000\n"]) {
    const commit = { branch: "main", pusher: journey.mia, files: { "notes.txt": text } };
    await journey.sandbox.commitFiles(repository, commit);
    await journey.settle();
    issues.push(journey.issues(repository).find(({ number }) => number !== about.number)?.body ?? "");
  }
  expect(issues.map((body) => body.includes("People wrote the key down here, too"))).toEqual([false, true]);
  expect(issues[1]).toContain(`#issuecomment-${comments.at(-1)?.id})`);
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
