import { expect, test } from "@jest/globals";
import { dismissals } from "../../../src/incident/incident.ts";
import { severities } from "../../../src/incident/severity.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import * as comments from "../../../src/report/comments.ts";
import { incidentLabels } from "../../../src/report/labels.ts";
import { lookTold } from "../../../src/report/look-told.ts";
import { nastyText, randomSource } from "./random-text.ts";
import { ada, rekey } from "./views.ts";

test("comments never mention anybody, whatever the name", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  for (let run = 0; run < 300; run++) {
    const nasty = nastyText(random);
    const by = { kind: "account", id: 1, login: nasty } as const;
    const all = [
      comments.refusedTick(nasty, ["Restart"], nasty),
      comments.notResolvedYet(by, ["Restart"]),
      comments.resolvedComment("revoked", by),
      comments.reopenedComment("reopened", by),
      comments.unknownCommand(nasty),
      comments.notAllowed(nasty, nasty, nasty),
      comments.dismissed(by, "wont_fix", nasty),
    ];
    for (const comment of all) {
      const outsideCode = comment.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, "");
      expect([seed, run, outsideCode]).toEqual([
        seed,
        run,
        expect.not.stringMatching(/@octocat|<script|<!--/u),
      ]);
      expect(comment).not.toMatch(/\u202e/u);
    }
  }
});

test("a refused tick is answered once, kindly", () => {
  expect(comments.refusedTick("bob", ["Create a new key", "Restart"], "triage")).toBe(
    [
      "Thank you, `bob`, but Rekey had to put these 2 boxes back:",
      "- Create a new key\n- Restart",
      "A tick opens the gate, so it counts only from people with write access to the repository (you have: triage). Please ask one of them to confirm it.",
    ].join("\n\n"),
  );
  expect(comments.refusedTick("bob", ["Restart"], "read")).toContain("this box");
});

test("closing by hand is undone with the reason and the way out", () => {
  expect(comments.notResolvedYet(ada, ["Restart"])).toContain("1 required step is left.");
  expect(comments.notResolvedYet(ada, ["Restart", "Test"])).toContain("2 required steps are left.");
});

test("every other comment says its piece", () => {
  expect(comments.help()).toContain("`/rekey recheck`");
  expect(comments.incompleteDismissal()).not.toContain("recheck");
  expect(comments.recheckStarted()).toContain("scanning again");
  expect(comments.resolvedComment("revoked", rekey)).toContain("**Resolved: the key was rotated.**");
  for (const resolution of dismissals)
    expect(comments.resolvedComment(resolution, ada)).toContain(comments.resolutionName[resolution]);
  expect(comments.reopenedComment("reappeared", rekey)).toContain("committed again");
  expect(comments.reopenedComment("reopened", ada)).toContain("`ada-l` opened this issue again");
});

test("labels keep to the limits of GitHub", () => {
  for (const provider of catalogue)
    for (const severity of severities)
      for (const { name, color, description } of incidentLabels(provider, severity)) {
        expect(name.length).toBeLessThanOrEqual(50);
        expect(color).toMatch(/^[0-9a-f]{6}$/u);
        expect(description.length).toBeLessThanOrEqual(100);
      }
});

test("who asks hears what is done by that, and how much is left", () => {
  const nothing = { texts: 0, dependabotSecrets: 0, trackedFiles: 0 };
  expect(lookTold({ ticked: [], left: nothing })).toBe(
    "Rekey also looked at what else it can see, and found no further step done.",
  );
  const left = { texts: 2, dependabotSecrets: 1, trackedFiles: 2 };
  expect(lookTold({ ticked: ["Replace it", "Remove it"], left })).toBe(
    `Rekey also looked at what else it can see, and ticked 2 steps:

- Replace it
- Remove it

Still there: 2 texts with the key in them, 1 old secret of Dependabot and 2 files with an environment that git tracks. The checklist says more.`,
  );
});
