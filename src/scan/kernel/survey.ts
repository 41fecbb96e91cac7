import type { Span } from "../texts/source-text.ts";

/**
 * Bytes that are rare in texts, as bits: a zero or an escape, a percent sign, a backslash where a slash or the end of a
 * line is behind it.
 */
export const RARE = { control: 1, percent: 2, slash: 4, lineEnd: 8 } as const;

/** What may be encoded. */
export interface Survey {
  /** The runs of twenty and more digits of base64 or hexadecimal digits that may say a text. */
  readonly runs: readonly Span[];
  /** The sum of {@link RARE}. */
  readonly rare: number;
}
