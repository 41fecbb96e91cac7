import { expect, test } from "@jest/globals";
import { boxLine } from "../support/issue-text.ts";
import {
  envWith,
  newKey,
  newRepository,
  onlyIssue,
  ownRepository,
  pathOf,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const { journey: world } = shareJourney();

const MINUTE = 60_000;

const deploy = [
  "jobs:",
  "  deploy:",
  "    environment: production",
  "    steps:",
  "      - run: ./deploy.sh",
  "        env:",
  `          HF_TOKEN: ${["$", "{{ secrets.HF_TOKEN }}"].join("")}`,
].join("\n");

const compose = "services:\n  api:\n    environment:\n      HF_TOKEN:\n  worker:\n    env_file: .env\n";

test("the checklist names the workflow, the services and the lines where the key is used", async () => {
  const journey = world();
  const { sandbox, mia, wes } = journey;
  const repository = await ownRepository(journey);
  const files = {
    ".github/workflows/deploy.yml": deploy,
    "docker-compose.yml": compose,
    "vercel.json": "{}",
  };
  await sandbox.commitFiles(repository, { branch: "main", pusher: mia, files });
  const leak = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: leak });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  const texts = itemsOf(issue).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining([
      "Replace `HF_TOKEN` in the Actions secrets of the environment `production`",
      "Replace `HF_TOKEN` in the environment of Docker Compose, services `api worker`",
      "Create the containers again: `api worker` (Docker Compose)",
      "Replace `HF_TOKEN` in the environment variables of Vercel",
    ]),
  );
  expect(issue.body).toContain("Seen in `docker-compose.yml:4`.");
  expect(issue.body).toContain("docker compose up -d --force-recreate api worker");
});

test("a repository that shows no place keeps the general step", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const leak = { "notes.txt": envWith(newKey(journey)) };
  await journey.sandbox.commitFiles(repository, { branch: "feature", pusher: journey.wes, files: leak });
  await journey.settle();
  expect(itemsOf(onlyIssue(journey, repository)).map(({ id }) => id)).toContain("replace-everywhere");
});

test("the checklist names the code that reads the key, the app and the workflow to start", async () => {
  const journey = world();
  const { sandbox, mia, wes } = journey;
  const repository = await ownRepository(journey);
  const files = {
    ".github/workflows/deploy.yml": `on: {workflow_dispatch: {}}\n${deploy}`,
    "fly.toml": 'app = "avatars"\n',
    "server/login.py": 'import os\nlogin(token=os.environ["HF_TOKEN"])\n',
    "docs/wrangler.toml": 'name = "docs"\n# HF_TOKEN\n',
    "infra/variables.tf": 'variable "hf_token" {\n  sensitive = true\n}\n',
  };
  await sandbox.commitFiles(repository, { branch: "main", pusher: mia, files });
  const leak = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: leak });
  await journey.settle();
  const { body } = onlyIssue(journey, repository);
  expect(body).toContain("Code reads the key here: `server/login.py:2`.");
  expect(body).toContain("gh workflow run deploy.yml --repo");
  expect(body).toContain('printf %s "$KEY" | fly secrets set HF_TOKEN=- --app avatars');
  expect(body).toContain("in the variables of Terraform, variable `hf_token`");
  expect(body).not.toContain("Cloudflare");
});

test("another repository with the key is a step, and a private one is not named in public", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const tracker = await ownRepository(journey, { private: false });
  const owner = tracker.owner.login;
  const [open, hidden] = [
    await newRepository(journey, { owner, private: false }),
    await newRepository(journey, { owner }),
  ];
  const files = { ".env": envWith(newKey(journey)) };
  const main = { branch: "main", pusher: wes, files: { "compose.yml": compose } };
  await sandbox.commitFiles(hidden, main);
  for (const repository of [tracker, open, hidden]) {
    await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
    await journey.settle();
  }
  const issue = onlyIssue(journey, tracker);
  const others = itemsOf(issue).filter(({ text }) => text.endsWith(", too"));
  expect(others.map(({ text, required }) => [text, required])).toEqual([
    [`Replace it in \`${owner}/${open.name}\`, too`, true],
    ["Replace it in the private repository where it was found, too", true],
  ]);
  expect(issue.body).not.toContain(hidden.name);
  expect(issue.body).not.toContain("api worker");
  await tick(journey, wes, issue, "required-but-last");
  await journey.settle();
  expect(issue.state).toBe("open");
});

test("a further repository with the key is looked through as well, and ticks stay where they were", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const tracker = await ownRepository(journey);
  const other = await newRepository(journey, { owner: tracker.owner.login });
  const leak = { branch: "feature", pusher: wes, files: { ".env": envWith(newKey(journey)) } };
  for (const repository of [tracker, other]) {
    const files = { ".github/workflows/deploy.yml": deploy, "server/login.py": 'os.environ["HF_TOKEN"]\n' };
    await sandbox.commitFiles(repository, { branch: "main", pusher: wes, files });
  }
  await sandbox.commitFiles(tracker, leak);
  await journey.settle();
  const issue = onlyIssue(journey, tracker);
  await tick(journey, wes, issue, ["replace-github-actions-1"]);
  await sandbox.commitFiles(other, leak);
  await journey.settle();
  const steps = itemsOf(issue).filter(({ id }) => /^(?:replace|redeploy)-(?:github|in-)/u.test(id));
  const name = `${other.owner.login}/${other.name}`;
  expect(steps.map(({ id, text, ticked }) => [id, text, ticked])).toEqual([
    [
      "replace-github-actions-1",
      "Replace `HF_TOKEN` in the Actions secrets of the environment `production` (ticked by `wes`)",
      true,
    ],
    ["redeploy-github-actions-1", "Run the deploy workflow again", false],
    [
      "replace-github-actions-2",
      `In \`${name}\`, replace \`HF_TOKEN\` in the Actions secrets of the environment \`production\``,
      false,
    ],
    ["redeploy-github-actions-2", `In \`${name}\`, run the deploy workflow again`, false],
    [`replace-in-repository-${other.id}`, `Replace it everywhere else in \`${name}\``, false],
  ]);
  expect(issue.body).toContain(`gh secret set HF_TOKEN --env production --repo ${name}`);
  other.actionsSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTE));
  other.dependabotSecrets.set("HF_TOKEN", new Date(0));
  await timePasses(journey, 10 * MINUTE, issue);
  expect(issue.body).toContain(`gh secret set HF_TOKEN --app dependabot --repo ${name}`);
  other.dependabotSecrets.set("HF_TOKEN", new Date(Date.now() + MINUTE));
  await timePasses(journey, 24 * 60 * MINUTE, issue);
  expect(boxLine(issue, "replace-github-actions-2")).toContain(
    "(ticked by Rekey: GitHub says that HF&#95;TOKEN",
  );
  expect(issue.body?.match(/Code reads the key here: `server\/login\.py:1`/gu)).toHaveLength(2);
});

test("an incident that opens again has its repositories looked through again", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await ownRepository(journey);
  const leak = { ".env": envWith(newKey(journey)) };
  await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: leak });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  await rotate(journey, issue);
  await sandbox.commitFiles(repository, {
    branch: "main",
    pusher: wes,
    files: { "vercel.json": "{}", "compose.yml": compose },
  });
  await journey.settle();
  expect(issue.body).not.toContain("Vercel");
  await sandbox.as(wes, `PATCH ${pathOf(repository)}/issues/${issue.number}`, { state: "open" });
  await journey.settle();
  const texts = itemsOf(issue).map(({ text }) => text);
  expect(texts).toContain("Replace `HF_TOKEN` in the environment of Docker Compose, services `api worker`");
  expect(issue.state).toBe("open");
});
