import type { Actor } from "./actor.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { RotationOrder } from "./rotation-order.ts";
import type { Severity } from "./severity.ts";
import type { Validity } from "./validity.ts";

declare const brand: unique symbol;

/** A UUID. */
export type IncidentId = string & { readonly [brand]: "IncidentId" };

/** Brands the id of an incident that was read from the store. */
export function incidentId(text: string): IncidentId {
  return text as IncidentId;
}

/** The words of GitHub's secret-scanning API. */
export type Resolution = "revoked" | Dismissal;

/** A resolution that says: this need not be rotated. */
export const dismissals = ["false_positive", "used_in_tests", "wont_fix"] as const;

export type Dismissal = (typeof dismissals)[number];

export type IncidentState =
  | { readonly kind: "open" }
  | { readonly kind: "resolved"; readonly resolution: Resolution; readonly by: Actor; readonly at: Date };

/** True where somebody decided that the key need not be rotated. */
export function isDismissed({ state }: Pick<Incident, "state">): boolean {
  return state.kind === "resolved" && state.resolution !== "revoked";
}

/** Who ticked an item of the checklist, and when; and where Rekey did so by itself, what it saw. */
export interface Tick {
  readonly by: Actor;
  readonly at: Date;
  /** One sentence without a period, in Rekey's own words. */
  readonly evidence?: string;
}

/** One leaked key: everything we know of it and may keep. */
export interface Incident {
  readonly id: IncidentId;
  readonly fingerprint: Fingerprint;
  readonly providerId: string;
  readonly formatId: string;
  /** The name of the team's own rule that found the key; the rule may be gone. */
  readonly formatName?: string;
  readonly mask: string;
  readonly keyId?: string;
  readonly severity: Severity;
  readonly validity: Validity;
  readonly order: RotationOrder;
  readonly state: IncidentState;
  /** By item id. Ticks start anew when a resolved incident opens again. */
  readonly ticks: ReadonlyMap<string, Tick>;
  readonly openedAt: Date;
}
