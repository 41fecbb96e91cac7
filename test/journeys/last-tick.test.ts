import { expect, test } from "@jest/globals";
import { answersTo, boxLine, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { expectBlocked, newRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const { journey: world } = shareJourney();

test("optional steps neither open the gate nor keep it closed", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue, check } = await leaked(journey);
  const optional = itemsOf(issue).flatMap(({ id, required }) => (required ? [] : id));
  await tick(journey, wes, issue, optional.slice(1));
  await tick(journey, mia, issue, "required-but-last");
  await journey.settle();
  expect(issue.state).toBe("open");
  expect(check()).toMatchObject({ conclusion: "action_required" });
  expect(check().summary).toContain("9 of 10 required steps done");
  await tick(journey, wes, issue, ["remove-old-value"]);
  await journey.settle();
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(boxLine(issue, optional[0] ?? "")).toMatch(/^- \[ \] \*Optional:\* [^(]*$/);
  expect(check().conclusion).toBe("success");
});

test("the last required tick closes the issue and opens every gate that waited for the key", async () => {
  const journey = world();
  const { sandbox, wes, mia } = journey;
  const { repository, key, head, issue, check } = await leaked(journey);
  const sibling = await newRepository(journey, { owner: repository.owner.login });
  const files = { "settings.py": `HF_TOKEN = "${key}"\n` };
  const second = await sandbox.commitFiles(repository, { branch: "second", pusher: wes, files });
  const elsewhere = await sandbox.commitFiles(sibling, { branch: "copy", pusher: mia, files });
  const later = await sandbox.commitFiles(repository, {
    branch: "feature",
    pusher: wes,
    files: { "b.txt": "b\n" },
  });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const checks = () => [
    ...[head, second, later].map((sha) => journey.check(sha, repository)),
    journey.check(elsewhere, sibling),
  ];
  for (const run of checks()) expectBlocked(run);
  await tick(journey, wes, issue, "required-but-last");
  await tick(journey, mia, issue, ["remove-old-value"]);
  await journey.settle();
  for (const run of checks()) {
    expect(run).toMatchObject({ conclusion: "success", title: "1 leaked key resolved, none open" });
    expect(run.summary).toContain("The gate is open: every key that leaked here is resolved.");
  }
  expect(check().summary).toMatch(/- Hugging Face .*: rotated, \[issue 1\]\(http.*\/issues\/1\)/);
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(journey.issues(sibling)).toEqual([]);
});

test("the final log tells who did what, in order, and the issue says that it is over", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue } = await leaked(journey);
  await tick(journey, wes, issue, "required-but-last");
  await journey.settle();
  await tick(journey, mia, issue, ["remove-old-value"]);
  await journey.settle();
  expect(logOf(issue).map((row) => row.replace(/`hf_.*?`/, "`key`"))).toEqual([
    "Leaked key found | Opened | by Rekey",
    "Create a new key in Access Tokens | Done | by `wes`",
    "Replace `HF_TOKEN` in `backend/.env` | Done | by `wes`",
    "Replace the key everywhere else it is used | Done | by `wes`",
    "Restart or redeploy everything that reads the key | Done | by `wes`",
    "Confirm that the application starts without errors | Done | by `wes`",
    "Confirm that the new key is accepted (200) | Done | by `wes`",
    "Confirm that the logs show no authentication errors | Done | by `wes`",
    "Revoke the leaked key `key` in Access Tokens | Done | by `wes`",
    "Confirm that the old key is refused (401) | Done | by `wes`",
    "Remove the old key from all places, also from commented-out lines and other variable names | Done | by `mia`",
    "Rotation confirmed | Resolved | every required step is done, by `mia`",
  ]);
  expect(issue.body).not.toContain("**Pending**");
  expect(issue.body).toMatch(
    /> \[!NOTE\]\n> \*\*Resolved on \d{4}-\d\d-\d\d by `mia`: the key was rotated\.\*\* Every required step was confirmed, by `wes` and `mia`\. The gate no longer waits for it\./,
  );
  expect(answersTo(issue)).toEqual([
    `**Resolved by \`mia\`: the key was rotated.** The gate no longer waits for this key.

Well done. The optional steps in the checklist are worth a look when things are calm.`,
  ]);
});

test("ticks in a resolved issue change nothing", async () => {
  const journey = world();
  const { wes, mia } = journey;
  const { issue, check } = await leaked(journey);
  await tick(journey, mia, issue, "required");
  await journey.settle();
  const { body, comments } = issue;
  const [before, runs] = [{ body, comments: comments.length }, check().history.length];
  await tick(journey, wes, issue, ["set-reminder"]);
  await journey.settle();
  expect({ body: issue.body, comments: issue.comments.length }).toEqual(before);
  await tick(journey, wes, issue, ["revoke-old-key", "create-new-key"], { untick: true });
  await journey.settle();
  expect({ body: issue.body, comments: issue.comments.length }).toEqual(before);
  expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(check().history).toHaveLength(runs);
});

test("the last tick is heard twice, and resolves once", async () => {
  const journey = world();
  const { sandbox, mia } = journey;
  const { issue, check } = await leaked(journey);
  const missed = await unheard(journey, () => tick(journey, mia, issue, "required"));
  for (const { id } of [...missed, ...missed]) sandbox.redeliver(id);
  await journey.settle();
  await deliverInOrder(journey, missed);
  expect(logOf(issue).filter((row) => row.startsWith("Rotation confirmed"))).toHaveLength(1);
  expect(answersTo(issue)).toHaveLength(1);
  expect(check().conclusion).toBe("success");
});
