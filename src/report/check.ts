import { assertNever } from "../incident/assert-never.ts";
import { keyTitle } from "../providers/key-name.ts";
import { annotations } from "./annotations.ts";
import { coverageText } from "./coverage.ts";
import { firstThatFits } from "./fit.ts";
import type { CheckText, GatedIncident, GateView } from "./gate-view.ts";
import { link, text } from "./markdown.ts";
import { placeInWords } from "./place.ts";
import { withMask } from "./telling-mask.ts";
import { warningAnnotations, warningSection } from "./warnings.ts";
import { count, more } from "./words.ts";

/** How much of everything the summary names; each level is shorter than the one before. */
const LEVELS = [
  { incidents: 50, places: 5, sentences: 20 },
  { incidents: 50, places: 1, sentences: 10 },
  { incidents: 10, places: 1, sentences: 5 },
] as const;

type Level = (typeof LEVELS)[number];

/** The check run as people read it. Only a gate that passes is a success, and nothing is ever neutral. */
export function renderCheck(view: GateView): CheckText {
  const shown = {
    title: title(view),
    summary: firstThatFits(LEVELS.map((level) => () => summary(view, level))),
    annotations: [...annotations(view.open), ...warningAnnotations(view.warnings)],
  };
  switch (view.decision.kind) {
    case "pending":
      return { ...shown, status: "in_progress" };
    case "pass":
      return { ...shown, status: "completed", conclusion: "success" };
    case "block":
      return { ...shown, status: "completed", conclusion: "action_required" };
    case "undetermined":
      return { ...shown, status: "completed", conclusion: "failure" };
    default:
      return assertNever(view.decision);
  }
}

function title({ decision, coverage, open, resolved, warnings }: GateView): string {
  switch (decision.kind) {
    case "pending":
      return "Scanning";
    case "pass":
      return (
        (resolved.length > 0
          ? `${count(resolved.length, "leaked key")} resolved, none open`
          : `No leaked keys in ${count(coverage.commitsScanned, "commit")}`) +
        (warnings.length > 0 ? `, ${count(warnings.length, "warning")}` : "")
      );
    case "block":
      return `${count(Math.max(open.length, decision.incidents.length), "leaked key")} must be rotated`;
    case "undetermined":
      return "Could not read every commit";
    default:
      return assertNever(decision);
  }
}

function summary(view: GateView, level: Level): string {
  const { open, resolved } = view;
  return [
    ...opening(view, level),
    ...open.slice(0, level.incidents).map((gated) => openIncident(gated, level)),
    ...more(open.length - level.incidents, "leaked key", "The label `rekey` lists their issues."),
    ...(resolved.length > 0 ? [resolvedIncidents(resolved, level)] : []),
    ...warningSection(view.warnings, level.sentences),
    coverageText(view.coverage, level.sentences),
    ...policySection(view, level),
  ].join("\n\n");
}

function opening({ decision, open, resolved }: GateView, level: Level): readonly string[] {
  switch (decision.kind) {
    case "pending":
      return ["The commits are being read. Merging waits until all of them are."];
    case "pass":
      return resolved.length > 0 ? ["The gate is open: every key that leaked here is resolved."] : [];
    case "block": {
      const keys = open.length > 1 ? "all the leaked keys are" : "the leaked key is";
      const what = `**This check turns green when ${keys} rotated.**`;
      return [`${what} Deleting the line is not enough: others may have copied the key already.`];
    }
    case "undetermined": {
      const reasons = decision.reasons.slice(0, level.sentences).map((reason) => `- ${text(reason)}`);
      return [
        "**Rekey could not look everywhere, so it cannot say that there is no leaked key.**",
        reasons.join("\n"),
        "To try again, press **Re-check**, or comment `/rekey recheck` on the pull request.",
      ];
    }
    default:
      return assertNever(decision);
  }
}

function openIncident(gated: GatedIncident, level: Level): string {
  return [heading(gated), places(gated, level), wayOut(gated)].join("\n\n");
}

function heading({ incident, provider, format }: GatedIncident): string {
  const key = withMask(text(keyTitle(provider, format)), incident.mask);
  return `### ${key} (${incident.severity})`;
}

function places({ occurrences }: GatedIncident, level: Level): string {
  if (occurrences.length === 0) return "It was seen in this branch before; the key stays exposed.";
  // The lines of author and committer are two places in a commit, and one in words.
  const all = [...new Set(occurrences.map((location) => `- ${placeInWords(location)}`))];
  const rest = more(all.length - level.places, "place").map((words) => `- ${words}`);
  return [...all.slice(0, level.places), ...rest].join("\n");
}

function wayOut({ issue, progress }: GatedIncident): string {
  const done = `${progress.done} of ${count(progress.required, "required step")} done`;
  switch (issue.kind) {
    case "open":
      return `**To open the gate**, follow the checklist in ${link(`issue ${issue.number}`, issue.url)}: ${done}.`;
    case "opening":
      return "**To open the gate**, follow the checklist of its tracking issue, which is being opened now.";
    case "private":
      return `**To open the gate**, follow the checklist of its tracking issue, which is in a private repository of the owner: ${done}.`;
    case "missing":
      return `**The tracking issue could not be opened.** ${text(issue.reason, 500)}`;
    default:
      return assertNever(issue);
  }
}

function resolvedIncidents(resolved: readonly GatedIncident[], level: Level): string {
  const shown = resolved.slice(0, level.incidents).map(({ incident, provider, format, issue }) => {
    const where = issue.kind === "open" ? `, ${link(`issue ${issue.number}`, issue.url)}` : "";
    const how = incident.state.kind === "resolved" ? resolutionWords[incident.state.resolution] : "resolved";
    const key = withMask(text(keyTitle(provider, format)), incident.mask);
    return `- ${key}: ${how}${where}`;
  });
  return [
    "### Resolved",
    "",
    ...shown,
    ...more(resolved.length - level.incidents, "key").map((rest) => `- ${rest}`),
  ].join("\n");
}

const resolutionWords = {
  revoked: "rotated",
  false_positive: "dismissed, not a key",
  used_in_tests: "dismissed, used in tests",
  wont_fix: "dismissed, will not be fixed",
} as const;

function policySection({ policyProblems, policyNotes }: GateView, level: Level): readonly string[] {
  const head = "A policy file with a mistake counts as absent until it is mended:";
  const parts = [
    ...(policyProblems.length > 0 ? [head, sentences(policyProblems, "problem", level)] : []),
    ...(policyNotes.length > 0 ? [sentences(policyNotes, "note", level)] : []),
  ];
  return parts.length === 0 ? [] : ["### Policy file", ...parts];
}

function sentences(all: readonly string[], noun: string, level: Level): string {
  const shown = all.slice(0, level.sentences).map((sentence) => `- ${text(sentence, 500)}`);
  const rest = more(all.length - level.sentences, noun).map((line) => `- ${line}`);
  return [...shown, ...rest].join("\n");
}
