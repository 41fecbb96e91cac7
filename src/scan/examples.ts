import type { RawMatch } from "./raw-match.ts";
import type { Rule } from "./rules/rule.ts";
import type { SourceText } from "./texts/source-text.ts";

/** So far before a value its section begins at most, in bytes: the manual of a module may be long. */
export const EXAMPLES_REACH = 16 * 1024;

/** How modules of Ansible begin them, in Python and in YAML (docs.ansible.com, Module format and documentation, as remembered in 2026-11). */
const SECTION = /^(?:EXAMPLES|RETURN)(?:\s{0,4}=\s{0,4}[rRuU]?(?<quote>"""|''')|: {0,4}[|>]?[+-]?\r?\n)/;

/**
 * In what the documentation of a module for Ansible shows of its use and its answers, values that only their surroundings
 * make keys of some service are guesses: mostly they were made up for the manual.
 */
export function withoutSamples(
  keyed: readonly RawMatch[],
  guess: Rule | undefined,
  source: SourceText,
): readonly RawMatch[] {
  if (guess === undefined || keyed.length === 0) return keyed;
  const { provider, format, known } = guess;
  return keyed.map((match) =>
    isSample(match, source)
      ? { ...match, provider, format, known, keyId: undefined, confidence: "low" }
      : match,
  );
}

function isSample({ confidence, start }: RawMatch, source: SourceText): boolean {
  return confidence !== "low" && isInExamples(source, start);
}

/** True in such a section. */
export function isInExamples(source: SourceText, offset: number): boolean {
  const before = source.slice(Math.max(0, offset - EXAMPLES_REACH), offset);
  const begin = Math.max(before.lastIndexOf("\nEXAMPLES"), before.lastIndexOf("\nRETURN")) + 1;
  if (begin === 0) return false;
  const section = before.slice(begin);
  const opened = SECTION.exec(section);
  if (opened === null) return false;
  const rest = section.slice(opened[0].length);
  const { quote } = opened.groups ?? {};
  return quote === undefined ? !/(?:^|\n)\S/.test(rest) : !rest.includes(quote);
}
