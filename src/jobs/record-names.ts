import type { CommitSha } from "../incident/commit-sha.ts";
import type { NamedKey } from "../incident/finding.ts";
import { judge } from "../policy/judge.ts";
import { defaultLevel } from "../policy/level.ts";
import { knownFormat } from "./known-provider.ts";
import { openAmong } from "./leaked-keys.ts";
import { recordOccurrences } from "./record-occurrences.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** Records the keys in the name of a ref: they stand with the commit to which it leads. */
export async function recordNames(
  context: ScanContext,
  head: CommitSha,
  named: readonly NamedKey[],
): Promise<void> {
  const { blocked, warned, allowed, dropped } = judge(
    named.map(toJudged),
    context.policy,
    context.world.now(),
  );
  const mild = [...warned, ...allowed.map(({ finding }) => finding), ...dropped];
  const open = await openAmong(
    context,
    mild.map(({ key }) => key.fingerprint),
  );
  const blocking = [...blocked, ...mild.filter(({ key }) => open.has(key.fingerprint))];
  if (blocking.length === 0) return;
  const location = { commit: head, path: "", startLine: 0, endLine: 0 };
  const reading = { parents: [], authoredAt: context.world.now() };
  const occurrences = blocking.map(({ key }) => ({ ...key, location }));
  await recordOccurrences(context, { sha: head, reading, occurrences }, async () => undefined);
  context.world.log.info("keys found in a name", { findings: blocking.length, head });
}

/** A name stands in no file, and a warning about one would have no place. */
function toJudged(key: NamedKey) {
  const { providerId, formatId, fingerprint } = key;
  return {
    key,
    providerId,
    formatId,
    path: "",
    level: defaultLevel(providerId, knownFormat(formatId)),
    fingerprints: [fingerprint] as const,
    isAllowedInline: false,
  };
}
