import type { CustomRule } from "../scan/custom/custom-rule.ts";
import { customMatches } from "../scan/custom/custom-rules.ts";
import type { Level } from "./level.ts";

/** A team's own rule, ready to run, with what the policy says of it. */
export interface PolicyRule extends CustomRule {
  readonly level: Level;
  /** All that makes the rule, as text: commits are scanned again when it changes. */
  readonly source: string;
}

/** A sample that a rule does not treat as its author says, by its list and number. */
export interface SampleProblem {
  readonly list: "match" | "ignore";
  readonly index: number;
  readonly message: string;
}

/** Rekey puts masks in place of keys before it keeps a file, and this sign stands in every mask. */
const MASK = "…";

/** The samples of a rule that say something else than the rule does. */
export function sampleProblems(
  rule: CustomRule,
  samples: { readonly match: readonly string[]; readonly ignore: readonly string[] },
): readonly SampleProblem[] {
  const everywhere = { ...rule, isInScope: () => true };
  const isFound = (sample: string): boolean => customMatches("", sample, [everywhere]).length > 0;
  return [
    ...samples.match.flatMap((sample, index) =>
      isFound(sample) ? [] : { list: "match" as const, index, message: whyNot(rule, sample) },
    ),
    ...samples.ignore.flatMap((sample, index) =>
      isFound(sample)
        ? { list: "ignore" as const, index, message: `is found by the rule ${rule.id}, and should not be` }
        : [],
    ),
  ];
}

function whyNot({ id, keywords }: CustomRule, sample: string): string {
  if (sample.includes(MASK))
    return `has the shape of a provider's key, which Rekey does not keep; please make up another sample for ${id}`;
  const text = sample.toLowerCase();
  return keywords.some((keyword) => text.includes(keyword))
    ? `is not found by the rule ${id}`
    : `is not found by the rule ${id}: none of its keywords stands in it`;
}
