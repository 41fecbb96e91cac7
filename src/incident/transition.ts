import type { Actor } from "./actor.ts";
import { assertNever } from "./assert-never.ts";
import type { Dismissal, Incident, IncidentState, Tick } from "./incident.ts";
import { severityOfLiving } from "./severity.ts";
import type { Validity } from "./validity.ts";

/** When something happened, and who did it. */
interface Moment {
  readonly at: Date;
  readonly by: Actor;
  /** GitHub's id of the delivery that told of it, where people did it there; older events have none. */
  readonly delivery?: string;
}

/** What can happen to an incident. Each is recorded with who, when and what; nothing else changes an incident. */
export type IncidentEvent = Moment &
  (
    | { readonly kind: "opened" }
    | { readonly kind: "seen-again"; readonly places: number }
    | { readonly kind: "item-ticked"; readonly item: string; readonly evidence?: string }
    | { readonly kind: "item-unticked"; readonly item: string; readonly evidence?: string }
    | { readonly kind: "validity-learned"; readonly validity: Validity }
    | { readonly kind: "revocation-asked" }
    | { readonly kind: "revocation-sent"; readonly taken: boolean; readonly evidence: string }
    | { readonly kind: "rotation-confirmed" }
    | { readonly kind: "dismissed"; readonly resolution: Dismissal; readonly reason: string }
    | { readonly kind: "reappeared"; readonly places: number }
    | { readonly kind: "revived"; readonly evidence: string }
    | { readonly kind: "reopened" }
    | {
        readonly kind: "refused";
        readonly action: "tick" | "close" | "reopen" | "dismiss";
        /** The boxes of a refused tick; older events do not tell them. */
        readonly items?: readonly string[];
      }
    /** What somebody did changed nothing; nothing else tells that it was heard. */
    | { readonly kind: "heard" }
  );

/**
 * The incident after an event. Ticking the last of the `required` items does not resolve by itself: the caller
 * asks {@link isRotationConfirmed} and records `rotation-confirmed`, so that the log shows both.
 */
export function transition(incident: Incident, event: IncidentEvent): Incident {
  switch (event.kind) {
    case "opened":
    case "seen-again":
    case "revocation-asked":
    case "revocation-sent":
    case "refused":
    case "heard":
      return incident;
    case "item-ticked":
      return withTick(incident, event.item, tickOf(event));
    case "item-unticked":
      return withoutTick(incident, event.item);
    case "validity-learned":
      return learned(incident, event.validity);
    case "rotation-confirmed":
      return resolved(incident, { kind: "resolved", resolution: "revoked", by: event.by, at: event.at });
    case "dismissed":
      return resolved(incident, {
        kind: "resolved",
        resolution: event.resolution,
        by: event.by,
        at: event.at,
      });
    case "reappeared":
    case "revived":
    case "reopened":
      return reopened(incident);
    default:
      return assertNever(event);
  }
}

/** True when an open incident has every required item ticked. No required item at all confirms nothing. */
export function isRotationConfirmed(incident: Incident, required: readonly string[]): boolean {
  return (
    incident.state.kind === "open" &&
    required.length > 0 &&
    required.every((item) => incident.ticks.has(item))
  );
}

/** A key that works calls for revoking it first; nothing that is learned later makes that less right. */
function learned(incident: Incident, validity: Validity): Incident {
  if (validity.kind !== "active") return { ...incident, validity };
  const severity = severityOfLiving(incident.severity, validity.traits ?? {});
  return { ...incident, validity, severity, order: "contain-now" };
}

function tickOf({ by, at, evidence }: Extract<IncidentEvent, { readonly kind: "item-ticked" }>): Tick {
  return evidence === undefined ? { by, at } : { by, at, evidence };
}

function withTick(incident: Incident, item: string, tick: Tick): Incident {
  if (incident.state.kind === "resolved" || incident.ticks.has(item)) return incident;
  return { ...incident, ticks: new Map([...incident.ticks, [item, tick]]) };
}

function withoutTick(incident: Incident, item: string): Incident {
  // Also without a tick it is an event: one that is heard late must not count any more.
  if (incident.state.kind === "resolved") return incident;
  return { ...incident, ticks: new Map([...incident.ticks].filter(([id]) => id !== item)) };
}

function resolved(incident: Incident, state: IncidentState): Incident {
  return incident.state.kind === "resolved" ? incident : { ...incident, state };
}

function reopened(incident: Incident): Incident {
  return incident.state.kind === "open"
    ? incident
    : { ...incident, state: { kind: "open" }, ticks: new Map() };
}
