import type { Issue } from "../../entities.ts";
import { parseMarkdown } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/nodes.ts";
import { type Phrase, phrase } from "../../terminal/phrase.ts";
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
  const open = () => requiredOf(issue).filter(({ by }) => by === null);
  const [first] = open();
  if (first !== undefined) await tick(stage, issue, first);
  await seen(stage, issue);
  for (const box of open().slice(0, -1)) await tick(stage, issue, box);
  const [reports, green] = reportsSoFar(stage);
  const check = followCheck(stage, head, { quietly: true });
  const start = performance.now();
  for (const box of open()) await tick(stage, issue, box);
  const opened = secondsBetween(start, await check.reached("success"));
  await quiet(stage);
  check.stop();
  voice.gap();
  const run = sandbox.check(repository, head, "rekey");
  if (run !== undefined)
    voice.say(phrase`check **rekey**, ${head.slice(0, 7)}: ${verdict(run)} (${run.title ?? ""})`);
  voice.now(phrase`**The gate is open, ${opened} after the last tick.**`);
  voice.say(
    phrase`Until that tick the checks of this branch had reported ${reports} times, ${green} of them green.`,
  );
  return opened;
}

function requiredOf({ body }: Issue): readonly Box[] {
  return boxesOf(body ?? "").filter(({ optional }) => !optional);
}

/** How often the checks have reported, and how often that would have let a merge through. */
function reportsSoFar({ repository }: Stage): readonly [number, number] {
  const states = repository.checkRuns
    .filter(({ name }) => name === "rekey")
    .flatMap(({ history }) => history);
  return [states.length, states.filter(({ conclusion }) => conclusion === "success").length];
}

/** Ticks a box as wes, and waits until the issue says that it counts. */
async function tick(stage: Stage, issue: Issue, box: Box): Promise<void> {
  const { patience, wes } = stage;
  await click(stage, issue, { box, by: wes });
  const counts = () => boxesOf(issue.body ?? "")[box.index]?.by === wes.login;
  await patience.until("the tick to count", counts);
  tellDone(stage, issue, phrase`${box.text}`);
}

/** Waits for the boxes that Rekey ticks by itself once the key is dead, and tells why it did. */
async function seen(stage: Stage, issue: Issue): Promise<void> {
  const { patience } = stage;
  const boxes = await patience.until("Rekey to see that the key is dead", () => {
    const ticked = requiredOf(issue).filter(({ by }) => by === "Rekey");
    return ticked.length > 0 && ticked;
  });
  for (const { text, evidence } of boxes)
    tellDone(stage, issue, phrase`${text}, seen by Rekey: **${evidence}**`);
}

function tellDone({ voice }: Stage, issue: Issue, what: Phrase): void {
  const required = requiredOf(issue);
  const done = required.filter(({ by }) => by !== null).length;
  voice.now(phrase`${String(done).padStart(2, "\u00a0")}\u00a0of\u00a0${required.length}\u00a0 ${what}`);
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
  const rows = log.rows.filter((cells) => !/ Done by wes$/u.test(cells.map(plainText).join(" ")));
  voice.show(table([log.head, ...rows], voice.width - 2));
}

/** The merge that was refused before. */
export async function mergeable({ voice, sandbox, mia }: Stage, { pull }: Pick<Leak, "pull">): Promise<void> {
  const { mergeable_state: state = "unknown" } = granted(
    await sandbox.as(mia, `GET /repos/acme/shop/pulls/${pull}`),
  );
  voice.now(phrase`Pull request ${pull} can be merged: GitHub calls it **${state}**.`);
}
