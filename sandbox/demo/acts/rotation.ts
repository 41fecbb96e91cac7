import type { Issue } from "../../entities.ts";
import { parseMarkdown } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/nodes.ts";
import { phrase } from "../../terminal/phrase.ts";
import { table } from "../../terminal/table.ts";
import { type Box, boxesOf } from "../boxes.ts";
import { followCheck, verdict } from "../follow.ts";
import { quiet } from "../quiet.ts";
import { granted, secondsBetween } from "../replies.ts";
import type { Stage } from "../stage.ts";
import type { Leak } from "./leak.ts";
import { revokeAtProvider } from "./revocation.ts";
import { click } from "./ticks.ts";

/**
 * Act seven: the key is revoked, and the required boxes are ticked one by one, each when the page shows the one before;
 * what Rekey sees for itself it ticks. Gives the time from the last tick to the open gate.
 */
export async function rotation(stage: Stage, issue: Issue, head: string): Promise<string> {
  const { voice, sandbox, repository } = stage;
  await revokeAtProvider(stage, issue);
  voice.say(phrase`wes ticks what is done; Rekey ticks what it sees for itself.`);
  voice.gap();
  const check = followCheck(stage, head, { quietly: true });
  const { lastTick, reports } = await tickAll(stage, issue);
  const opened = secondsBetween(lastTick, await check.reached("success"));
  await quiet(stage);
  check.stop();
  voice.gap();
  const run = sandbox.check(repository, head, "rekey");
  if (run !== undefined)
    voice.say(phrase`check **rekey**, ${head.slice(0, 7)}: ${verdict(run)} (${run.title ?? ""})`);
  voice.now(phrase`**The gate is open, ${opened} after the last tick.**`);
  voice.say(
    phrase`Until that tick the checks of this branch had reported ${reports.all} times, ${reports.green} of them green.`,
  );
  return opened;
}

interface Reports {
  readonly all: number;
  readonly green: number;
}

/** Ticks what is required as wes, and gives what was so before the last tick. */
async function tickAll(
  stage: Stage,
  issue: Issue,
): Promise<{ readonly lastTick: number; readonly reports: Reports }> {
  const told = new Set<number>();
  await tickNext(stage, issue, told);
  // The key is dead: that is seen before anything else is ticked.
  await stage.patience.until("Rekey to see that the key is dead", () => required(issue).some(isSeen));
  while (true) {
    const before = { lastTick: performance.now(), reports: reportsSoFar(stage) };
    await tickNext(stage, issue, told);
    if (required(issue).every(({ ticked }) => ticked)) {
      tellDone(stage, issue, told);
      return before;
    }
  }
}

function required({ body }: Issue): readonly Box[] {
  return boxesOf(body ?? "").filter(({ optional }) => !optional);
}

function isSeen({ by }: Box): boolean {
  return by === "Rekey";
}

/** How often the checks have reported, and how often that would have let a merge through. */
function reportsSoFar({ repository }: Stage): Reports {
  const states = repository.checkRuns
    .filter(({ name }) => name === "rekey")
    .flatMap(({ history }) => history);
  return { all: states.length, green: states.filter(({ conclusion }) => conclusion === "success").length };
}

/** Ticks the next box as wes, and waits until the issue says that it counts. */
async function tickNext(stage: Stage, issue: Issue, told: Set<number>): Promise<void> {
  const { patience, wes } = stage;
  const box = required(issue).find(({ ticked }) => !ticked);
  if (box === undefined) return;
  await click(stage, issue, { box, by: wes });
  await patience.until("the tick to count", () => boxesOf(issue.body ?? "")[box.index]?.by !== null);
  tellDone(stage, issue, told);
}

/** Tells what was done since it was told last, and why Rekey thinks so where it was Rekey that ticked. */
function tellDone({ voice }: Stage, issue: Issue, told: Set<number>): void {
  const boxes = required(issue);
  for (const box of boxes.filter(({ by, index }) => by !== null && !told.has(index))) {
    told.add(box.index);
    const what = isSeen(box) ? phrase`${box.text}, seen by Rekey: **${box.evidence}**` : box.text;
    voice.now(phrase`${String(told.size).padStart(2, "\u00a0")}\u00a0of\u00a0${boxes.length}\u00a0 ${what}`);
  }
}

/** What the issue says when all is done. */
export async function issueClosed({ voice, patience }: Stage, issue: Issue): Promise<void> {
  await patience.until("the issue to be closed", () => issue.state === "closed");
  voice.now(
    phrase`Issue ${issue.number} is closed as ${issue.stateReason ?? "closed"} by ${issue.closedBy?.login ?? "nobody"}. Its log, without the ticks of wes:`,
  );
  voice.gap();
  const log = parseMarkdown(issue.body ?? "").findLast(({ kind }) => kind === "table");
  if (log?.kind !== "table") return;
  const rows = log.rows.filter((cells) => !cells.map(plainText).join(" ").endsWith(" Done by wes"));
  voice.show(table([log.head, ...rows], voice.width - 2));
}

/** The merge that was refused before. */
export async function mergeable({ voice, sandbox, mia }: Stage, { pull }: Pick<Leak, "pull">): Promise<void> {
  const { mergeable_state: state = "unknown" } = granted(
    await sandbox.as(mia, `GET /repos/acme/shop/pulls/${pull}`),
  );
  voice.now(phrase`Pull request ${pull} can be merged: GitHub calls it **${state}**.`);
}
