import type { TokenFormat } from "../../formats/token-format.ts";
import type { RawMatch } from "../raw-match.ts";
import { firstFrom } from "../texts/ascending.ts";
import type { SourceText } from "../texts/source-text.ts";

/** How far two halves that belong together stand from each other at most. */
export const PAIRED = { lines: 20, bytes: 4_000 };

/** So many ids before and after a secret are looked at; nobody has more of them in 20 lines. */
const NEIGHBORS = 16;

const SURENESS = { high: 0, medium: 1, low: 2 };

interface Neighbor {
  readonly id: RawMatch;
  readonly lines: number;
}

/**
 * The ids that stand next to their secrets. One id belongs to one secret: the surest and then the closest secret has
 * the first choice, of those as close the first in the text, and an id before it goes before one behind it.
 */
export function nearestIds(
  secrets: readonly RawMatch[],
  ids: readonly RawMatch[],
  source: SourceText,
): ReadonlyMap<RawMatch, RawMatch> {
  if (ids.length === 0) return new Map();
  const lineOf = linesOf([...secrets, ...ids], source);
  const inOrder = [...ids].sort((a, b) => a.start - b.start);
  const places: Places = { ids: inOrder, starts: inOrder.map(({ start }) => start), lineOf };
  const choices = secrets
    .map((secret) => ({ secret, neighbors: neighborsOf(secret, places) }))
    .sort((a, b) => bySureness(a.secret, b.secret) || leastOf(a.neighbors) - leastOf(b.neighbors));
  const owners = new Map<string, string>();
  const chosen = new Map<RawMatch, RawMatch>();
  for (const { secret, neighbors } of choices) {
    const isFree = ({ id }: Neighbor) => (owners.get(id.secret) ?? secret.secret) === secret.secret;
    const id = neighbors.find(isFree)?.id;
    if (id === undefined) continue;
    owners.set(id.secret, secret.secret);
    chosen.set(secret, id);
  }
  return chosen;
}

function bySureness(a: RawMatch, b: RawMatch): number {
  return SURENESS[a.confidence] - SURENESS[b.confidence];
}

/** The line of each match, in one pass over the text. */
function linesOf(matches: readonly RawMatch[], { bytes }: SourceText): ReadonlyMap<RawMatch, number> {
  const lines = new Map<RawMatch, number>();
  let line = 0;
  let feed = bytes.indexOf(10);
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    for (; feed >= 0 && feed < match.start; feed = bytes.indexOf(10, feed + 1)) line++;
    lines.set(match, line);
  }
  return lines;
}

/** Where the ids of a text stand, in ascending order, and the lines of all halves. */
interface Places {
  readonly ids: readonly RawMatch[];
  readonly starts: readonly number[];
  readonly lineOf: ReadonlyMap<RawMatch, number>;
}

/** The ids that could belong to a secret, the closest first. */
function neighborsOf(secret: RawMatch, { ids, starts, lineOf }: Places): readonly Neighbor[] {
  const behind = firstFrom(starts, secret.start);
  const around = [
    ...ids.slice(Math.max(0, behind - NEIGHBORS), behind).reverse(),
    ...ids.slice(behind, behind + NEIGHBORS),
  ];
  const own = lineOf.get(secret) ?? 0;
  return around
    .filter(({ start }) => Math.abs(start - secret.start) <= PAIRED.bytes)
    .filter((id) => areHalves(secret.format, id.format))
    .map((id) => ({ id, lines: Math.abs((lineOf.get(id) ?? 0) - own) }))
    .filter(({ lines }) => lines <= PAIRED.lines)
    .sort((a, b) => a.lines - b.lines);
}

function leastOf(neighbors: readonly Neighbor[]): number {
  return neighbors[0]?.lines ?? PAIRED.lines + 1;
}

/** True where a secret of this format and an id of that one may be halves of one key. */
function areHalves({ pairsWith = [] }: TokenFormat, { id }: TokenFormat): boolean {
  return pairsWith.some((half) => half.id === id);
}
