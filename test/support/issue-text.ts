import type { Issue } from "../../sandbox/entities.ts";
import { itemMark } from "../../src/report/ticks.ts";

/** The line of a box as people read it, such as "- [x] Create a new key (ticked by `wes`)". */
export function boxLine(issue: Issue, item: string): string {
  const mark = itemMark(item);
  const lines = (issue.body ?? "").split("\n").filter((line) => line.endsWith(mark));
  return lines.map((line) => line.slice(0, -mark.length).trimEnd()).join("\n");
}

/** The log of a tracking issue without its dates and without what is still to do: "action | status | notes". */
export function logOf(issue: Issue): readonly string[] {
  const [, log = ""] = (issue.body ?? "").split("\n## Log\n");
  return log
    .split("\n")
    .filter((line) => /^\| \d{4}-\d\d-\d\d \d\d:\d\d \| /.test(line))
    .map((line) => line.slice("| 2026-01-01 00:00 | ".length, -" |".length));
}

/** What Rekey wrote under an issue, oldest first, without the hidden marks. */
export function answersTo(issue: Issue): readonly string[] {
  return issue.comments
    .filter(({ app }) => app?.slug === "rekey")
    .map(({ body }) => body.replace(/\n\n<!-- rekey:answer=[0-9a-f]+ -->$/, ""));
}
