import type { Fingerprint } from "../incident/fingerprint.ts";
import type { Incident, IncidentId } from "../incident/incident.ts";
import type { Remains } from "../incident/remains.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { RotationPlan } from "../incident/target.ts";
import type { IncidentEvent } from "../incident/transition.ts";

/** The tracking issue of an incident, as far as it got. */
export type TrackerIssue =
  | { readonly kind: "none" }
  /** Somebody is creating it, or died doing so: look before creating. */
  | { readonly kind: "creating" }
  | { readonly kind: "open"; readonly number: number; readonly url: string }
  /** It cannot be created; one sentence for people. */
  | { readonly kind: "impossible"; readonly reason: string };

/** An incident with what belongs to its tracking issue. */
export interface StoredIncident extends Incident {
  readonly ownerId: number;
  /** The repository that holds the issue. */
  readonly tracker: RepositoryId;
  readonly issue: TrackerIssue;
  readonly plan: RotationPlan;
  readonly remains: Remains;
  /** The state of the boxes in the issue's text as far as we know it: written by us or heard of in an event. */
  readonly boxes: ReadonlyMap<string, boolean>;
  /** The boxes as Rekey itself wrote them last. */
  readonly written: ReadonlyMap<string, boolean>;
}

/** A key with an incident, and what tells which one it is. */
export interface IncidentKey {
  readonly incident: IncidentId;
  readonly formatId: string;
  readonly fingerprint: Fingerprint;
  readonly keyId?: string;
}

export interface IncidentStore {
  /** Locks the incident until the transaction ends. */
  lock(id: IncidentId): Promise<StoredIncident | undefined>;
  get(id: IncidentId): Promise<StoredIncident | undefined>;
  findByIssue(repository: RepositoryId, issue: number): Promise<IncidentId | undefined>;
  /** Those of the fingerprints that have an open incident. */
  openAmong(ownerId: number, fingerprints: readonly Fingerprint[]): Promise<ReadonlySet<Fingerprint>>;
  /** Open ones with an occurrence in the repository, or their issue. */
  openIn(repository: RepositoryId): Promise<readonly IncidentId[]>;
  /** Gives the incidents that are tracked in a repository to its new owner, who may have one of the key already. */
  moveToOwner(tracker: RepositoryId, ownerId: number): Promise<void>;
  /** Lets another repository hold the issue; there is none yet. */
  moveTo(id: IncidentId, tracker: RepositoryId): Promise<void>;
  /** Inserts unless the owner has an incident with that fingerprint; returns and locks the one that stands. */
  open(incident: StoredIncident): Promise<{ readonly incident: StoredIncident; readonly isNew: boolean }>;
  /** Writes the changed incident and appends the events that changed it. */
  save(incident: StoredIncident, events: readonly IncidentEvent[]): Promise<void>;
  setIssue(id: IncidentId, issue: TrackerIssue): Promise<void>;
  setBoxes(id: IncidentId, boxes: ReadonlyMap<string, boolean>): Promise<void>;
  setWritten(id: IncidentId, boxes: ReadonlyMap<string, boolean>): Promise<void>;
  /** Oldest first. */
  log(id: IncidentId): Promise<readonly IncidentEvent[]>;
}
