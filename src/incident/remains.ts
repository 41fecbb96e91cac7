/** What somebody wrote on GitHub. */
export interface TextPlace {
  readonly kind: "issue" | "pull-request" | "comment" | "review-comment";
  /** Of the issue or pull request. */
  readonly number: number;
  readonly url: string;
}

/**
 * What the last look saw of a leaked key where nothing of it should be any more. Names and paths are outside text; the
 * key itself is never among them.
 */
export interface Remains {
  /** The names of Dependabot's secrets that were not written since the leak. */
  readonly dependabotSecrets: readonly string[];
  /** Files with an environment that git tracks on the default branch. */
  readonly trackedFiles: readonly string[];
  /** Texts in which the key stands. */
  readonly texts: readonly TextPlace[];
}

/** Nothing was seen, or nobody has looked yet. */
export const nothingRemains: Remains = { dependabotSecrets: [], trackedFiles: [], texts: [] };
