import { code } from "./markdown.ts";

/** A mask as code behind these words, where it tells one key from another: all keys in PEM begin alike. */
export function withMask(words: string, mask: string): string {
  return isTelling(mask) ? `${words} ${code(mask)}` : words;
}

/** True for a mask by which people recognize their key. */
export function isTelling(mask: string): boolean {
  return !mask.startsWith("-----");
}
