import { randomText } from "../../../src/formats/sample.ts";
import type { Actor } from "../../../src/incident/actor.ts";
import { fingerprint, fingerprintKey } from "../../../src/incident/fingerprint.ts";
import { type Incident, type IncidentState, incidentId } from "../../../src/incident/incident.ts";
import { Secret } from "../../../src/incident/secret.ts";

export const mia: Actor = { kind: "account", id: 1, login: "mia" };
export const wes: Actor = { kind: "account", id: 2, login: "wes" };

export const openState: IncidentState = { kind: "open" };
export const resolvedState: IncidentState = {
  kind: "resolved",
  resolution: "revoked",
  by: wes,
  at: new Date("2026-10-01T00:00:00Z"),
};

/** An open incident of which nothing is known; with what the test says about it. */
export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    id: incidentId("11111111-2222-4333-8444-555555555555"),
    fingerprint: fingerprint(fingerprintKey(new Uint8Array(32)), "acme", new Secret(randomText(40))),
    providerId: "acme",
    formatId: "acme-key",
    mask: "acme_…",
    severity: "high",
    validity: { kind: "unknown", reason: "unsupported" },
    order: "zero-downtime",
    state: openState,
    ticks: new Map(),
    openedAt: new Date("2026-09-01T00:00:00Z"),
    ...changes,
  };
}
