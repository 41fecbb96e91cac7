import type { IncidentId } from "../incident/incident.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { TextPlace } from "../incident/text-place.ts";
import type { TextList } from "./texts.ts";

/**
 * What a look for a key has found: nothing in all of it; the key, or not the end of it; or nothing that can be seen, as
 * where a repository has no issues.
 */
export const readOutcomes = ["clean", "unclear", "unseen"] as const;

/** How far the texts of a repository were read in the search for a key. */
export interface TextRead {
  readonly readAt: Date;
  /** The texts of a list that were changed before then do not hold the key. */
  readonly upTo: Readonly<Partial<Record<TextList, Date>>>;
  /** Where the key stood when they were read. */
  readonly places: readonly TextPlace[];
  readonly outcome: (typeof readOutcomes)[number];
}

export interface TextReadStore {
  of(incident: IncidentId): Promise<ReadonlyMap<RepositoryId, TextRead>>;
  save(incident: IncidentId, repository: RepositoryId, read: TextRead): Promise<void>;
}
