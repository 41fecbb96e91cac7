import type { Actor } from "../../incident/actor.ts";
import { type Checklist, requiredItems } from "../../incident/checklist.ts";
import type { Incident } from "../../incident/incident.ts";
import { CONFIRM_STEP, REVOKE_STEP } from "../../incident/proof.ts";
import { type IncidentEvent, isRotationConfirmed, transition } from "../../incident/transition.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { congratulate } from "../issue/congratulate.ts";
import { askAbout, canBeAsked } from "./ask-about.ts";
import { lookOnceReplaced } from "./healthy-services.ts";

/** An incident of which steps were ticked or taken back. */
export interface Change {
  readonly world: World;
  /** As it was before. */
  readonly incident: StoredIncident;
  readonly checklist: Checklist;
  readonly events: readonly IncidentEvent[];
  /** Whose the last of the events is. */
  readonly by: Actor;
}

/**
 * Writes down what was ticked, and resolves the incident when every required step is done. Where its provider can be
 * asked, it is asked before, and has the last word: a gate that was open for a moment was open.
 */
export async function conclude(transaction: Transaction, change: Change): Promise<void> {
  const { world, incident, checklist, events, by } = change;
  const changed = after(incident, events);
  const isComplete = isRotationConfirmed(changed, requiredItems(checklist));
  const isDoubtful = canBeAsked(world, incident) && changed.validity.kind !== "inactive";
  const isConfirmed = isComplete && !isDoubtful;
  const all: readonly IncidentEvent[] = isConfirmed
    ? [...events, { kind: "rotation-confirmed", at: world.now(), by }]
    : events;
  const ended = after(incident, all);
  await transaction.incidents.save(ended, all);
  await lookOnceReplaced(transaction, checklist, [incident, ended]);
  if (isDoubtful && (isComplete || events.some(claimsDeath))) await askAbout(transaction, world, incident);
  if (all.length > 0) await publishTiedChecks(transaction, incident.id, isConfirmed ? "all" : "current");
  if (isConfirmed) await congratulate(transaction, ended);
}

/** Somebody says that the key is dead. */
function claimsDeath(event: IncidentEvent): boolean {
  return event.kind === "item-ticked" && (event.item === REVOKE_STEP || event.item === CONFIRM_STEP);
}

function after(incident: StoredIncident, events: readonly IncidentEvent[]): StoredIncident {
  return { ...incident, ...events.reduce<Incident>(transition, incident) };
}
