import type { CommitSha } from "../incident/commit-sha.ts";
import type { ReadingSource, SkippedFile } from "../incident/coverage.ts";
import type { RepositoryId } from "../incident/repository.ts";

/** What was seen when a commit was scanned. */
export interface CommitScan {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly filesSkipped: number;
  readonly skipped: readonly SkippedFile[];
  /** Findings that the policy allows. */
  readonly allowed: number;
  /** How it was read; unknown of commits that were scanned before this was written down. */
  readonly source?: ReadingSource;
}

/** Commits that were scanned completely, once per repository and rule set. */
export interface ScanStore {
  /** Those of the commits that were scanned. */
  known(
    repository: RepositoryId,
    shas: readonly CommitSha[],
    ruleset: string,
  ): Promise<ReadonlyMap<CommitSha, CommitScan>>;
  add(repository: RepositoryId, sha: CommitSha, ruleset: string, scan: CommitScan): Promise<void>;
}
