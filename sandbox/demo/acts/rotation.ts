import type { Issue } from "../../entities.ts";
import { parseMarkdown } from "../../markdown/blocks.ts";
import { phrase } from "../../terminal/phrase.ts";
import { table } from "../../terminal/table.ts";
import { type Box, boxesOf, withClick } from "../boxes.ts";
import { followCheck, verdict } from "../follow.ts";
import { quiet } from "../quiet.ts";
import { granted, secondsBetween } from "../replies.ts";
import type { Stage } from "../stage.ts";

/**
 * Act seven: the maintainer ticks the required boxes one by one, each when the page shows the one before.
 * Gives the time from the last tick to the open gate.
 */
export async function rotation(stage: Stage, issue: Issue, head: string): Promise<string> {
  const { voice, sandbox, repository } = stage;
  const boxes = boxesOf(issue.body ?? "");
  const required = boxes.filter(({ optional }) => !optional);
  voice.say(
    phrase`mia rotates the key and ticks what is done. ${boxes.length - required.length} optional steps stay open.`,
  );
  voice.gap();
  for (const box of required.slice(0, -1)) await click(stage, issue, box);
  const [reports, green] = reportsSoFar(stage);
  const check = followCheck(stage, head, { quietly: true });
  const start = performance.now();
  for (const box of required.slice(-1)) await click(stage, issue, box);
  const opened = secondsBetween(start, await check.reached("success"));
  await quiet(stage);
  check.stop();
  const run = sandbox.check(repository, head, "rekey");
  if (run !== undefined)
    voice.say(phrase`check **rekey**, ${head.slice(0, 7)}: ${verdict(run)} (${run.title ?? ""})`);
  voice.gap();
  voice.now(phrase`**The gate is open, ${opened} after the last tick.**`);
  voice.say(
    phrase`Until that tick the checks of this branch had reported ${reports} times, ${green} of them green.`,
  );
  return opened;
}

/** How often the checks have reported, and how often that would have let a merge through. */
function reportsSoFar({ repository }: Stage): readonly [number, number] {
  const states = repository.checkRuns
    .filter(({ name }) => name === "rekey")
    .flatMap(({ history }) => history);
  return [states.length, states.filter(({ conclusion }) => conclusion === "success").length];
}

/** Ticks a box with mia's own token and waits until the issue says that it counts. */
async function click({ voice, sandbox, patience, mia }: Stage, issue: Issue, box: Box): Promise<void> {
  const body = withClick(issue.body ?? "", box.index);
  granted(await sandbox.as(mia, `PATCH /repos/acme/shop/issues/${issue.number}`, { body }));
  const now = () => boxesOf(issue.body ?? "");
  await patience.until("the tick to count", () => now()[box.index]?.by === mia.login);
  const required = now().filter(({ optional }) => !optional);
  const done = required.filter(({ by }) => by !== null).length;
  voice.now(phrase`${String(done).padStart(2, "\u00a0")}\u00a0of\u00a0${required.length}\u00a0 ${box.text}`);
}

/** What the issue says when all is done. */
export async function issueClosed({ voice, patience }: Stage, issue: Issue): Promise<void> {
  await patience.until("the issue to be closed", () => issue.state === "closed");
  voice.now(
    phrase`Issue ${issue.number} is closed as ${issue.stateReason ?? "closed"} by ${issue.closedBy?.login ?? "nobody"}. Its log:`,
  );
  voice.gap();
  const log = parseMarkdown(issue.body ?? "").findLast(({ kind }) => kind === "table");
  if (log?.kind === "table") voice.show(table([log.head, ...log.rows], voice.width - 2));
}
