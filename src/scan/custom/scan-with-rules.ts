import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Finding } from "../../incident/finding.ts";
import type { ScannedCommit } from "../scan-commit.ts";
import type { FileChange, UnreadableChange } from "../texts/file-change.ts";
import { textBlocks } from "../texts/text-block.ts";
import { unfinishedIn } from "../texts/unfinished.ts";
import { CustomBudget } from "./custom-budget.ts";
import type { CustomRule } from "./custom-rule.ts";
import { customMatches } from "./custom-rules.ts";

/** What a team's own rules find in what a commit adds, as {@link scanCommit} does for the built-in ones. */
export function scanWithRules(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  rules: readonly CustomRule[],
): ScannedCommit {
  const findings: Finding[] = [];
  const unfinished: UnreadableChange[] = [];
  if (rules.length === 0) return { findings, unfinished };
  for (const change of changes) {
    const exceeded = new Set<string>();
    for (const block of textBlocks(change)) {
      const budget = new CustomBudget(block.text.length);
      for (const { confidence: _confidence, start, end, ...match } of customMatches(
        change.path,
        block.text,
        rules,
        budget,
      )) {
        const [first, last] = [start.line - 1, end.line - 1];
        const [startLine, endLine] = [block.numberOf(first), block.numberOf(last)];
        if (block.isAdded(first, last))
          findings.push({ ...match, location: { commit, path: change.path, startLine, endLine } });
      }
      for (const rule of budget.exceeded) exceeded.add(rule);
    }
    if (exceeded.size > 0) unfinished.push(unfinishedIn(change.path, [...exceeded]));
  }
  return { findings, unfinished };
}
