import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import type { Secret } from "../incident/secret.ts";
import type { Survey } from "../targets/survey.ts";

/** What is looked for in the files of a repository. */
export interface SurveyQuestion {
  /** Whole words. */
  readonly names: readonly string[];
  /** True for files whose text is read. */
  readonly isTelling: (path: string) => boolean;
}

/** The files of a repository as they are on its default branch. */
export interface Trees {
  /** Undefined where they cannot be read: then nothing is known, which is not the same as nothing found. */
  survey(repository: Repository, question: SurveyQuestion): Promise<Survey | undefined>;
  /**
   * True when a file of the default branch, or of one of these commits, holds the key. Undefined where they cannot be
   * read.
   */
  holdsKey(repository: Repository, secret: Secret, heads: readonly CommitSha[]): Promise<boolean | undefined>;
}
