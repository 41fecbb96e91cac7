import { firstFrom } from "./texts/ascending.ts";
import type { SourceText, Span } from "./texts/source-text.ts";

/** How many lines before and after a match may hold the word that gives it its meaning. */
const LINES = 5;

/** How far such a word is looked for at most, in characters: a line may be as long as the file. */
export const WORD_REACH = 5_000;

/** A line may hold thousands of matches that ask for words: from then on it is known where those stand in the text. */
const KNOWN = new WeakMap<SourceText, Map<readonly string[], Asked>>();
const OFTEN = 8;

interface Asked {
  times: number;
  places?: readonly WordPlaces[];
}

interface WordPlaces {
  readonly length: number;
  readonly at: readonly number[];
}

/** True when one of the lower-case words stands in the path or within five lines of the offset. */
export function hasNearbyWord(words: readonly string[], source: SourceText, offset: number): boolean {
  const path = source.path.toLowerCase();
  if (words.some((word) => path.includes(word))) return true;
  const span = surroundings(source, offset);
  const asked = askedOf(source, words);
  if (asked.times++ < OFTEN) {
    const near = source.slice(span.start, span.end).toLowerCase();
    return words.some((word) => near.includes(word));
  }
  asked.places ??= wordPlaces(source.text.toLowerCase(), words);
  return asked.places.some(
    ({ at, length }) => (at[firstFrom(at, span.start)] ?? Number.POSITIVE_INFINITY) + length <= span.end,
  );
}

function askedOf(source: SourceText, words: readonly string[]): Asked {
  const ofSource = KNOWN.get(source) ?? new Map<readonly string[], Asked>();
  KNOWN.set(source, ofSource);
  const asked = ofSource.get(words) ?? { times: 0 };
  ofSource.set(words, asked);
  return asked;
}

function wordPlaces(text: string, words: readonly string[]): readonly WordPlaces[] {
  return words.map((word) => {
    const at: number[] = [];
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) at.push(place);
    return { length: word.length, at };
  });
}

/** From the end of the sixth line feed back, or the place where words stop to count, to the sixth one on. */
function surroundings(source: SourceText, offset: number): Span {
  const start = Math.max(0, offset - WORD_REACH);
  const reach = source.slice(start, offset + WORD_REACH);
  const before = source.bytes.subarray(start, offset);
  return { start: start + linesBack(before), end: start + linesOn(reach, offset - start) };
}

/** Bytes, because Node looks for the last one in them much faster than in a text. */
function linesBack(before: Uint8Array): number {
  let position = before.length;
  for (let lines = 0; lines <= LINES; lines++) {
    if (position <= 0) return 0;
    position = before.lastIndexOf(LINE_FEED, position - 1);
    if (position < 0) return 0;
  }
  return position + 1;
}

const LINE_FEED = 10;

function linesOn(text: string, offset: number): number {
  let position = offset;
  for (let lines = 0; lines <= LINES; lines++) {
    position = text.indexOf("\n", position + 1);
    if (position < 0) return text.length;
  }
  return position;
}
