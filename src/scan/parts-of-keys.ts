import type { Match } from "./match.ts";

/** A line with more keys was made to have them. */
const MOST_IN_LINE = 100;

/**
 * What is found in the readings of a file, without what only looks random and is a part of a key that the first reading has
 * in the same line: where a value ends, another reading may not know.
 */
export function withoutParts([first = [], ...others]: readonly (readonly Match[])[]): readonly Match[] {
  if (others.every(({ length }) => length === 0)) return first;
  const byLine = Map.groupBy(first, ({ start }) => start.line);
  const isPart = ({ secret, confidence, start }: Match): boolean => {
    const there = byLine.get(start.line) ?? [];
    if (confidence !== "low" || there.length > MOST_IN_LINE) return false;
    const longer = there.filter((other) => secret.isWithin(other.secret));
    return longer.length > 0 && longer.every((other) => !other.secret.isWithin(secret));
  };
  return [...first, ...others.flat().filter((match) => !isPart(match))];
}
