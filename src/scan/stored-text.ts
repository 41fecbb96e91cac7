import { Secret } from "../incident/secret.ts";
import type { Provider } from "../providers/provider.ts";
import { findKeys } from "./find-keys.ts";
import { rulesOf } from "./rules/rules.ts";
import { withLetters } from "./texts/letters.ts";
import { SourceText } from "./texts/source-text.ts";

/** A text from outside in which each key is replaced by its mask: so it may be stored and shown. */
export function withoutKeys(text: string, catalogue: readonly Provider[]): string {
  const { source, matches } = searched(text, catalogue);
  if (source.budget.exceeded.length > 0) return NOT_LOOKED_THROUGH;
  if (matches.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const match of matches) {
    parts.push(source.bytes.toString("utf8", end, match.start), new Secret(withLetters(match.secret)).mask);
    end = match.end;
  }
  return parts.join("") + source.bytes.toString("utf8", end);
}

/** Stands in place of a text that may hold any key: no honest name is like that. */
export const NOT_LOOKED_THROUGH = "(left out: it is too long to look for keys in it)";

/**
 * True for a text, such as a comment, that must not be stored or repeated. What opens nothing may be; what cannot be
 * looked through may not.
 */
export function holdsKey(text: string, catalogue: readonly Provider[]): boolean {
  const { source, matches } = searched(text, catalogue);
  return source.budget.exceeded.length > 0 || matches.some(({ format }) => format.note === undefined);
}

function searched(text: string, catalogue: readonly Provider[]) {
  const source = new SourceText("", Buffer.from(text));
  return { source, matches: findKeys(rulesOf(catalogue), source) };
}
