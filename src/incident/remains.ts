import type { RepositoryId } from "./repository.ts";

/** A secret of Dependabot that was not written since the leak. */
export interface StaleSecret {
  /** Absent for the repository that has the incident's issue. */
  readonly repository?: RepositoryId;
  readonly name: string;
}

/**
 * What the last look saw of a leaked key where nothing of it should be any more. Names and paths are outside text; the
 * key itself is never among them.
 */
export interface Remains {
  readonly dependabotSecrets: readonly StaleSecret[];
  /** Files with an environment that git tracks on the default branch. */
  readonly trackedFiles: readonly string[];
}

/** Nothing was seen, or nobody has looked yet. */
export const nothingRemains: Remains = { dependabotSecrets: [], trackedFiles: [] };
