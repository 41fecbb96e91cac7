import { z } from "zod";
import { LinearPattern } from "../scan/custom/linear-pattern.ts";
import { customRule, MOST_RULES, type RuleFile, withPattern } from "./custom-rule-file.ts";
import { sampleProblems } from "./policy-rule.ts";
import type { CatalogueNames, Names } from "./unknown-names.ts";

/** What is wrong with a rule, and where in the file. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with a team's own rules beyond the forms of their fields: each is compiled and tried on its samples. It
 * looks at what is in order of each rule, so that people are told everything at once.
 */
export function customRuleProblems(content: unknown, names: Names): readonly RuleProblem[] {
  const rules = (section.safeParse(content).data?.customRules ?? []).slice(0, MOST_RULES);
  if (rules.length === 0) return [];
  const taken = names();
  const ids = rules.map(idOf);
  return rules.flatMap((rule, index) => {
    const problems = [...idProblems(ids, index, taken), ...expressionProblems(rule)];
    return problems.map(({ path, message }) => ({ path: ["customRules", index, ...path], message }));
  });
}

const section = z.looseObject({ customRules: z.array(z.unknown()) });

const named = z.looseObject({ id: customRule.shape.id });

function idOf(rule: unknown): string | undefined {
  return named.safeParse(rule).data?.id;
}

function idProblems(
  ids: readonly (string | undefined)[],
  index: number,
  { providers, formats }: CatalogueNames,
): readonly RuleProblem[] {
  const id = ids[index];
  if (id === undefined) return [];
  const isName = /^(?:generic(?:-.*)?|custom)$/u.test(id);
  const kind = providers.includes(id) ? "the id of a provider" : "the id of a format";
  const isTaken = isName || providers.includes(id) || formats.includes(id);
  const own = isTaken && `is ${isName ? "a name" : kind} of Rekey's own; please choose another`;
  const first = ids.indexOf(id);
  const twice = first === index ? undefined : `is the id of customRules[${first}], too`;
  return [own, twice].flatMap((message) => (message ? { path: ["id"], message } : []));
}

const { regex, group, allow } = customRule.shape;

const expressions = z.looseObject({
  id: customRule.shape.id.catch("without an id"),
  regex,
  group: group.catch(0),
  allow: allow.catch([]),
});

function expressionProblems(rule: unknown): readonly RuleProblem[] {
  const read = expressions.safeParse(rule);
  if (!read.success) return [];
  const { id, allow: allowed, group: number = 0 } = read.data;
  const problems = allowed.flatMap((source, index) => {
    const problem = compiled(source);
    return typeof problem === "string"
      ? { path: ["allow", index], message: `of the rule ${id} ${problem}` }
      : [];
  });
  const pattern = compiled(read.data.regex);
  if (typeof pattern === "string")
    return [{ path: ["regex"], message: `of the rule ${id} ${pattern}` }, ...problems];
  if (number > pattern.groupCount)
    return [{ path: ["group"], message: `the regex of the rule ${id} has no such group` }, ...problems];
  const whole = customRule.safeParse(rule);
  return problems.length > 0 || !whole.success ? problems : samplesOf(whole.data, pattern);
}

/** Between double quotes, YAML makes a control character of `\b`, which is then looked for. */
function compiled(source: string): LinearPattern | string {
  return /(?![\t\r\n])\p{Cc}/u.test(source)
    ? "holds a control character; please put it between single quotes, where a backslash is one"
    : LinearPattern.compile(source);
}

/** Only a rule that is in order by itself is tried: else its samples would say the same again. */
function samplesOf(file: RuleFile, pattern: LinearPattern): readonly RuleProblem[] {
  return sampleProblems(withPattern(file, pattern), file).map(({ list, index, message }) => ({
    path: [list, index],
    message,
  }));
}
