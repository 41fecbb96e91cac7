/**
 * What one commit did to one file, as far as it can hold a key: lines that were added, the whole content where
 * there is no patch, or why neither could be read.
 */
export type FileChange = { readonly path: string } & (
  | { readonly kind: "patch"; readonly patch: string }
  | { readonly kind: "content"; readonly text: string }
  | {
      readonly kind: "unreadable";
      readonly reason: string;
      /** True for trouble that passes by itself: it is worth another try. */
      readonly passes?: boolean;
    }
);
