import { expect, test } from "@jest/globals";
import type { Role } from "../../sandbox/entities.ts";
import { awsSamples } from "../../src/providers/aws-samples.ts";
import { comment } from "../support/comment.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { envWith, newKey, newRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";

const { journey: world } = shareJourney();

test.each([
  ["false-positive", "this is not a key", "dismissed, not a key"],
  ["used-in-tests", "the key is used in tests only", "dismissed, used in tests"],
  ["wont-fix", "the key stays as it is, and the risk is accepted", "dismissed, will not be fixed"],
])("a maintainer dismisses a key as %s, and the gate opens", async (kind, words, summary) => {
  const journey = world();
  const { issue, check } = await leaked(journey);
  await tick(journey, journey.wes, issue, ["create-new-key"]);
  await comment(journey, journey.mia, issue, `/rekey dismiss ${kind} it was  made up for the docs`);
  expect(issue).toMatchObject({ state: "closed", stateReason: "not_planned" });
  expect(check()).toMatchObject({ conclusion: "success", title: "1 leaked key resolved, none open" });
  expect(check().summary).toContain(summary);
  expect(answersTo(issue)).toEqual([
    `**Dismissed by \`mia\`: ${words}.** Reason: it was made up for the docs

The gate no longer waits for this key. Open the issue again to take it back.`,
  ]);
  expect(logOf(issue).at(-1)).toBe(
    `Dismissed | Resolved | ${words}: it was made up for the docs, by \`mia\``,
  );
  expect(issue.body).toMatch(
    new RegExp(
      `> \\*\\*Resolved on \\S+ by \`mia\`: ${words}\\.\\*\\* Reason: it was made up for the docs\\.`,
    ),
  );
});

test.each<Role>(["write", "triage"])("the role %s dismisses nothing, and is told kindly", async (role) => {
  const journey = world();
  const { issue, repository, check } = await leaked(journey);
  journey.sandbox.setRole(repository, journey.wes, role);
  await comment(journey, journey.wes, issue, "/rekey dismiss wont-fix nobody will find it");
  expect(issue.state).toBe("open");
  expect(check().conclusion).toBe("action_required");
  expect(check().history).not.toContainEqual(expect.objectContaining({ conclusion: "success" }));
  expect(answersTo(issue)).toEqual([
    "Sorry, `wes`: `/rekey dismiss` needs the role maintain in every repository where the key was found. Nothing was changed.",
  ]);
  expect(logOf(issue).at(-1)).toBe("Dismiss | Refused | the role does not allow it, by `wes`");
  expect(issue.body).not.toContain("nobody will find it");
});

test("a key that stands in several repositories is dismissed by who maintains them all", async () => {
  const journey = world();
  const { sandbox, mia, wes } = journey;
  const { issue, key, repository, check } = await leaked(journey);
  const sibling = await newRepository(journey, { owner: repository.owner.login });
  sandbox.setRole(sibling, mia, "write");
  await sandbox.commitFiles(sibling, { branch: "copy", pusher: wes, files: { ".env": envWith(key) } });
  await journey.settle();
  await comment(journey, mia, issue, "/rekey dismiss wont-fix mine");
  expect(issue.state).toBe("open");
  expect(check().conclusion).toBe("action_required");
  expect(logOf(issue).at(-1)).toBe("Dismiss | Refused | the role does not allow it, by `mia`");
  sandbox.setRole(sibling, mia, "maintain");
  await comment(journey, mia, issue, "/rekey dismiss wont-fix ours");
  expect(issue.state).toBe("closed");
});

test("an admin dismisses, in other spellings of the kind", async () => {
  const journey = world();
  const { issue, repository } = await leaked(journey);
  journey.sandbox.setRole(repository, journey.wes, "admin");
  await comment(journey, journey.wes, issue, "/rekey dismiss USED_IN_TESTS fixture\nand more");
  expect(issue).toMatchObject({ state: "closed", stateReason: "not_planned" });
  expect(logOf(issue).at(-1)).toContain("the key is used in tests only: fixture, by `wes`");
  await comment(journey, journey.wes, issue, "/rekey verify");
  expect(issue.comments.at(-1)?.body).toContain(
    "This key was dismissed, so its provider is not asked about it.",
  );
});

test("a dismissal without a kind or a reason changes nothing and is explained", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  for (const words of ["", "wont-fix", "false-positive   ", "because I say so", "revoked it is revoked"]) {
    const known = answersTo(issue).length;
    await comment(journey, journey.mia, issue, `/rekey dismiss ${words}`);
    expect({ words, answers: answersTo(issue).slice(known) }).toEqual({
      words,
      answers: [
        `A dismissal needs one of the three kinds and a reason, so that others can understand it later:

- \`/rekey dismiss false-positive <reason>\`: this is not a key
- \`/rekey dismiss used-in-tests <reason>\`: the key is used in tests only and opens nothing
- \`/rekey dismiss wont-fix <reason>\`: the key stays, and you accept the risk`,
      ],
    });
  }
  expect(issue.state).toBe("open");
  expect(logOf(issue)).toHaveLength(1);
});

test("a reason that holds a key is left out everywhere", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  await comment(journey, journey.mia, issue, `/rekey dismiss wont-fix ${newKey(journey)} replaces it`);
  expect(issue.state).toBe("closed");
  expect(logOf(issue).at(-1)).toContain("(left out: it held a key)");
  expect(answersTo(issue)[0]).toContain("Reason: (left out");
});

test("a reason that holds the leaked key is left out also where only the file told that it is one", async () => {
  const journey = world();
  const [sample] = awsSamples.secretAccessKey.match();
  if (sample === undefined) throw new Error("no sample");
  const key = journey.plant(sample.secret);
  const { issue } = await leaked(journey, { key, text: sample.text });
  await comment(journey, journey.mia, issue, `/rekey dismiss wont-fix "${key}". Nobody uses that`);
  expect(issue.state).toBe("closed");
  expect(logOf(issue).at(-1)).toContain("(left out: it held a key)");
});

test("a long reason is kept as far as people can read it", async () => {
  const journey = world();
  const { issue } = await leaked(journey);
  await comment(journey, journey.mia, issue, `/rekey dismiss wont-fix ${"because ".repeat(1000)}`);
  expect(issue.state).toBe("closed");
  expect(answersTo(issue)[0]).toMatch(/Reason: (?:because )+because…?\n/);
  expect(answersTo(issue)[0]?.length).toBeLessThan(1300);
});

test("a dismissed key can be taken up again, and is dismissed once", async () => {
  const journey = world();
  const { issue, repository, check } = await leaked(journey);
  await comment(journey, journey.mia, issue, "/rekey dismiss wont-fix later");
  await comment(journey, journey.mia, issue, "/rekey dismiss false-positive sooner");
  expect(answersTo(issue).at(-1)).toBe(
    "This key is resolved already, so nothing was changed. If it must be rotated after all, open the issue again: the checklist starts anew.",
  );
  expect(logOf(issue).filter((row) => row.startsWith("Dismissed"))).toHaveLength(1);
  const path = `${pathOf(repository)}/issues/${issue.number}`;
  await journey.sandbox.as(journey.wes, `PATCH ${path}`, { state: "open" });
  await journey.settle();
  expect(issue.state).toBe("open");
  expect(check().conclusion).toBe("action_required");
  expect(itemsOf(issue).filter(({ ticked }) => ticked)).toEqual([]);
});
