import { assertNever } from "../../incident/assert-never.ts";
import { requiredItems } from "../../incident/checklist.ts";
import { type Coverage, noCoverage } from "../../incident/coverage.ts";
import type { KeyPlace, Occurrence } from "../../incident/finding.ts";
import { decideGate } from "../../incident/gate.ts";
import type { Repository } from "../../incident/repository.ts";
import { severities } from "../../incident/severity.ts";
import type { StoredIncident, TrackerIssue } from "../../ports/incident-store.ts";
import type { HeadState } from "../../ports/ref-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { GatedIncident, GatedWarning, GateView } from "../../report/gate-view.ts";
import { checklistOf, trackerOf } from "../issue/incident-view.ts";
import { knownProvider, nameOfFormat } from "../issue/known-provider.ts";

/** Everything that the check of a head commit shows. */
export async function gateView(
  store: Transaction,
  repository: Repository,
  state: HeadState,
): Promise<GateView> {
  const incidents = await Promise.all(
    state.incidents.map(async ({ incident, occurrences }) => {
      const tracker = await trackerOf(store, incident);
      const isHidden = repository.isPublic && !tracker.isPublic && tracker.id !== repository.id;
      const gated = await gatedIncident(store, incident, occurrences);
      return isHidden && gated.issue.kind === "open"
        ? { ...gated, issue: { kind: "private" } as const }
        : gated;
    }),
  );
  const open = incidents.filter(({ incident }) => incident.state.kind === "open").sort(worstFirst);
  return {
    decision: decideGate(
      state.evaluations.map(({ evaluation }) => evaluation),
      open.map(({ incident }) => incident.id),
    ),
    coverage: widest(state.evaluations.map(({ coverage }) => coverage)),
    open,
    resolved: incidents.filter(({ incident }) => incident.state.kind === "resolved"),
    warnings: state.warnings.map(gatedWarning),
    policyProblems: [...new Set(state.evaluations.flatMap(({ policyProblems }) => policyProblems))],
    policyNotes: [...new Set(state.evaluations.flatMap(({ policyNotes = [] }) => policyNotes))],
  };
}

async function gatedIncident(
  store: Transaction,
  incident: StoredIncident,
  occurrences: readonly KeyPlace[],
): Promise<GatedIncident> {
  const required = requiredItems(await checklistOf(store, incident));
  return {
    incident,
    provider: knownProvider(incident.providerId),
    format: nameOfFormat(incident),
    issue: issueOf(incident.issue),
    progress: {
      done: required.filter((item) => incident.ticks.has(item)).length,
      required: required.length,
    },
    occurrences,
  };
}

function gatedWarning(warning: Occurrence): GatedWarning {
  const { mask, fingerprint, location } = warning;
  return {
    provider: knownProvider(warning.providerId),
    format: nameOfFormat(warning),
    mask,
    fingerprint,
    location,
  };
}

function issueOf(issue: TrackerIssue): GatedIncident["issue"] {
  switch (issue.kind) {
    case "open":
      return issue;
    case "none":
    case "creating":
      return { kind: "opening" };
    case "impossible":
      return { kind: "missing", reason: issue.reason };
    default:
      return assertNever(issue);
  }
}

function worstFirst(a: GatedIncident, b: GatedIncident): number {
  return severities.indexOf(a.incident.severity) - severities.indexOf(b.incident.severity);
}

/** Refs that share a head have ranges that contain each other more or less: the widest one is shown. */
function widest(coverages: readonly Coverage[]): Coverage {
  return coverages.reduce(
    (best, next) => (next.commitsInRange > best.commitsInRange ? next : best),
    noCoverage(0),
  );
}
