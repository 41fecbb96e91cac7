import { afterEach, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/providers/sample.ts";
import { type Journey, startJourney } from "../support/journey.ts";

let journey: Journey;

afterEach(async () => {
  expect(await journey.end()).toEqual({ leaks: [], violations: [] });
});

test("a key in the middle commit of a pull request blocks until it is rotated", async () => {
  journey = await startJourney();
  const { sandbox, repository, wes } = journey;
  const key = journey.plant(`hf_${randomText(34, alphabets.letters)}`);
  const pushed = await sandbox.push(repository, {
    branch: "feature",
    pusher: wes,
    commits: [
      { files: { "a.txt": "hello\n" } },
      { files: { "backend/.env": `HF_TOKEN=${key}\n` } },
      { files: { "backend/.env": "HF_TOKEN=\n" } },
    ],
  });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  console.log(journey.logLines.join(""));
  const run = journey.check(pushed.after);
  console.log(run.title, run.conclusion, run.summary, JSON.stringify(run.annotations, null, 1), run.history);
  const [issue] = journey.issues();
  console.log(issue?.title, issue?.body);
  expect(run.conclusion).toBe("action_required");
});
