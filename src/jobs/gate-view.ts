import { requiredItems } from "../incident/checklist.ts";
import { type Coverage, noCoverage } from "../incident/coverage.ts";
import type { Location } from "../incident/finding.ts";
import { decideGate } from "../incident/gate.ts";
import { severities } from "../incident/severity.ts";
import type { GatedIncident, GateView } from "../report/gate-view.ts";
import { checklistOf } from "./incident-view.ts";
import { knownFormat, knownProvider } from "./known-provider.ts";
import type { HeadState, StoredIncident, TrackerIssue, Transaction } from "./store-port.ts";

/** Everything that the check of a head commit shows. */
export async function gateView(store: Transaction, state: HeadState): Promise<GateView> {
  const incidents = await Promise.all(
    state.incidents.map(({ incident, occurrences }) => gatedIncident(store, incident, occurrences)),
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
    policyProblems: [...new Set(state.evaluations.flatMap(({ policyProblems }) => policyProblems))],
  };
}

async function gatedIncident(
  store: Transaction,
  incident: StoredIncident,
  occurrences: readonly Location[],
): Promise<GatedIncident> {
  const required = requiredItems(await checklistOf(store, incident));
  return {
    incident,
    provider: knownProvider(incident.providerId),
    format: knownFormat(incident.formatId),
    issue: issueOf(incident.issue),
    progress: {
      done: required.filter((item) => incident.ticks.has(item)).length,
      required: required.length,
    },
    occurrences,
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
