import { accepted } from "./accepted.ts";
import { type Anchored, anchored } from "./anchored.ts";
import { WithinDrawn } from "./anchors/within-drawn.ts";
import type { Written } from "./decode/find-encoded.ts";
import { withoutSamples } from "./examples.ts";
import { generalMatches } from "./general/general.ts";
import { kernel } from "./kernel/kernel.ts";
import { Names } from "./kernel/names.ts";
import { withUses } from "./keyed/bound-names.ts";
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
import { merged, touches } from "./texts/spans.ts";

const NOTHING: readonly never[] = [];

/** What the rules find in a text letter by letter, in ascending order and without overlaps. */
export function findWritten(rules: Rules, source: SourceText): Written {
  const pass = anchored(rules, source);
  const { signs } = pass;
  const met = rulesMet(rules, source, pass);
  if (pass.judged.length + met.length === 0) return { matches: NOTHING, signs };
  const judged = [...pass.judged, ...inWindows(source, met)];
  const introduced = introducedIn(source, met);
  if (judged.length + introduced.length === 0) return { matches: NOTHING, signs };
  const keys = judged.flatMap((one) => (one.kind === "key" ? [one.match] : []));
  const found = [...keys, ...unclaimed(introduced, judged)];
  return { matches: asPairs(withoutOverlaps(withIds(found, source)), source), signs };
}

/** Where the names of secrets stand in a text, as a scan finds them. */
export function namesOf(rules: Rules, source: SourceText): Names {
  return namesIn(source, rulesMet(rules, source, anchored(rules, source)));
}

/** A rule, and where there is something for it. */
interface Met {
  readonly rule: Rule;
  /** Where its texts stand, in ascending order. */
  readonly at: readonly number[];
  /** Where the texts stand near which its values need no name. */
  readonly asides: readonly number[];
  readonly inPath: boolean;
}

/** The rules of which texts stand in a text or its path, each once, in the order of the catalogue. */
function rulesMet(rules: Rules, source: SourceText, { places, asides }: Anchored): readonly Met[] {
  const inPath = rulesInPath(rules, source.path);
  const numbers = new Set(places.keys());
  for (const number of asides.keys()) numbers.add(number);
  for (const number of inPath) numbers.add(number);
  return ascending([...numbers]).map((number) => ({
    rule: rules.rule(number),
    at: ascending(places.get(number) ?? NOTHING),
    asides: asides.get(number) ?? NOTHING,
    inPath: inPath.has(number),
  }));
}

/** What formats look like of which the texts stand somewhere in a key, or beside it. */
function inWindows(source: SourceText, met: readonly Met[]): readonly Judged[] {
  const found: Judged[] = [];
  for (const { rule, at } of met)
    if (rule.way === "window") for (const one of windowMatches(rule, source, at)) found.push(one);
  return found;
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
      const one = accepted(rule, source, { match, offset: start });
      if (one !== undefined) found.push(one);
    }
  }
  return found;
}

/** The values that only their surroundings make keys: a provider's words, or the names of secrets. */
function introducedIn(source: SourceText, met: readonly Met[]): readonly RawMatch[] {
  const names = namesIn(source, met);
  const tables = tablesIn(source, names);
  const drawn = new WithinDrawn(source.bytes);
  const keyed = met.map(({ rule }) => rule).filter(({ way }) => way === "keyed");
  const found: RawMatch[] = [];
  let guess: Rule | undefined;
  for (const { rule, at, asides, inPath } of met) {
    if (rule.way === "keyed") {
      const own = at.filter((position) => rule.isWordAt(source.bytes, position) && !drawn.has(position));
      const words = { at: withUses(source, own), inPath, tables, met: keyed };
      for (const one of keyedMatches(rule, source, words)) found.push(one);
    }
    if (rule.way !== "general") continue;
    guess = rule;
    for (const one of generalMatches(rule, source, { names, asides, tables })) found.push(one);
  }
  return withoutSamples(found, guess, source);
}

/** The rule for names of secrets knows their texts. */
function namesIn(source: SourceText, met: readonly Met[]): Names {
  const general = met.find(({ rule, at }) => rule.way === "general" && at.length > 0);
  return general === undefined ? new Names() : kernel.inNames(source.bytes, general.at);
}

/** What a format of its own knows as no key is not taken for one of an unknown kind. */
function unclaimed(introduced: readonly RawMatch[], judged: readonly Judged[]): readonly RawMatch[] {
  const lookAlikes = merged(
    judged.flatMap((one) => (one.kind === "look-alike" && one.isOfVendor ? [one] : [])),
  );
  return introduced.filter((match) => match.confidence !== "low" || !touches(lookAlikes, match));
}
