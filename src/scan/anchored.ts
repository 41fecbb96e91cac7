import { accepted } from "./accepted.ts";
import { isWithinWord } from "./anchors/within-word.ts";
import type { Judged } from "./raw-match.ts";
import type { Rule } from "./rules/rule.ts";
import type { Rules } from "./rules/rules.ts";
import type { SourceText } from "./texts/source-text.ts";
import { mayBegin } from "./texts/stretch.ts";

/** What one pass over the bytes of a text finds. */
export interface Anchored {
  /** Of the formats that begin with their text. */
  readonly judged: readonly Judged[];
  /** By the number of a rule: where its texts stand. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** By the number of a rule: where the texts stand near which its values need no name. */
  readonly asides: ReadonlyMap<number, readonly number[]>;
  /** By the number of a decoder: where its signs stand. */
  readonly signs: ReadonlyMap<number, readonly number[]>;
}

/** One pass over the bytes: formats that begin with their text are tried at once, of the others the places are kept. */
export function anchored(rules: Rules, source: SourceText): Anchored {
  const judged: Judged[] = [];
  const places = new Map<number, number[]>();
  const asides = new Map<number, number[]>();
  const signs = new Map<number, number[]>();
  rules.finder.find(source.bytes, (position, index) => {
    const anchor = rules.anchors[index];
    if (anchor === undefined) return;
    if (anchor.decoder !== undefined) append(signs, anchor.decoder, position);
    if (anchor.beginsWord && isWithinWord(source.bytes, position)) return;
    if (anchor.places !== undefined) for (const number of anchor.places) append(asides, number, position);
    for (const number of anchor.rules) {
      const rule = rules.rule(number);
      if (rule.way !== "sticky") append(places, number, position);
      else {
        const one = matchAt(rule, source, position);
        if (one !== undefined) judged.push(one);
      }
    }
  });
  return { judged, places, asides, signs };
}

function append(places: Map<number, number[]>, number: number, position: number): void {
  const known = places.get(number);
  if (known === undefined) places.set(number, [position]);
  else known.push(position);
}

/** What stands right before and behind a key decides on it, too, in bytes. */
const AROUND = 256;

function matchAt(rule: Rule, source: SourceText, position: number): Judged | undefined {
  const start = position - rule.before;
  if (start < 0 || !mayBegin(source.bytes, start, rule.head)) return undefined;
  if (!source.budget.allows(rule, 1)) return undefined;
  const tried = source.tryAt(rule.pattern, start, { before: AROUND, after: rule.after + AROUND });
  return tried && accepted(rule, source, tried);
}
