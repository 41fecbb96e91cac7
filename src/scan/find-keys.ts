import { accepted } from "./accepted.ts";
import { isWithinWord } from "./anchors/within-word.ts";
import { findEncoded, type Written } from "./decode/find-encoded.ts";
import { withoutSamples } from "./examples.ts";
import { generalMatches } from "./general/general.ts";
import { kernel } from "./kernel/kernel.ts";
import { Names } from "./kernel/names.ts";
import { keyedMatches } from "./keyed/keyed.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { asPairs, withIds } from "./pairs/pairs.ts";
import type { Judged, RawMatch } from "./raw-match.ts";
import type { Rule } from "./rules/rule.ts";
import type { Rules } from "./rules/rules.ts";
import { rulesInPath } from "./rules/rules-in-path.ts";
import { tablesIn } from "./tables/tables.ts";
import { ascending } from "./texts/ascending.ts";
import type { SourceText } from "./texts/source-text.ts";
import { covers, merged, touches } from "./texts/spans.ts";
import { mayBegin } from "./texts/stretch.ts";

const NOTHING: readonly never[] = [];

/** Everything that the rules find in a text as it is written or decoded, in ascending order and without overlaps. */
export function findKeys(rules: Rules, source: SourceText): readonly RawMatch[] {
  const { matches, signs } = findWritten(rules, source);
  const decoded = findEncoded({ source, signs }, (text) => findWritten(rules, text));
  if (decoded.length === 0) return matches;
  // What only looks random is no key of its own where it says something else in plain words, or where it goes on.
  const places = merged(decoded);
  const others = matches.filter((match) => match.confidence !== "low" || !covers(places, match));
  // A half may be encoded, as in the Secrets of Kubernetes.
  return asPairs(withIds(withoutOverlaps([...others, ...decoded]), source), source);
}

/** What stands in a text letter by letter. */
function findWritten(rules: Rules, source: SourceText): Written {
  const inPath = rulesInPath(rules, source.path);
  const { judged, places, asides, signs } = anchored(rules, source);
  const numbers = numbersOf(places.keys(), asides.keys(), inPath);
  if (judged.length + numbers.length === 0) return { matches: NOTHING, signs };
  const keyed: RawMatch[] = [];
  let guess: Rule | undefined;
  const names = namesIn(rules, source, places);
  const tables = tablesIn(source, names);
  const met = numbers.map((number) => rules.rule(number)).filter(({ way }) => way === "keyed");
  for (const number of numbers) {
    const rule = rules.rule(number);
    const at = ascending(places.get(number) ?? NOTHING);
    // One by one: a call takes no more than some 100,000 arguments, and a file may hold more keys.
    if (rule.way === "window") for (const one of windowMatches(rule, source, at)) judged.push(one);
    if (rule.way === "keyed") {
      const own = at.filter((position) => rule.isWordAt(source.bytes, position));
      for (const one of keyedMatches(rule, source, { at: own, inPath: inPath.has(number), tables, met }))
        keyed.push(one);
    }
    if (rule.way !== "general") continue;
    guess = rule;
    for (const one of generalMatches(rule, source, { names, asides: asides.get(number) ?? [], tables }))
      keyed.push(one);
  }
  if (judged.length + keyed.length === 0) return { matches: NOTHING, signs };
  const keys = judged.flatMap((one) => (one.kind === "key" ? [one.match] : []));
  const lookAlikes = merged(
    judged.flatMap((one) => (one.kind === "look-alike" && one.isOfVendor ? [one] : [])),
  );
  // What its own format knows as no key is not taken for one of an unknown kind.
  const others = withoutSamples(keyed, guess, source).filter(
    (match) => match.confidence !== "low" || !touches(lookAlikes, match),
  );
  return { matches: asPairs(withoutOverlaps(withIds([...keys, ...others], source)), source), signs };
}

/** The numbers of rules, each once, in the order of the catalogue, wherever their words stand. */
function numbersOf(...found: readonly Iterable<number>[]): readonly number[] {
  const numbers = new Set<number>();
  for (const some of found) for (const number of some) numbers.add(number);
  return ascending([...numbers]);
}

/** Where the names of secrets stand in a text, as a scan finds them. */
export function namesOf(rules: Rules, source: SourceText): Names {
  return namesIn(rules, source, anchored(rules, source).places);
}

/** Where the names of secrets stand: the rule for these knows their texts. */
function namesIn(rules: Rules, source: SourceText, places: ReadonlyMap<number, number[]>): Names {
  for (const [number, at] of places) {
    if (rules.rule(number).way !== "general") continue;
    return kernel.inNames(source.bytes, ascending(at));
  }
  return new Names();
}

interface Anchored {
  readonly judged: Judged[];
  /** By the number of a rule: where its texts stand. */
  readonly places: ReadonlyMap<number, number[]>;
  /** By the number of a rule: where the texts of its places stand. */
  readonly asides: ReadonlyMap<number, number[]>;
  /** By the number of a decoder: where its signs stand. */
  readonly signs: ReadonlyMap<number, number[]>;
}

/** One pass over the bytes: formats that begin with their text are tried at once, of the others the places are kept. */
function anchored(rules: Rules, source: SourceText): Anchored {
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
      if (rule.way === "sticky") for (const one of matchAt(rule, source, position)) judged.push(one);
      else append(places, number, position);
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

function matchAt(rule: Rule, source: SourceText, position: number): readonly Judged[] {
  const start = position - rule.before;
  if (start < 0 || !mayBegin(source.bytes, start, rule.head)) return NOTHING;
  if (!source.budget.allows(rule, 1)) return NOTHING;
  const tried = source.tryAt(rule.pattern, start, { before: AROUND, after: rule.after + AROUND });
  return tried === undefined ? NOTHING : accepted(rule, source, tried);
}

function windowMatches(rule: Rule, source: SourceText, at: readonly number[]): readonly Judged[] {
  const windows = merged(
    at.map((position) => ({
      start: Math.max(0, position - rule.before),
      end: Math.min(source.bytes.length, position + rule.after),
    })),
  );
  const found: Judged[] = [];
  for (const { start, end } of windows) {
    for (const match of source.slice(start, end).matchAll(rule.pattern)) {
      if (!source.budget.allows(rule, 1)) return found;
      if (match.groups?.secret === undefined) continue;
      for (const one of accepted(rule, source, { match, offset: start })) found.push(one);
    }
  }
  return found;
}
