import { nextLetterCosts } from "../values/letter-pairs.ts";
import { classOf } from "./character-classes.ts";

/** The class of z. */
const LAST_LETTER = 26;

/**
 * About how often a byte stands in source code, in thousandths; measured over this project's own sources and its
 * dependencies, 2026-11.
 */
const FREQUENT =
  " 130e62t52n41r40s40o39i37a35l26c24d22u17p19m17f13h12b10g9y8k5v6w6x5q2z2j3_8.15-10,10;8:9=8/12\"11'7(10)10{4}4\n35";

/** Where keys are talked of, these stand everywhere. */
const USUAL = /key|tok|oken|secr|cret|auth|pass|sswo|http|:\/\//i;
const USUALLY = 100;

/** The same by class, so that capitals and small letters are one. */
const FREQUENCIES = frequencies();

/** By 64 times the class of a byte plus that of the next one: how often they stand in a million pairs. */
const PAIRS = pairs();

/** Names and words in capitals are rarer. */
const CAPITALS = 10;

/**
 * About how often the four characters from an offset on stand together, in a million places; `exact` where letter case
 * counts.
 */
export function windowFrequency(text: string, offset: number, exact: boolean): number {
  let often = FREQUENCIES[classOf(text.charCodeAt(offset))] ?? 1;
  for (let at = offset; at < offset + 3; at++) {
    const first = classOf(text.charCodeAt(at));
    often *=
      (PAIRS[64 * first + classOf(text.charCodeAt(at + 1))] ?? 1) / (1_000 * (FREQUENCIES[first] ?? 1));
  }
  if (exact && isCapital(text.charCodeAt(offset))) return often / CAPITALS;
  return USUAL.test(text.slice(offset, offset + 4)) ? often * USUALLY : often;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function frequencies(): Float64Array {
  const result = new Float64Array(64).fill(1);
  for (const [, text = "", thousandths] of FREQUENT.matchAll(/([^\d])(\d+)/g)) {
    const own = classOf(text.charCodeAt(0));
    result[own] = Math.max(result[own] ?? 0, Number(thousandths));
  }
  return result;
}

/** What letters follow each other in words is known; all others stand where they like. */
function pairs(): Float64Array {
  return Float64Array.from({ length: 64 ** 2 }, (_, pair) => {
    const [first, second] = [pair >> 6, pair & 63];
    const alone = FREQUENCIES[first] ?? 1;
    const isInWord = first >= 1 && first <= LAST_LETTER && second >= 1 && second <= LAST_LETTER;
    if (!isInWord) return alone * (FREQUENCIES[second] ?? 1);
    return alone * 1_000 * 2 ** -((nextLetterCosts[26 * (first - 1) + second - 1] ?? 0) / 3);
  });
}
