import type { CommitSha } from "../incident/commit-sha.ts";
import type { RepositoryId } from "../incident/repository.ts";

/** The check run of a head commit. */
export interface StoredCheckRun {
  /** Absent while it is being created, or after a crash in that moment: look before creating. */
  readonly run?: number;
  /** Names what was last written, so that the same is not written again. */
  readonly digest?: string;
}

export interface CheckRunStore {
  get(repository: RepositoryId, head: CommitSha): Promise<StoredCheckRun | undefined>;
  save(repository: RepositoryId, head: CommitSha, run: StoredCheckRun): Promise<void>;
}
