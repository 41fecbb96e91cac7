import { hasBothCases } from "../formats/characters.ts";
import { drawnBits } from "./drawn-cost.ts";
import { writtenBits } from "./written-cost.ts";

/** How many bits cheaper for a generator than for a person a text must be before we believe that it was drawn. */
const DOUBT = 10;

/** The costs are estimates, and their errors grow with the text: one bit of theirs is this much evidence. */
const TRUST = 0.35;

/** Characters that are looked at: what comes later changes nothing. */
const ENOUGH = 500;

/** True for a value that was made by a random generator rather than by a person or a compiler, more probably than not. */
export function isRandom(value: string): boolean {
  return randomness(value) >= 0.5;
}

/**
 * True for what may stand behind a prefix that little else has: capitals among small letters, or, where a generator has
 * one case only, what nobody would think of. Names of functions and files have the prefix, too: `sm_pat_settings_form`.
 */
export function looksDrawn(text: string): boolean {
  return hasBothCases(text) || isRandom(text);
}

/**
 * How probable that is, from 0 to 1: for whoever needs more proof, or less. Two ways to make the text are compared by
 * the bits that each would need.
 */
export function randomness(value: string): number {
  const text = value.length > ENOUGH ? value.slice(0, ENOUGH) : value;
  if (text.length === 0) return 0;
  const evidence = writtenBits(text) - drawnBits(text) - DOUBT;
  return 1 / (1 + Math.exp(-TRUST * evidence));
}
