import type { TextPlace } from "../incident/remains.ts";
import type { Repository } from "../incident/repository.ts";

/** What somebody wrote on GitHub. Outside text, and it may hold keys: it is looked at and dropped. */
export interface WrittenText {
  readonly place: TextPlace;
  readonly text: string;
}

/** The texts of a repository that were changed since some moment, the newest of them. */
export interface WrittenTexts {
  readonly texts: readonly WrittenText[];
  /** False where there are more than are read. */
  readonly isComplete: boolean;
}

/** Issues, pull requests and the comments on them, as people wrote them. */
export interface Texts {
  /** Undefined where the repository has no issues, or the app may not see them. */
  changedSince(repository: Repository, since: Date): Promise<WrittenTexts | undefined>;
}
