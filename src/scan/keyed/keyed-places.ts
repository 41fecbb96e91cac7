import { kernel } from "../kernel/kernel.ts";
import type { Rule } from "../rules/rule.ts";
import type { Tables } from "../tables/tables.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { merged } from "../texts/spans.ts";
import { holdsStretch } from "../texts/stretch.ts";

/** How far a provider's word reaches: so many lines before and after, within so many bytes. */
export const NEARBY = { lines: 5, bytes: 2_000 };

/** What a pattern sees before and behind a key, in bytes. */
const AROUND = 64;

/** Where the words of a format stand: in the text, in ascending order, and perhaps in the path. */
export interface Words {
  readonly at: readonly number[];
  readonly inPath: boolean;
  readonly tables: Tables;
  /** The formats that say as little by themselves, of which the same text has words. */
  readonly met: readonly Rule[];
}

/** Of what the words reach, the parts in which a key may stand, with what is around it. */
export function keyedPlaces(rule: Rule, source: SourceText, words: Words): readonly Span[] {
  return merged(
    regions(rule, source, words).flatMap((region) => {
      const parts = beginnings(rule, source, region).filter((part) =>
        holdsStretch(source.bytes, part, rule.stretch),
      );
      return parts.map(({ start, end }) => ({
        start: Math.max(region.start, start - AROUND),
        end: Math.min(region.end, end + AROUND),
      }));
    }),
  );
}

function regions(rule: Rule, source: SourceText, { at, inPath, tables }: Words): readonly Span[] {
  if (inPath) return [{ start: 0, end: source.bytes.length }];
  const { lines, bytes } = NEARBY;
  const around = source.regionsAround(at, { back: lines, on: lines, limit: bytes }).map(({ start, end }) => ({
    start: Math.max(0, start - rule.before),
    end: Math.min(source.bytes.length, end + rule.after),
  }));
  return merged([...around, ...tables.valuesOf(({ heading }) => hasOneIn(at, heading))]);
}

/** Parts of a region with all keys in them that begin there, from the first byte to the last. */
function beginnings(
  { headRuns, longest }: Rule,
  { bytes }: SourceText,
  { start, end }: Span,
): readonly Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const at = kernel.nextHead(bytes, { start: from, end }, headRuns);
    if (at === undefined) break;
    from = at + longest;
    // Where one may begin, others may, as in a long word: they are not told apart here.
    found.push({ start: at, end: Math.min(end, from + longest) });
  }
  return found;
}
