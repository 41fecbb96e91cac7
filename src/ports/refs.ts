import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";

/** A ref as GitHub has it. */
export interface NamedRef {
  /** Its full name, such as `refs/tags/v1`. */
  readonly ref: string;
  /** What it names: a commit, or an annotated tag, or whatever else somebody tagged. */
  readonly object: CommitSha;
  /** What an annotated tag names in the end. */
  readonly peeled?: CommitSha;
}

/** The refs of a repository. */
export interface Refs {
  /** All branches and tags as they are now. */
  list(repository: Repository): Promise<readonly NamedRef[]>;
}
