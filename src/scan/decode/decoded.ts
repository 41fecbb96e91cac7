import type { Ahead } from "../anchors/ahead.ts";
import type { SourceText, Span } from "../texts/source-text.ts";

/**
 * A part of a text, and what it says in plain words. Each `width` bytes of the part say `size` bytes; the last ones may
 * be fewer. A part that says nothing stands between two others that belong together.
 */
export interface Decoded extends Span {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly size: number;
}

/** A text that shows where to look, of three ASCII characters at least, with what has to stand behind it. */
export interface SignText {
  readonly text: string;
  readonly ahead: Ahead;
}

/** A way in which texts are encoded. */
export interface Decoder {
  /** Texts that show where to look, of three ASCII characters at least; none where it looks for its parts itself. */
  readonly signs: readonly (string | SignText)[];
  /** The parts in ascending order. The places are those of the signs, in ascending order as well. */
  decode(source: SourceText, places: readonly number[]): readonly Decoded[];
}

const NOTHING = new Uint8Array(0);

/** Says that nothing stands there. */
export function removed(start: number, end: number): Decoded {
  return { start, end, bytes: NOTHING, width: 1, size: 1 };
}
