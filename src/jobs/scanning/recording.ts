import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Occurrence } from "../../incident/finding.ts";
import type { CommitReading } from "../../ports/commits.ts";
import type { Transaction } from "../../ports/store.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** What a scan saw in one commit. */
export interface CommitFindings {
  readonly sha: CommitSha;
  readonly reading: Pick<CommitReading, "committer" | "authoredAt">;
  /** They belong to incidents. */
  readonly occurrences: readonly Occurrence[];
  /** The others, whose keys had no open incident when that was looked up. */
  readonly mild: readonly Occurrence[];
}

/** The recording of one key: what was scanned, and the transaction in which it is written down. */
export interface Recording {
  readonly context: ScanContext;
  readonly transaction: Transaction;
  readonly findings: CommitFindings;
  /** Merged pull requests that brought this commit to its branch. */
  readonly merged: readonly number[];
}
