import { assertNever } from "../incident/assert-never.ts";
import type { KeyPlace } from "../incident/finding.ts";
import { keyName } from "../providers/key-name.ts";
import type { Annotation, GatedIncident } from "./gate-view.ts";
import { shortSha } from "./github-urls.ts";
import { plain } from "./markdown.ts";
import { isInFile } from "./place.ts";

/**
 * One annotation for each line of a file where an open key stands. Annotations know no Markdown, and GitHub never takes
 * one back: those of an issue that is just being opened wait for its address.
 */
export function annotations(open: readonly GatedIncident[]): readonly Annotation[] {
  return open
    .filter(({ issue }) => issue.kind !== "opening")
    .flatMap((gated) => gated.occurrences.filter(isInFile).map((location) => annotation(gated, location)));
}

function annotation(gated: GatedIncident, location: KeyPlace): Annotation {
  const { incident, provider, format } = gated;
  return {
    level: "failure",
    path: location.path,
    startLine: location.startLine,
    endLine: location.endLine,
    title: plain(`Leaked ${keyName(provider, format)} ${incident.mask}`, 250),
    message: message(gated, location),
  };
}

function message({ incident, issue }: GatedIncident, { commit, isAllowedInline }: KeyPlace): string {
  const first =
    incident.order === "contain-now"
      ? "Revoke this key now and replace it."
      : "Replace this key, then revoke it.";
  const why = `Deleting the line is not enough: the key stays readable in commit ${shortSha(commit)}.`;
  return [first, why, ...(isAllowedInline ? [NO_COMMENT] : []), steps(issue)].join(" ");
}

const NO_COMMENT =
  "The comment rekey:allow silences nothing that blocks, and no key of a provider. If this is no key that must be rotated, somebody who may decide that comments /rekey dismiss on the issue.";

function steps(issue: GatedIncident["issue"]): string {
  switch (issue.kind) {
    case "open":
      return `The steps: ${issue.url}`;
    case "opening":
      return "The steps are in its tracking issue, with the label rekey.";
    case "private":
      return "The steps are in its tracking issue, which is in a private repository.";
    case "missing":
      return plain(issue.reason, 500);
    default:
      return assertNever(issue);
  }
}
