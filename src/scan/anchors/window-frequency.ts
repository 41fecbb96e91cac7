import { nextLetterCosts } from "../../values/letter-pairs.ts";
import { folded, foldOf } from "./character-classes.ts";
import { commonWindows, RARE } from "./common-windows.ts";

/**
 * About how often a byte stands in source code, in thousandths; measured over this project's own sources and its
 * dependencies, 2026-11.
 */
const FREQUENT =
  " 130e62t52n41r40s40o39i37a35l26c24d22u17p19m17f13h12b10g9y8k5v6w6x5q2z2j3_8.15-10,10;8:9=8/12\"11'7(10)10{4}4\n35";

/** Where keys are talked of, these stand everywhere. */
const USUAL = /key|tok|oken|secr|cret|auth|pass|sswo|http|:\/\//;
const MORE_OFTEN = 100;

/** How often windows of four characters stand in source code. It is made with the tables: to scan takes none. */
export class WindowFrequency {
  /** By folded character: in thousandths. */
  readonly #single = frequencies();
  /** By 128 times a folded character plus the next one: how often the second stands behind the first. */
  readonly #behind = successions(this.#single);
  /** By {@link windowAt}: how often it stands in a megabyte at least. */
  readonly #common = new Map<number, number>();

  constructor() {
    for (const [often, windows] of commonWindows)
      for (let at = 0; at < windows.length; at += 5) this.#common.set(windowAt(windows, at), often);
  }

  /** Where the four characters of a text stand that are met together least often. */
  rarestFour(text: string): number {
    const small = folded(text);
    const isUsual = USUAL.test(small);
    let rarest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let offset = 0; offset + 4 <= text.length; offset++) {
      const often =
        this.#common.get(windowAt(small, offset)) ?? Math.min(RARE, this.#frequencyOf(small, offset));
      if (often >= least) continue;
      const really = isUsual && USUAL.test(small.slice(offset, offset + 4)) ? often * MORE_OFTEN : often;
      if (really >= least) continue;
      rarest = offset;
      least = really;
    }
    return rarest;
  }

  /** In a megabyte, told by its letters; of a folded text. In source code, what is no ASCII is rare. */
  #frequencyOf(text: string, offset: number): number {
    if (/[^\0-\x7f]/.test(text.slice(offset, offset + 4))) return 0;
    let before = text.charCodeAt(offset);
    let often = (this.#single[before] ?? 1) * 1_000;
    for (let at = offset + 1; at < offset + 4; at++) {
      const here = text.charCodeAt(at);
      often *= this.#behind[128 * before + here] ?? 1;
      before = here;
    }
    return often;
  }
}

/** Four characters of ASCII in one small number. */
function windowAt(text: string, offset: number): number {
  return (
    text.charCodeAt(offset) |
    (text.charCodeAt(offset + 1) << 7) |
    (text.charCodeAt(offset + 2) << 14) |
    (text.charCodeAt(offset + 3) << 21)
  );
}

function frequencies(): Float64Array {
  const result = new Float64Array(128).fill(1);
  for (const [, text = "", thousandths] of FREQUENT.matchAll(/([^\d])(\d+)/g)) {
    const folded = foldOf(text.charCodeAt(0));
    result[folded] = Math.max(result[folded] ?? 0, Number(thousandths));
  }
  return result;
}

/** What letters follow each other in words is known; all others stand where they like. */
function successions(single: Float64Array): Float64Array {
  const result = new Float64Array(128 * 128);
  const anywhere = single.map((often) => often / 1_000);
  for (let first = 0; first < 128; first++) result.set(anywhere, 128 * first);
  for (let pair = 0; pair < 26 * 26; pair++) {
    const [first, second] = [97 + Math.floor(pair / 26), 97 + (pair % 26)];
    result[128 * first + second] = 2 ** -((nextLetterCosts[pair] ?? 0) / 3);
  }
  return result;
}
