import { CUSTOM } from "../../incident/pseudo-provider.ts";
import { Secret } from "../../incident/secret.ts";
import type { Match } from "../match.ts";
import { variableBefore } from "../naming/variable.ts";
import { NOT_LOOKED_THROUGH } from "../stored-text.ts";
import { ownText } from "../texts/own-text.ts";
import type { Span } from "../texts/source-text.ts";
import { CustomBudget } from "./custom-budget.ts";
import type { CustomRule } from "./custom-rule.ts";
import { lineAt, REACH, windowsOf } from "./keyword-windows.ts";
import { LinePlaces } from "./line-places.ts";
import type { PatternMatch } from "./linear-pattern.ts";

/**
 * What a team's own rules find in the text of a file, in the order of its lines. Takes time in proportion to the text, and
 * no more than the budget.
 */
export function customMatches(
  path: string,
  text: string,
  rules: readonly CustomRule[],
  budget = new CustomBudget(text.length),
): readonly Match[] {
  const found = rules
    .filter((rule) => rule.isInScope(path))
    .flatMap((rule) => valuesOf(rule, { path, text, budget }));
  const places = new LinePlaces(text);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => {
      const variable = variableBefore(text, start);
      return {
        providerId: CUSTOM,
        formatId: rule.id,
        formatName: rule.name,
        secret: new Secret(ownText(text.slice(start, end))),
        ...(variable === undefined ? {} : { variable: ownText(variable) }),
        confidence: "high",
        start: places.at(start),
        end: places.at(end),
      };
    });
}

/** A text in which each value that the rules find is replaced by its mask. */
export function withoutCustomKeys(text: string, rules: readonly CustomRule[]): string {
  if (rules.length === 0) return text;
  const budget = new CustomBudget(text.length);
  const matches = customMatches("", text, rules.map(everywhere), budget);
  if (budget.exceeded.length > 0) return NOT_LOOKED_THROUGH;
  return matches.reduce((rest, { secret }) => secret.hideIn(rest), text);
}

function everywhere(rule: CustomRule): CustomRule {
  return { ...rule, isInScope: () => true };
}

interface Value {
  readonly rule: CustomRule;
  readonly start: number;
  readonly end: number;
}

/** A text, and what may still be spent on it. */
interface Looking {
  readonly path: string;
  readonly text: string;
  readonly budget: CustomBudget;
}

/** The values that a rule finds in a text, whatever its path. */
function valuesOf(rule: CustomRule, looking: Looking): readonly Value[] {
  const { path, text } = looking;
  const values: Value[] = [];
  for (const window of windowsOf(rule, text)) {
    for (const match of matchesIn(rule, looking, window)) {
      const span = secretOf(rule, match);
      const secret = text.slice(span.start, span.end);
      if (secret.trim() === "" || (rule.entropy !== undefined && entropyOf(secret) <= rule.entropy)) continue;
      const around = { secret, match: text.slice(match.start, match.end), path };
      if (!rule.isAllowed({ ...around, line: lineAt(text, match.start) })) values.push({ rule, ...span });
    }
  }
  return values;
}

/**
 * The matches in a window. Where keywords stand close together a window is as long as the text, and each match may look
 * to its end before it is sure of its own: no match looks farther than twice {@link REACH}, so that all of them together
 * take time in proportion to the text.
 */
function* matchesIn(
  rule: CustomRule,
  { text, budget }: Looking,
  { start, end }: Span,
): Generator<PatternMatch> {
  let done = start;
  for (let from = start; from < end; from += REACH) {
    const border = from + REACH;
    if (!budget.allows(rule, Math.min(end, border) - from)) return;
    for (const match of rule.pattern.matches(
      text.slice(0, Math.min(end, border + REACH)),
      Math.max(from, done),
    )) {
      if (match.start >= border) break;
      done = Math.max(match.end, match.start + 1);
      yield match;
    }
  }
}

function secretOf({ pattern, group }: CustomRule, { start, end, groups }: PatternMatch) {
  const named = group ?? pattern.groupNamed("secret");
  if (named !== undefined) return groups[named] ?? { start, end };
  return groups.slice(1).find((span) => span !== undefined && span.end > span.start) ?? { start, end };
}

/** Shannon entropy of the characters, in bits. */
function entropyOf(secret: string): number {
  const counts = new Map<string, number>();
  for (const character of secret) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0);
}
