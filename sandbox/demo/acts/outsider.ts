import type { Issue } from "../../entities.ts";
import { documentLines } from "../../terminal/document.ts";
import { phrase } from "../../terminal/phrase.ts";
import { boxesOf, withClick } from "../boxes.ts";
import { verdict } from "../follow.ts";
import { quiet } from "../quiet.ts";
import { granted, secondsBetween } from "../replies.ts";
import type { Stage } from "../stage.ts";

/** Act six: somebody without write access ticks a box. */
export async function outsider(stage: Stage, issue: Issue, head: string): Promise<void> {
  const { voice, sandbox, repository, patience, olaf } = stage;
  const [box] = boxesOf(issue.body ?? "");
  if (box === undefined) throw new Error("The issue has no boxes.");
  const start = performance.now();
  const body = withClick(issue.body ?? "", box.index);
  const { status } = granted(
    await sandbox.as(olaf, `PATCH /repos/acme/shop/issues/${issue.number}`, { body }),
  );
  voice.now(
    phrase`olaf, who sorts issues and may not push, ticks *${box.text}*. GitHub takes it (${status}).`,
  );
  await patience.until(
    "the box to be put back",
    () => boxesOf(issue.body ?? "")[box.index]?.ticked === false,
  );
  const back = secondsBetween(start, performance.now());
  const comment = await patience.until("an answer to olaf", () => issue.comments.at(-1));
  voice.now(phrase`The box is put back after ${back}, and ${comment.author.login} answers:`);
  voice.gap();
  voice.show(documentLines(comment.body, voice.width - 2));
  voice.gap();
  await quiet(stage);
  const run = sandbox.check(repository, head, "rekey");
  if (run !== undefined) voice.say(phrase`The check on ${head.slice(0, 7)}: ${verdict(run)}.`);
}
