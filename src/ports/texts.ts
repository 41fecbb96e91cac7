import type { Repository } from "../incident/repository.ts";
import type { TextPlace } from "../incident/text-place.ts";

/** What GitHub lists of what people wrote: issues with pull requests, comments on both, comments on code. */
export const textLists = ["issues", "comments", "review-comments"] as const;

export type TextList = (typeof textLists)[number];

/** What somebody wrote on GitHub. Outside text, and it may hold keys: it is looked at and dropped. */
export interface WrittenText {
  readonly place: TextPlace;
  readonly text: string;
  readonly changedAt: Date;
}

/** The texts of a list that were changed since some moment, as many as are read in one go, the oldest change first. */
export interface WrittenTexts {
  readonly texts: readonly WrittenText[];
  /** False where there are more. */
  readonly isComplete: boolean;
}

/** What was changed since when. */
export interface TextQuestion {
  readonly list: TextList;
  readonly since: Date;
}

/** Issues, pull requests and the comments on them, as people wrote them. */
export interface Texts {
  /** Undefined where the repository has no issues, or the app may not see them. */
  changedSince(repository: Repository, question: TextQuestion): Promise<WrittenTexts | undefined>;
}
