import { z } from "zod";
import { documentLines } from "../../terminal/document.ts";
import { phrase } from "../../terminal/phrase.ts";
import { followCheck, verdict } from "../follow.ts";
import { quiet } from "../quiet.ts";
import { answerOf, secondsBetween } from "../replies.ts";
import { CLEAN_STEP } from "../shop.ts";
import type { Stage } from "../stage.ts";
import type { Leak } from "./leak.ts";

const Annotation = z.object({
  path: z.string(),
  start_line: z.number(),
  annotation_level: z.string(),
  title: z.string(),
  message: z.string(),
});

/** Act three: what the pull request shows. */
export function pullRequest({ voice, sandbox, repository }: Stage, { head }: Leak): void {
  const run = sandbox.check(repository, head, "rekey");
  if (run === undefined) throw new Error("The check is gone.");
  voice.say(phrase`The check **${run.name}** (${verdict(run)}): **${run.title ?? ""}**`);
  voice.gap();
  voice.show(documentLines(run.summary ?? "", voice.width - 2));
  for (const annotation of run.annotations.map((one) => Annotation.parse(one))) {
    const { path, start_line: line, annotation_level: level, title, message } = annotation;
    voice.gap();
    voice.say(phrase`The annotation at \`${path}:${line}\` (${level}): **${title}**`);
    voice.show(documentLines(message, voice.width - 2));
  }
}

/** Act four: merging is refused, and a clean commit on top changes nothing. Gives the new head. */
export async function tryToMerge(stage: Stage, { pull, git, branch }: Leak): Promise<string> {
  const { voice, sandbox, mia } = stage;
  const { status, message = "" } = answerOf(
    await sandbox.as(mia, `PUT /repos/acme/shop/pulls/${pull}/merge`, {}),
  );
  voice.now(phrase`mia tries to merge. GitHub answers ${status}: **${message}**`);
  const head = await git.commit(CLEAN_STEP.message, CLEAN_STEP.files);
  voice.now(phrase`wes pushes one more commit, a clean one: ${head.slice(0, 7)} ${CLEAN_STEP.message}`);
  const start = performance.now();
  const check = followCheck(stage, head);
  await git.push(branch);
  const blocked = await check.reached("action_required");
  await quiet(stage);
  check.stop();
  voice.now(
    phrase`Still blocked, ${secondsBetween(start, blocked)} after the push. The key is known, whatever the branch looks like now.`,
  );
  return head;
}
