import { variableBefore } from "../naming/variable.ts";
import type { RawMatch } from "../raw-match.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { touches } from "../texts/spans.ts";
import { encodedParts, type SignPlaces } from "./parts.ts";
import { Reading } from "./reading.ts";

/** What is encoded in something encoded is looked for so often; each time costs no more than the text itself. */
const DEPTH = 3;

/** What is found in a text as it stands, and where it shows signs of something encoded. */
export interface Written {
  readonly matches: readonly RawMatch[];
  readonly signs: SignPlaces;
}

/** A text that may have something encoded in it. */
interface Suspect {
  readonly source: SourceText;
  readonly signs: SignPlaces;
  /** Where it differs from the text that it was decoded from; absent in that one. */
  readonly parts?: readonly Span[];
}

/**
 * The keys of a text that do not stand there letter by letter. The decoded text is read with everything around it, so
 * that names and words count as usual; places are those of the encoded key.
 */
export function findEncoded(
  suspect: Suspect,
  find: (source: SourceText) => Written,
  depth = 1,
): readonly RawMatch[] {
  const { source, signs, parts } = suspect;
  const encoded = encodedParts(source, signs).filter((part) => parts === undefined || isAt(parts, part));
  if (encoded.length === 0) return [];
  const reading = Reading.of(source, encoded);
  const { matches, signs: inside } = find(reading.source);
  const found = matches.filter((match) => isAt(reading.parts, match)).map((match) => named(reading, match));
  const deeper =
    depth < DEPTH
      ? findEncoded({ source: reading.source, signs: inside, parts: reading.parts }, find, depth + 1)
      : [];
  return [...found, ...deeper].map((match) => ({ ...match, ...reading.origin(match) }));
}

/** The name stands in the decoded text, where it is whole. */
function named({ source }: Reading, match: RawMatch): RawMatch {
  return { ...match, variable: variableBefore(source.text, match.start) };
}

/** True when one of the spans, in ascending order, shares a place with this one or lies next to it. */
function isAt(spans: readonly Span[], { start, end }: Span): boolean {
  return touches(spans, { start: start - 1, end: end + 1 });
}
