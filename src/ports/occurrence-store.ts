import type { CommitSha } from "../incident/commit-sha.ts";
import type { KeyPlace } from "../incident/finding.ts";
import type { IncidentId } from "../incident/incident.ts";
import type { GatedRef, RepositoryId } from "../incident/repository.ts";
import type { IncidentKey } from "./incident-store.ts";

/** An occurrence as it is stored. */
export interface StoredOccurrence {
  readonly incident: IncidentId;
  readonly repository: RepositoryId;
  readonly location: KeyPlace;
  readonly variable?: string;
  readonly committer?: string;
  readonly foundAt: Date;
}

export interface OccurrenceStore {
  /** Adds it; false when that place was known already. */
  add(occurrence: StoredOccurrence): Promise<boolean>;
  /** Oldest first. */
  of(incident: IncidentId): Promise<readonly StoredOccurrence[]>;
  /** What is known of the keys that occur in these commits. */
  keysIn(repository: RepositoryId, shas: readonly CommitSha[]): Promise<readonly IncidentKey[]>;
  /** True when the key was seen under this path of this repository before. */
  isKnownPath(incident: IncidentId, repository: RepositoryId, path: string): Promise<boolean>;
  /** True when the key occurs in a commit that belongs to this ref. */
  isTied(incident: IncidentId, repository: RepositoryId, ref: GatedRef): Promise<boolean>;
}
