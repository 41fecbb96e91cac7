import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { anotherApp } from "../support/another-app.ts";
import { comment, lastComment } from "../support/comment.ts";
import { heldScans } from "../support/held-scans.ts";
import { answersTo } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { nextSecond } from "../support/next-second.ts";
import { newKey, newRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

const scans = heldScans();
const { journey: world } = shareJourney({ hooks: scans.hooks });

const HELP = `Write one of these as the first line of a comment:

- \`/rekey recheck\`: scan again and bring the check up to date
- \`/rekey verify\`: ask the provider whether the key still works, and look again for what is done and what is left
- \`/rekey revoke\`: let Rekey revoke the key at its provider, where that is possible; Rekey asks you once more
- \`/rekey active <how you know>\`: the key works or is misused: revoke it first
- \`/rekey dismiss false-positive <reason>\`: this is not a key
- \`/rekey dismiss used-in-tests <reason>\`: the key is used in tests only and opens nothing
- \`/rekey dismiss wont-fix <reason>\`: the key stays, and you accept the risk
- \`/rekey help\`: show this list

The usual way needs no command: follow the checklist in the tracking issue and tick the boxes. Boxes and dismissals count only from people whose role allows it, and all of it is recorded.`;

const RECHECK = "Rekey is scanning again. The check `rekey` shows the result.";

/** What Rekey answered since the last time that it was asked. */
function newAnswers(issue: Issue, known: number): readonly string[] {
  return answersTo(issue).slice(known);
}

test("who has a say in the repository gets help", async () => {
  const journey = world();
  const { issue, repository } = await leaked(journey);
  journey.sandbox.setRole(repository, journey.wes, "triage");
  const bodies = ["/rekey help", "/rekey", "  /rekey  HELP please", "\n\n/rekey help\nthanks"];
  for (const [index, body] of bodies.entries()) {
    await comment(journey, journey.wes, issue, body);
    expect({ body, answers: newAnswers(issue, index) }).toEqual({ body, answers: [HELP] });
  }
});

test("strangers who may only read and comment get no answers, and change nothing", async () => {
  const journey = world();
  const { issue, check } = await leaked(journey);
  const before = check().history.length;
  for (const body of ["/rekey help", "/rekey recheck", "/rekey dismiss wont-fix x", "/rekey frobnicate"]) {
    await comment(journey, journey.olaf, issue, body);
  }
  expect(answersTo(issue)).toEqual([]);
  expect(issue.state).toBe("open");
  expect(check().history).toHaveLength(before);
});

test("a command that somebody else has edited before its turn is nobody's command", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, async () => {
    await comment(journey, journey.mia, issue, "/rekey help");
    await nextSecond();
    const path = `${pathOf(issue.repository)}/issues/comments/${lastComment(issue).id}`;
    const body = "/rekey dismiss wont-fix hello";
    expect((await journey.sandbox.as(journey.wes, `PATCH ${path}`, { body })).status).toBe(200);
  });
  await deliverInOrder(journey, missed);
  expect(issue.state).toBe("open");
  expect(answersTo(issue)).toEqual([]);
});

test("an unknown command is named and answered with help", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  await comment(journey, journey.wes, issue, "/rekey frobnicate now");
  await comment(journey, journey.wes, issue, "/rekey `@mia`<b>");
  await comment(journey, journey.wes, issue, `/rekey ${"long".repeat(50)}`);
  expect(answersTo(issue)).toEqual([
    `Rekey does not know the command \`frobnicate\`.\n\n${HELP}`,
    `Rekey does not know this command.\n\n${HELP}`,
    `Rekey does not know this command.\n\n${HELP}`,
  ]);
});

test("a key in place of a command is not repeated", async () => {
  const journey = world();
  const { issue, key } = await leaked(journey);
  await comment(journey, journey.wes, issue, `/rekey ${key}`);
  await comment(journey, journey.wes, issue, `/rekey ${newKey(journey)} is the new one`);
  expect(answersTo(issue)).toEqual(
    [HELP, HELP].map((help) => `Rekey does not know this command.\n\n${help}`),
  );
});

test("comments that only mention Rekey, or that an app writes, are not answered", async () => {
  const journey = world();
  const { issue, repository } = await leaked(journey);
  for (const body of [
    "see /rekey help",
    "> /rekey help",
    "`/rekey help`",
    "/rekeyhelp",
    "Hello\n/rekey help",
  ]) {
    await comment(journey, journey.mia, issue, body);
  }
  const bot = await anotherApp(journey, repository);
  for (const body of ["/rekey help", "/rekey dismiss wont-fix because I say so"]) {
    await bot.rest.issues.createComment({
      owner: repository.owner.login,
      repo: repository.name,
      issue_number: issue.number,
      body,
    });
  }
  await journey.settle();
  expect(answersTo(issue)).toEqual([]);
  expect(issue.state).toBe("open");
});

test("a comment that is delivered twice, or late and again, is answered once", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, () => comment(journey, journey.wes, issue, "/rekey help"));
  for (const { id } of [...missed, ...missed]) journey.sandbox.redeliver(id);
  await journey.settle();
  await deliverInOrder(journey, missed);
  expect(answersTo(issue)).toEqual([HELP]);
});

test("a comment that is gone when its turn comes asks for nothing", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  const missed = await unheard(journey, () =>
    comment(journey, journey.mia, issue, "/rekey dismiss wont-fix x"),
  );
  const path = `${pathOf(issue.repository)}/issues/comments/${lastComment(issue).id}`;
  await journey.sandbox.as(journey.mia, `DELETE ${path}`);
  await deliverInOrder(journey, missed);
  expect(issue).toMatchObject({ state: "open", comments: [] });
});

test("recheck in the tracking issue brings every check and the issue up to date", async () => {
  const journey = world();
  const { issue, check } = await leaked(journey);
  const { body } = issue;
  issue.body = "Somebody broke it while nobody listened.";
  const before = check().history.length;
  await scans.throughProgress(() => comment(journey, journey.wes, issue, "/rekey recheck"), check);
  expect(answersTo(issue)).toEqual([RECHECK]);
  expect(issue.body).toBe(body);
  expect(
    check()
      .history.slice(before)
      .map(({ status }) => status),
  ).toEqual(["in_progress", "completed"]);
  expect(check().conclusion).toBe("action_required");
});

test("recheck in a pull request scans again what could not be read", async () => {
  const journey = world();
  const { sandbox, wes } = journey;
  const repository = await newRepository(journey);
  const missed = await unheard(journey, async () => {
    await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files: { "a.txt": "a\n" } });
  });
  expect(missed).not.toHaveLength(0);
  const pull = await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  const run = () => journey.check(pull.pull.headSha, repository);
  expect(run().conclusion).toBe("success");
  const before = run().history.length;
  await scans.throughProgress(() => comment(journey, wes, pull, "/rekey recheck"), run);
  expect(
    run()
      .history.slice(before)
      .map(({ status }) => status),
  ).toEqual(["in_progress", "completed"]);
  expect(pull.comments.map(({ body }) => body.split("\n")[0])).toEqual(["/rekey recheck", RECHECK]);
});

test("what is said about one key in an issue that is not ours is sent to its tracking issue", async () => {
  const journey = world();
  const { sandbox, mia, olaf } = journey;
  const repository = await newRepository(journey);
  await sandbox.as(olaf, `POST /repos/acme/${repository.name}/issues`, { title: "Something else" });
  const [other] = journey.issues(repository);
  if (other === undefined) throw new Error("no issue");
  const commands = ["/rekey dismiss", "/rekey verify", "/rekey active", "/rekey revoke"];
  for (const command of commands) await comment(journey, mia, other, `${command} wont-fix I accept it`);
  expect(answersTo(other)).toEqual(
    commands.map(
      (command) =>
        `\`${command}\` is about one key, so please write it in the tracking issue of that key. The check \`rekey\` of a pull request links to it.`,
    ),
  );
  expect(other.state).toBe("open");
});
