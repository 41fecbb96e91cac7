import type { ValueContext } from "./value-context.ts";

/** A setting whose value is yet to be filled in, and in the comment behind it what such a value looks like. */
const IN_COMMENT =
  /[:=]\s{0,20}["']?<[^<>\n]{2,60}>["']?[,;]?\s{1,40}(?:#|\/\/|;|--)\s{0,8}(?:an? )?(?:example|e\.g\.|for example|for instance)[\s:=-]{1,8}["'`]?$/i;

/** True right behind what says of a value that it only shows how one looks, where the real one is not written. */
export function isSample({ before = "" }: ValueContext): boolean {
  return IN_COMMENT.test(before);
}
