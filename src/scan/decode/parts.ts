import type { Ahead } from "../anchors/ahead.ts";
import { ascending } from "../texts/ascending.ts";
import { bytesOf } from "../texts/byte-kinds.ts";
import type { SourceText } from "../texts/source-text.ts";
import { decimalLists, hexLists, literalLists } from "./character-lists.ts";
import { continuations, quotedPrintable } from "./continuations.ts";
import type { Decoded, Decoder } from "./decoded.ts";
import { decoderCalls } from "./decoder-calls.ts";
import { digits } from "./digits.ts";
import { escapes } from "./escapes.ts";
import { joinedLists } from "./joined-lists.ts";
import { joints } from "./joints.ts";
import { percent } from "./percent.ts";
import { isProperties, properties } from "./properties.ts";
import { terminalColors } from "./terminal-colors.ts";
import { wide } from "./wide.ts";

/** By their numbers. */
const decoders: readonly Decoder[] = [
  ...[escapes, percent, joints, joinedLists, hexLists, decimalLists, literalLists],
  ...[continuations, quotedPrintable, terminalColors, wide, properties],
];

/** A text that shows where something may be encoded, and the number of the decoder that knows it. */
export interface Sign {
  readonly text: string;
  /** What has to stand behind it; left out where that is anything. */
  readonly ahead?: Ahead;
  readonly decoder: number;
}

/** What is to be looked for in a text, in letter case. */
export const signs: readonly Sign[] = decoders.flatMap((decoder, index) =>
  decoder.signs.map((sign) => ({ ...(typeof sign === "string" ? { text: sign } : sign), decoder: index })),
);

/** Where the signs of a decoder stand, by its number. */
export type SignPlaces = ReadonlyMap<number, readonly number[]>;

/**
 * All parts of a text that are encoded, in ascending order and without overlaps. Digits of base64 that are themselves
 * written with escapes or in pieces wait until those are decoded.
 */
export function encodedParts(source: SourceText, places: SignPlaces): readonly Decoded[] {
  const { runs, rare } = source.survey;
  const isPlain = places.size === 0 && runs.length === 0 && rare === 0;
  if (isPlain && !isProperties(source.path)) return [];
  const characters = withoutOverlaps(
    decoders.flatMap((decoder, index) => decoder.decode(source, ascending(places.get(index) ?? []))),
  );
  const blocks = apartFrom(source.bytes, characters, digits.decode(source, []));
  return withoutOverlaps([...characters, ...blocks, ...decoderCalls(source, blocks)]);
}

function withoutOverlaps(parts: readonly Decoded[]): readonly Decoded[] {
  let end = -1;
  return [...parts]
    .sort((a, b) => a.start - b.start)
    .filter((part) => {
      if (part.start < end) return false;
      end = part.end;
      return true;
    });
}

/**
 * The blocks that no character stands in, next to, or in the same word as: of a token in pieces the first part may be
 * whole, as the header of a JSON web token is. Both are in ascending order.
 */
function apartFrom(
  bytes: Uint8Array,
  characters: readonly Decoded[],
  blocks: readonly Decoded[],
): readonly Decoded[] {
  let next = 0;
  return blocks.filter(({ start, end }) => {
    while (next < characters.length && (characters[next]?.end ?? 0) < start) next++;
    const before = characters[next - 1]?.end ?? Number.NEGATIVE_INFINITY;
    const after = characters[next]?.start ?? Number.POSITIVE_INFINITY;
    return after > end && !isOneWord(bytes, end, after) && !isOneWord(bytes, before, start);
  });
}

/** No part of a token is longer that stands between a whole one and the place where it goes on. */
const LONGEST_PART = 512;

function isOneWord(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > LONGEST_PART) return false;
  for (let at = start; at < end; at++) if (IN_TOKENS[bytes[at] ?? 0] === 0) return false;
  return true;
}

const IN_TOKENS = bytesOf(/[\w.+/=~-]/);
