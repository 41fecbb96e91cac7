import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository, RepositoryId } from "../incident/repository.ts";

/** Repositories as GitHub last told us of them. */
export interface RepositoryStore {
  /** Writes down one that we did not know; one that we know stays as it is. */
  remember(repository: Repository): Promise<void>;
  /** Writes down what GitHub says now. */
  save(repository: Repository): Promise<void>;
  get(id: RepositoryId): Promise<Repository | undefined>;
  ofInstallation(installationId: number): Promise<readonly Repository[]>;
  /** Notes, once, where the default branch stood when the app came. */
  noteFirstHead(id: RepositoryId, head: CommitSha): Promise<void>;
  firstHead(id: RepositoryId): Promise<CommitSha | undefined>;
}
