import { expect, test } from "@jest/globals";
import type { Secrets } from "../../src/ports/secrets.ts";
import { boxLine } from "../support/issue-text.ts";
import { envWith, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf } from "../support/tick.ts";
import { timePasses } from "../support/time-passes.ts";

const MINUTES = 60_000;

/** When each workflow succeeded last, as GitHub tells it; the local GitHub has no workflows. */
const runs = new Map<string, Date>();

const secrets: Secrets = {
  updatedAt: async () => new Date(Date.now() + MINUTES),
  updatedForDependabot: async () => undefined,
  async ranSince(_repository, workflow, since) {
    const ran = runs.get(workflow);
    return ran !== undefined && ran > since ? ran : undefined;
  },
};

const { journey: world } = shareJourney({ hooks: { aroundWorld: (inner) => ({ ...inner, secrets }) } });

const secret = ["$", "{{ secrets.HF_TOKEN }}"].join("");
const workflow = `on: push\njobs:\n  go:\n    runs-on: x\n    steps:\n      - run: ./go\n        env:\n          HF_TOKEN: ${secret}\n`;

test("the workflows have run again when all of them have, after the secret was written", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const files = {
    ".github/workflows/api.yml": workflow,
    ".github/workflows/worker.yml": workflow,
    "notes.txt": envWith(newKey(journey)),
  };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  const issue = onlyIssue(journey, repository);
  const redeploy = () => itemsOf(issue).find(({ id }) => id === "redeploy-github-actions-1");
  runs.set("api.yml", new Date(Date.now() + 5 * MINUTES));
  runs.set("worker.yml", new Date(Date.now() - 5 * MINUTES));
  await timePasses(journey, 10 * MINUTES, issue);
  expect(itemsOf(issue).find(({ id }) => id === "replace-github-actions-1")?.ticked).toBe(true);
  expect(redeploy()?.ticked).toBe(false);
  runs.set("worker.yml", new Date(Date.now() + 5 * MINUTES));
  await timePasses(journey, 60 * MINUTES, issue);
  expect(redeploy()?.ticked).toBe(true);
  expect(boxLine(issue, "redeploy-github-actions-1")).toMatch(/api\.yml succeeded.*worker\.yml succeeded/);
});
