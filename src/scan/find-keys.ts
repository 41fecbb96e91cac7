import { assertNever } from "../incident/assert-never.ts";
import { generalMatches } from "./general.ts";
import { keyedMatches } from "./keyed.ts";
import { hasNearbyWord } from "./nearby.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { type RawMatch, toRawMatch } from "./raw-match.ts";
import type { Rule, Rules } from "./rules.ts";
import type { SourceText } from "./source-text.ts";
import { merged } from "./spans.ts";

/** Everything that the rules find in a text, in ascending order and without overlaps. */
export function findKeys(rules: Rules, source: SourceText): readonly RawMatch[] {
  const found: RawMatch[] = [];
  const places = new Map<number, number[]>();
  rules.finder.find(source.bytes, (position, index) => {
    const anchor = rules.anchors[index];
    if (anchor === undefined || (anchor.beginsWord && isWithinWord(source.bytes, position))) return;
    for (const number of anchor.rules) {
      const rule = rules.rules[number];
      if (rule?.way === "sticky") found.push(...matchAt(rule, source, position));
      else append(places, number, position);
    }
  });
  const inPath = rulesInPath(rules, source.path);
  for (const number of new Set([...places.keys(), ...inPath])) {
    const rule = rules.rules[number];
    const at = (places.get(number) ?? []).sort((a, b) => a - b);
    if (rule !== undefined) found.push(...matchesAround(rule, source, { at, inPath: inPath.has(number) }));
  }
  return withoutOverlaps(found);
}

function append(places: Map<number, number[]>, number: number, position: number): void {
  const known = places.get(number);
  if (known === undefined) places.set(number, [position]);
  else known.push(position);
}

function matchAt(rule: Rule, source: SourceText, position: number): readonly RawMatch[] {
  rule.pattern.lastIndex = position - rule.before;
  if (rule.pattern.lastIndex < 0) return [];
  const match = rule.pattern.exec(source.text);
  return match === null ? [] : accepted(rule, source, { match, offset: 0 });
}

interface Matched {
  readonly match: RegExpExecArray;
  readonly offset: number;
}

function accepted(rule: Rule, source: SourceText, { match, offset }: Matched): readonly RawMatch[] {
  const { nearby } = rule.format;
  if (nearby !== undefined && !hasNearbyWord(nearby, source.path, source.text, offset + match.index))
    return [];
  return [toRawMatch(rule, match, offset) ?? []].flat();
}

function matchesAround(
  rule: Rule,
  source: SourceText,
  words: { readonly at: readonly number[]; readonly inPath: boolean },
): readonly RawMatch[] {
  switch (rule.way) {
    case "sticky":
      return [];
    case "window":
      return windowMatches(rule, source, words.at);
    case "keyed":
      return keyedMatches(rule, source, words);
    case "general":
      return generalMatches(rule, source, words.at);
    default:
      return assertNever(rule.way);
  }
}

function windowMatches(rule: Rule, source: SourceText, at: readonly number[]): readonly RawMatch[] {
  const windows = merged(
    at.map((position) => ({
      start: Math.max(0, position - rule.before),
      end: Math.min(source.bytes.length, position + rule.after),
    })),
  );
  return windows.flatMap(({ start, end }) =>
    [...source.text.slice(start, end).matchAll(rule.pattern)].flatMap((match) =>
      accepted(rule, source, { match, offset: start }),
    ),
  );
}

/** The rules whose words stand in the path of a file: they hold for all of it. */
function rulesInPath(rules: Rules, path: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  if (path === "") return numbers;
  rules.finder.find(Buffer.from(path), (_, index) => {
    for (const number of rules.anchors[index]?.rules ?? []) {
      if (rules.rules[number]?.way === "keyed") numbers.add(number);
    }
  });
  return numbers;
}

/** A letter before a short word makes another word of it, but for the first capital of `myDdKey`. */
function isWithinWord(bytes: Uint8Array, position: number): boolean {
  const before = bytes[position - 1] ?? 0;
  const first = bytes[position] ?? 0;
  const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;
  return isLetter(before) && !(isCapital(first) && !isCapital(before));
}
