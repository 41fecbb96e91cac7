import { ACCESS_TOKENS } from "../pages/access-tokens-page.ts";
import { issuePath, repositoryPath, runPath } from "../pages/paths.ts";
import { phrase } from "../terminal/phrase.ts";
import { firstScreen } from "./acts/issue.ts";
import { leak } from "./acts/leak.ts";
import { merge } from "./acts/merge.ts";
import { pullRequest, tryToMerge } from "./acts/pull-request.ts";
import { issueClosed, mergeable, rotation } from "./acts/rotation.ts";
import { team } from "./acts/team.ts";
import { ticksInVain } from "./acts/ticks.ts";
import type { Stage } from "./stage.ts";

/** Plays the story from the first act to the last, and says what was measured. */
export async function tellStory(stage: Stage): Promise<void> {
  const { voice } = stage;
  await team(stage);
  voice.act("A key slips in");
  const leaked = await leak(stage);
  voice.act("What the pull request says");
  pullRequest(stage, leaked);
  voice.act("No way around");
  const head = await tryToMerge(stage, leaked);
  voice.act("What to do");
  const issue = await firstScreen(stage);
  voice.act("Ticks that do not count");
  await ticksInVain(stage, issue, head);
  voice.act("The rotation");
  const opened = await rotation(stage, issue, head);
  await issueClosed(stage, issue);
  await mergeable(stage, leaked);
  voice.act("Merged");
  await merge(stage, leaked);
  voice.gap();
  voice.title(
    phrase`Measured: push → blocked check ${leaked.pushToBlocked}; last tick → gate open ${opened}; the whole story ${voice.seconds().toFixed(1)} s`,
  );
}

/** Where to look around when the story is over. */
export function tellAddresses({ voice, sandbox, repository, log }: Stage): void {
  const run = repository.checkRuns.findLast(({ name }) => name === "rekey");
  const addresses = [
    ...[...repository.issues.values()].map((issue) => [
      issue.pull === null ? "the tracking issue" : "the pull request",
      sandbox.url + issuePath(issue),
    ]),
    ...(run === undefined ? [] : [["the check on main", sandbox.url + runPath(run)]]),
    ["the repository", sandbox.url + repositoryPath(repository)],
    ["the key's settings", sandbox.url + ACCESS_TOKENS],
    ["the webhooks", `${sandbox.url}/-/deliveries`],
    ["the log of Rekey", log],
  ] as const;
  voice.gap();
  voice.title(phrase`Everything is still up. Look around:`);
  voice.gap();
  for (const [name = "", address = ""] of addresses)
    voice.say(phrase`${name.padEnd(20, "\u00a0")}${address}`);
  voice.gap();
  voice.say(phrase`Ctrl-C ends it and takes everything away.`);
}
