import type { RawMatch } from "./raw-match.ts";

const RANKS = { high: 4, medium: 3, low: 1 };

/** A password in a URL is surer than what only looks random; a vendor's key is more than a password. */
const YIELDING = 2;

/**
 * Of matches that overlap, the surest stays, of equally sure ones the longest, and of equally long ones the one with
 * its public half or of whose format most is known beforehand: a pair beats its half, and what has a provider's name
 * beats what only looks random.
 */
export function withoutOverlaps(found: readonly RawMatch[]): readonly RawMatch[] {
  const groups: RawMatch[][] = [];
  let end = 0;
  for (const match of [...found].sort((a, b) => a.start - b.start)) {
    if (match.start < end) groups.at(-1)?.push(match);
    else groups.push([match]);
    end = Math.max(end, match.end);
  }
  return groups.flatMap(best);
}

/** A group is small: its members reach into each other. */
function best(group: readonly RawMatch[]): readonly RawMatch[] {
  if (group.length === 1) return group;
  const kept: RawMatch[] = [];
  for (const match of [...group].sort(bySureness)) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function bySureness(a: RawMatch, b: RawMatch): number {
  const length = ({ start, end }: RawMatch) => end - start;
  const hasId = ({ keyId }: RawMatch) => Number(keyId !== undefined);
  return rankOf(b) - rankOf(a) || length(b) - length(a) || hasId(b) - hasId(a) || b.known - a.known;
}

function rankOf({ format, confidence }: RawMatch): number {
  return format.yields && confidence !== "low" ? YIELDING : RANKS[confidence];
}
