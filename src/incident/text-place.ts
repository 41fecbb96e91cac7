/** What somebody wrote on GitHub. */
export interface TextPlace {
  readonly kind: "issue" | "pull-request" | "comment" | "review-comment";
  /** Of the issue or pull request. */
  readonly number: number;
  readonly url: string;
}
