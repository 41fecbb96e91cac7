import type { Issue } from "../../entities.ts";
import { documentLines } from "../../terminal/document.ts";
import { phrase } from "../../terminal/phrase.ts";
import type { Stage } from "../stage.ts";

const FIRST_SCREEN = 32;

/** Act five: the tracking issue as one sees it first, when Hugging Face has been asked about the key. */
export async function firstScreen(stage: Stage): Promise<Issue> {
  const { voice, patience } = stage;
  const issue = trackingIssue(stage);
  await patience.until("what Hugging Face says", () => issue.body?.includes("**The key works**"));
  const { number, title, labels, assignees } = issue;
  voice.say(phrase`Issue ${number}: **${title}**`);
  voice.say(
    phrase`Labels: ${labels.map(({ name }) => name).join(", ")}. Assigned to ${assignees.map(({ login }) => login).join(", ") || "nobody"}.`,
  );
  voice.gap();
  const lines = documentLines(issue.body ?? "", voice.width - 2);
  voice.show(lines.slice(0, FIRST_SCREEN));
  const rest = lines.length - FIRST_SCREEN;
  if (rest > 0) voice.say(phrase`*and ${rest} more lines, with the commands for every step in folds*`);
  return issue;
}

function trackingIssue({ repository }: Stage): Issue {
  const issues = [...repository.issues.values()].filter(({ pull, app }) => pull === null && app !== null);
  const [issue] = issues;
  if (issue === undefined) throw new Error("There is no tracking issue.");
  if (issues.length > 1) throw new Error(`There are ${issues.length} tracking issues for one key.`);
  return issue;
}
