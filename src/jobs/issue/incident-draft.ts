import { randomUUID } from "node:crypto";
import type { Occurrence } from "../../incident/finding.ts";
import { incidentId } from "../../incident/incident.ts";
import { CUSTOM } from "../../incident/pseudo-provider.ts";
import { nothingRemains } from "../../incident/remains.ts";
import { decideOrder } from "../../incident/rotation-order.ts";
import { extendPlan, foundEarlier, withFound } from "../../incident/rotation-plan.ts";
import { type Severity, worse } from "../../incident/severity.ts";
import { planFor } from "../../policy/plan.ts";
import { ownRules, type Policy, severityOf } from "../../policy/policy.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import { firstValidity } from "../proof/ask-about.ts";
import type { Recording } from "../scanning/recording.ts";
import type { ScanContext } from "../scanning/scan-one-commit.ts";
import { knownFormat } from "./known-provider.ts";

/** An incident as it would be opened for this key. */
export function newIncident(
  { world, repository, policy }: ScanContext,
  occurrence: Occurrence,
): StoredIncident {
  const format = formatOf(policy, occurrence);
  const validity = firstValidity(world, occurrence);
  return {
    id: incidentId(randomUUID()),
    ownerId: repository.ownerId,
    fingerprint: occurrence.fingerprint,
    providerId: occurrence.providerId,
    formatId: occurrence.formatId,
    ...(occurrence.formatName === undefined ? {} : { formatName: occurrence.formatName }),
    mask: occurrence.mask,
    ...(occurrence.keyId === undefined ? {} : { keyId: occurrence.keyId }),
    severity: severityOf(policy, occurrence.providerId, format),
    validity,
    order: decideOrder({ publicRepository: repository.isPublic, validity }),
    state: { kind: "open" },
    ticks: new Map(),
    plan: planFor(policy, occurrence.providerId, { paths: [], variables: [] }),
    remains: nothingRemains,
    openedAt: world.now(),
    tracker: repository.id,
    issue: { kind: "none" },
    boxes: new Map(),
    written: new Map(),
  };
}

/** The format of a key, or the rule of the team's own that found it. */
function formatOf(
  policy: Policy,
  { providerId, formatId }: Occurrence,
): { readonly id: string; readonly severity: Severity } {
  const own = ownRules(policy).find(({ id }) => providerId === CUSTOM && id === formatId);
  return own ?? knownFormat(formatId);
}

/** The incident with the plan and the urgency that all of its places together ask for. */
export async function withWhatWasSeen(
  { context, transaction }: Recording,
  incident: StoredIncident,
  occurrence: Occurrence,
): Promise<StoredIncident> {
  const { repository, policy } = context;
  const order = repository.isPublic ? "contain-now" : incident.order;
  const severity = worse(
    incident.severity,
    severityOf(policy, incident.providerId, formatOf(policy, occurrence)),
  );
  if (incident.tracker !== repository.id) return { ...incident, order, severity };
  const known = (await transaction.occurrences.of(incident.id)).filter(
    (one) => one.repository === repository.id,
  );
  const listed = planFor(policy, incident.providerId, {
    paths: [...new Set(known.map(({ location }) => location.path))],
    variables: [...new Set(known.flatMap(({ variable }) => variable ?? []))],
  });
  const plan = withFound(listed, foundEarlier(incident.plan));
  // A rotation that begins anew takes the plan as it is now.
  const isUnderWay = incident.state.kind === "open" && incident.ticks.size > 0;
  return { ...incident, order, severity, plan: isUnderWay ? extendPlan(incident.plan, plan) : plan };
}
