import type { CommitSha } from "../incident/commit-sha.ts";
import type { Occurrence } from "../incident/finding.ts";
import type { Fingerprint } from "../incident/fingerprint.ts";
import type { RepositoryId } from "../incident/repository.ts";

/** Findings that block nobody: shown with the commits in which they stand, and never an incident. */
export interface WarningStore {
  /** Writes down the warnings of a commit, and forgets what an earlier scan saw there. */
  replace(repository: RepositoryId, sha: CommitSha, warnings: readonly Occurrence[]): Promise<void>;
  /** The public halves of keys that stand in these commits without their secrets. */
  idsIn(
    repository: RepositoryId,
    shas: readonly CommitSha[],
  ): Promise<readonly Required<Pick<Occurrence, "formatId" | "fingerprint" | "keyId">>[]>;
  /** Takes those of a key out, of all repositories of an owner: the key blocks from now on. */
  take(
    ownerId: number,
    fingerprint: Fingerprint,
  ): Promise<readonly { readonly repository: RepositoryId; readonly warning: Occurrence }[]>;
}
