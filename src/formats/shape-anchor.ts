import { alphabets } from "./sample.ts";
import type { Part, Shape } from "./shape.ts";
import { lengthOf } from "./shape-pattern.ts";

/** The text by which a shape is looked for, and where it stands in it. */
export interface Anchor {
  /** One of these stands in every key, in this letter case. */
  readonly texts: readonly string[];
  /** How many characters of the key stand before it, at least and at most. */
  readonly before: { readonly min: number; readonly max: number };
  /** What comes behind it. */
  readonly rest: readonly Part[];
}

/** More would cost more than longer texts save. */
const MOST_TEXTS = 128;

/** Shorter texts stand everywhere. */
const SHORTEST = 3;

/** The most selective text of a shape: the longest; undefined where all are too short to look for. */
export function anchorOf(shape: Shape): Anchor | undefined {
  const anchors = shape.parts.flatMap((_, index) => anchorAt(shape.parts, index));
  const [best] = anchors.sort((a, b) => selectivity(b) - selectivity(a));
  return best !== undefined && selectivity(best) >= SHORTEST ? best : undefined;
}

function selectivity({ texts }: Anchor): number {
  return Math.min(...texts.map((text) => text.length));
}

/** The fixed texts from this part on, in all their combinations. */
function anchorAt(parts: readonly Part[], index: number): readonly Anchor[] {
  let texts: readonly string[] = [""];
  let end = index;
  for (const part of parts.slice(index)) {
    const next = textsOf(part);
    if (next === undefined || texts.length * next.length > MOST_TEXTS) break;
    texts = texts.flatMap((text) => next.map((more) => text + more));
    end++;
  }
  return [{ texts, before: lengthOf(parts.slice(0, index)), rest: parts.slice(end) }];
}

/** One digit is one of ten texts, and a hexadecimal one of sixteen. */
function textsOf(part: Part): readonly string[] | undefined {
  if (part.kind === "text") return [part.text];
  if (part.kind === "run" && part.min === 1 && part.max === 1) {
    if (part.alphabet === "digits" || part.alphabet === "hex") return Array.from(alphabets[part.alphabet]);
  }
  return part.kind === "either" ? part.texts : undefined;
}
