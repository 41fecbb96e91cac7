/**
 * What one commit did to one file, as far as it can hold a key: lines that were added, the whole content where
 * there is no patch, or why neither could be read.
 */
export type FileChange =
  | { readonly kind: "patch"; readonly path: string; readonly patch: string }
  | { readonly kind: "content"; readonly path: string; readonly text: string }
  | UnreadableChange;

/** A file of which not all could be looked at. */
export interface UnreadableChange {
  readonly kind: "unreadable";
  readonly path: string;
  readonly reason: string;
  /** True for trouble that passes by itself: it is worth another try. */
  readonly passes?: boolean;
}
