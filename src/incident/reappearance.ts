/** What is known of a commit that holds a key whose incident was resolved before. */
export interface LateOccurrence {
  readonly resolvedAt: Date;
  /** When the change was written; a rebase or cherry-pick keeps it. */
  readonly authoredAt: Date;
  /** The key was seen under this path of this repository before. */
  readonly isKnownPath: boolean;
  /** The commit is the merge or squash of a pull request in which the key was known. */
  readonly isMergedPullRequest: boolean;
}

/**
 * Whether a rotated key came back. An old change that arrives in a new commit (rebased, squashed, merged)
 * brings nothing back: it was part of the incident when that was resolved.
 */
export function isReappearance(late: LateOccurrence): boolean {
  if (late.isMergedPullRequest) return false;
  return !(late.isKnownPath && late.authoredAt < late.resolvedAt);
}
