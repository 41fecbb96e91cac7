/**
 * What one commit did to one file, as far as it can hold a key: lines that were added, or the whole content
 * where GitHub gave no patch.
 */
export type FileChange = { readonly path: string } & (
  | { readonly kind: "patch"; readonly patch: string }
  | { readonly kind: "content"; readonly text: string }
);
