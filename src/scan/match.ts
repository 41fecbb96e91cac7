import type { Finding } from "../incident/finding.ts";

/**
 * A place in a text: lines and columns count from 1, columns in UTF-16 code units, as in SARIF. The end of a match
 * is the place after its last character.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** True for a place before another one. */
export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/**
 * How sure we are that a value is a key of its format: `high` where the value says so itself or its own name does,
 * `medium` where the words nearby do, `low` where only its randomness does.
 */
export type Confidence = "high" | "medium" | "low";

/** A key in a text, before anybody knows in which commit. */
export interface Match extends Omit<Finding, "location"> {
  readonly confidence: Confidence;
  readonly start: Position;
  readonly end: Position;
}
