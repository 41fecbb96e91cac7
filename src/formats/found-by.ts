import { assertNever } from "../incident/assert-never.ts";
import { listed, quoted, shapeText } from "./shape-text.ts";
import type { FormatContext, TokenFormat } from "./token-format.ts";

/** More words than this are counted. */
const MOST_WORDS = 6;

/** How keys of a format are found, in words: its shape, and what must stand around it. */
export function foundBy(format: TokenFormat): string {
  const { shape, keywords, nearby, context, names, begins } = format;
  if (context !== undefined) return inContext(shape && shapeText(shape), keywords, context);
  const near = nearby === undefined ? "" : `, near ${words(nearby)}`;
  if (shape !== undefined) return shapeText(shape) + near;
  if (names !== undefined) return `a value given to a name that ends in ${words(names)}${near}`;
  return `${begins ? "a text that begins with" : "a text with"} ${words(keywords)}${near}`;
}

function inContext(
  shape: string | undefined,
  keywords: readonly string[],
  { by, onlyInPairs }: FormatContext,
): string {
  const value = shape ?? "a value";
  if (onlyInPairs) return `${value}, beside its id`;
  switch (by) {
    case "named":
      return `${value}, given to a name with ${words(keywords)}, or near one to the name of a secret`;
    case "nearby":
      return `${value}, near ${words(keywords)}`;
    case "general":
      return "a random value, given to the name of a secret, or where a password stands";
    default:
      return assertNever(by);
  }
}

/** Each word once, however its parts are joined. */
function words(all: readonly string[]): string {
  const byLetters = Map.groupBy(all, (word) => word.replaceAll(/[-_. ]/g, ""));
  const distinct = [...byLetters.values()].flatMap(([first = ""]) => quoted(first.trim()));
  const rest = distinct.length - MOST_WORDS;
  return rest < 2
    ? listed(distinct, "or")
    : `${distinct.slice(0, MOST_WORDS).join(", ")} or ${rest} other words`;
}
