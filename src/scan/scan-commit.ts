import type { CommitSha } from "../incident/commit-sha.ts";
import type { Provider } from "../providers/provider.ts";
import { addedKeys, type ScannedCommit } from "./added-keys.ts";
import { findKeys } from "./find-keys.ts";
import { foundKey } from "./found-key.ts";
import { rulesOf } from "./rules/rules.ts";
import type { FileChange } from "./texts/file-change.ts";
import { SourceText } from "./texts/source-text.ts";

/** The keys that a commit adds. */
export function scanCommit(
  commit: CommitSha,
  changes: Iterable<FileChange>,
  catalogue: readonly Provider[],
): ScannedCommit {
  const rules = rulesOf(catalogue);
  return addedKeys(commit, changes, (path, text) => {
    const source = new SourceText(path, Buffer.from(text));
    const found = findKeys(rules, source).map((match) => ({
      first: source.positionAt(match.start).line - 1,
      last: source.positionAt(match.end - 1).line - 1,
      key: () => foundKey(source, match),
    }));
    return { found, exceeded: source.budget.exceeded };
  });
}
