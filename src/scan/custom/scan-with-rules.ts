import type { CommitSha } from "../../incident/commit-sha.ts";
import { addedKeys, type ScannedCommit } from "../added-keys.ts";
import type { FileChange } from "../texts/file-change.ts";
import { CustomBudget } from "./custom-budget.ts";
import type { CustomRule } from "./custom-rule.ts";
import { customMatches } from "./custom-rules.ts";

/** What a team's own rules find in what a commit adds, as {@link scanCommit} does for the built-in ones. */
export function scanWithRules(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  rules: readonly CustomRule[],
): ScannedCommit {
  if (rules.length === 0) return { findings: [], unfinished: [] };
  return addedKeys(commit, changes, (path, text) => {
    const budget = new CustomBudget(text.length);
    const found = customMatches(path, text, rules, budget).map(
      ({ confidence: _confidence, start, end, ...key }) => ({
        first: start.line - 1,
        last: end.line - 1,
        key: () => key,
      }),
    );
    return { found, exceeded: budget.exceeded };
  });
}
