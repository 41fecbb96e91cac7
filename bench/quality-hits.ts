import type { Match } from "../src/scan/match.ts";
import type { Positive, Span } from "../test/corpus/corpus.ts";
import { offsetOf } from "../test/corpus/text-file.ts";
import type { Claim } from "./quality-claims.ts";

/** What a claim must say to count: a place, or a text. Claims of ours are read in the same way. */
export type Said = Pick<Claim, "texts" | "place">;

/** What our scanner says of a file, without what the others do not tell. */
export function saidBy(text: string, matches: readonly Match[]): readonly Said[] {
  return matches.map(({ start, end }) => ({
    texts: [],
    place: { start: offsetOf(text, start), end: offsetOf(text, end) },
  }));
}

/**
 * Whether something of what is said locates the key of a file: it covers at least half of it, or of what is written for
 * it, or it is at least half of its text; and it is not just everything around. Nobody loses for taking a prefix, a
 * quote or a name along, nor for telling a key decoded.
 */
export function isLocated(positive: Positive, said: readonly Said[]): boolean {
  return said.some(
    ({ texts, place }) =>
      (place !== undefined && covers(positive, place)) ||
      texts.some((text) => isNamed(positive, text) || spansOf(positive.text, text).some(covering(positive))),
  );
}

function covering(positive: Positive): (span: Span) => boolean {
  return (span) => covers(positive, span);
}

function covers({ key, place, core = place }: Positive, { start, end }: Span): boolean {
  if (end - start > 2 * (place.end - place.start) + MORE) return false;
  const shared = Math.min(end, core.end) - Math.max(start, core.start);
  return shared >= Math.min(core.end - core.start, key.length) / 2;
}

/** So much more than the key may be told, as `judge` allows ours. */
const MORE = 80;

function isNamed({ key, kind }: Positive, text: string): boolean {
  const core = kind.core?.(key) ?? key;
  if (text.length > 2 * key.length + MORE) return false;
  return text.includes(core) || (core.includes(text) && text.length >= core.length / 2);
}

function spansOf(text: string, part: string): readonly Span[] {
  const spans: Span[] = [];
  if (part === "") return spans;
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1))
    spans.push({ start, end: start + part.length });
  return spans;
}
