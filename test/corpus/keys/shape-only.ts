import type { Dice } from "../dice.ts";
import { fromPattern } from "./from-pattern.ts";
import type { KeyKind } from "./kind.ts";
import { patterns } from "./patterns.ts";

/**
 * Keys as somebody makes them who knows nothing but their shape: without checksums and inner structure. A corpus of
 * strangers is likely to be made so.
 */
export function shapeOnly(kinds: readonly KeyKind[]): readonly KeyKind[] {
  return kinds.flatMap((kind) => {
    const pattern = patterns[kind.id];
    if (kind.class !== "self" || pattern === undefined) return [];
    return [
      { ...kind, id: `${kind.id}_shape`, class: "shape-only", make: (dice) => matching(dice, pattern) },
    ];
  });
}

/** The pattern's own boundaries hold: the last sign of a random text may be one that a boundary forbids. */
function matching(dice: Dice, pattern: RegExp): string {
  for (let tries = 0; tries < 50; tries++) {
    const text = fromPattern(dice, pattern);
    if (pattern.exec(` ${text} `)?.[0] === text) return text;
  }
  throw new Error(`no text matches ${pattern}`);
}
