import type { CommitSha } from "../../incident/commit-sha.ts";
import type { NamedKey } from "../../incident/finding.ts";
import { judge } from "../../policy/judge.ts";
import { defaultLevel } from "../../policy/level.ts";
import { knownFormat } from "../issue/known-provider.ts";
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
  const location = { commit: head, path: "", startLine: 0, endLine: 0 };
  const toPlace = ({ key }: { readonly key: NamedKey }) => ({ ...key, location });
  const findings = {
    sha: head,
    reading: { authoredAt: context.world.now() },
    occurrences: blocked.map(toPlace),
    mild: [...warned, ...allowed.map(({ finding }) => finding), ...dropped].map(toPlace),
  };
  const leaked = await recordOccurrences(context, findings, async (_, known) => known.size);
  const recorded = blocked.length + leaked;
  if (recorded > 0) context.world.log.info("keys found in a name", { findings: recorded, head });
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
