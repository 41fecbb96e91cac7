import { expect, test } from "@jest/globals";
import { envWith, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";

const { journey: world } = shareJourney();

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
      "Replace `HF_TOKEN` in the environment of the host of Docker Compose, services `api worker`",
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
