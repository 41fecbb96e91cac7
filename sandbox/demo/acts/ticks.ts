import type { Issue } from "../../entities.ts";
import type { User } from "../../parts/people.ts";
import { documentLines } from "../../terminal/document.ts";
import { phrase } from "../../terminal/phrase.ts";
import { type Box, boxesOf, withClick } from "../boxes.ts";
import { verdict } from "../follow.ts";
import { quiet } from "../quiet.ts";
import { granted, secondsBetween } from "../replies.ts";
import type { Stage } from "../stage.ts";

/** Act six: two ticks that do not count. One is by somebody without write access, the other is not true. */
export async function ticksInVain(stage: Stage, issue: Issue, head: string): Promise<void> {
  const { voice, sandbox, repository, olaf, wes } = stage;
  const [box] = boxesOf(issue.body ?? "");
  if (box === undefined) throw new Error("The issue has no boxes.");
  voice.now(phrase`olaf, who sorts issues and may not push, ticks *${box.text}*.`);
  await tickInVain(stage, issue, { box, by: olaf });
  voice.gap();
  voice.now(phrase`wes ticks it, too, before he has done it. Rekey asks Hugging Face.`);
  await tickInVain(stage, issue, { box, by: wes });
  voice.gap();
  const run = sandbox.check(repository, head, "rekey");
  if (run !== undefined) voice.say(phrase`The check on ${head.slice(0, 7)}: ${verdict(run)}.`);
}

/** Ticks a box, and tells how Rekey takes the tick back and what it answers. */
async function tickInVain(
  stage: Stage,
  issue: Issue,
  { box, by }: { readonly box: Box; readonly by: User },
): Promise<void> {
  const { voice, patience } = stage;
  const answers = issue.comments.length;
  const start = performance.now();
  await click(stage, issue, { box, by });
  await patience.until("an answer", () => issue.comments.length > answers);
  await patience.until(
    "the box to be put back",
    () => boxesOf(issue.body ?? "")[box.index]?.ticked === false,
  );
  const back = secondsBetween(start, performance.now());
  voice.now(phrase`The tick is taken back after ${back}, and rekey[bot] answers:`);
  voice.gap();
  voice.show(documentLines(issue.comments.at(-1)?.body ?? "", voice.width - 2));
  await quiet(stage);
}

/** A click on a box of the issue's page, with the token of whoever clicks. */
export async function click(
  { sandbox }: Stage,
  issue: Issue,
  { box, by }: { readonly box: Box; readonly by: User },
): Promise<void> {
  const body = withClick(issue.body ?? "", box.index);
  granted(await sandbox.as(by, `PATCH /repos/acme/shop/issues/${issue.number}`, { body }));
}
