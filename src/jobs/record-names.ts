import type { CommitSha } from "../incident/commit-sha.ts";
import type { NamedKey } from "../incident/finding.ts";
import { recordOccurrences } from "./record-occurrences.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** Records the keys in the name of a ref: they stand with the commit to which it leads. */
export async function recordNames(
  context: ScanContext,
  head: CommitSha,
  named: readonly NamedKey[],
): Promise<void> {
  if (named.length === 0) return;
  const location = { commit: head, path: "", startLine: 0, endLine: 0 };
  const reading = { parents: [], authoredAt: context.world.now() };
  const occurrences = named.map((key) => ({ ...key, location }));
  await recordOccurrences(context, { sha: head, reading, occurrences }, async () => undefined);
  context.world.log.info("keys found in a name", { findings: named.length, head });
}
