import type { CommitSha } from "../../incident/commit-sha.ts";
import { NAMED_SKIPS, type SkippedFile, skipReason } from "../../incident/coverage.ts";
import type { Occurrence } from "../../incident/finding.ts";
import type { GatedRef, Repository } from "../../incident/repository.ts";
import { isIgnored, type Policy } from "../../policy/policy.ts";
import type { CommitReading, Completeness } from "../../ports/commits.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { CommitScan } from "../../ports/scan-store.ts";
import type { World } from "../../ports/world.ts";
import type { UnreadableChange } from "../../scan/texts/file-change.ts";
import { hideKeys } from "../issue/hide-keys.ts";
import { findInCommit } from "./find-in-commit.ts";
import { judgeCommit } from "./judge-commit.ts";
import { recordOccurrences } from "./record-occurrences.ts";

/** What every commit of one evaluation has in common. */
export interface ScanContext {
  readonly world: World;
  readonly repository: Repository;
  readonly ref: GatedRef;
  readonly policy: Policy;
  readonly ruleset: string;
}

/** What came of one commit: all of it was seen, or as much as could be read. */
export type CommitOutcome =
  | { readonly kind: "scanned"; readonly scan: CommitScan }
  | Extract<Completeness, { readonly kind: "incomplete" }>;

/**
 * Scans one commit and records what it holds, in one transaction. A commit that could not be read whole is
 * scanned as far as it goes, and not marked as scanned; files that the policy leaves out need not be readable.
 */
export async function scanOneCommit(
  context: ScanContext,
  sha: CommitSha,
  reading: CommitReading,
): Promise<CommitOutcome> {
  const { world, repository, policy, ruleset } = context;
  const scanned = reading.changes.filter(({ path }) => !isIgnored(policy, path));
  // What people wrote into the commit itself stands in no file, and no policy about files leaves it out.
  const itself = { kind: "content", path: "", text: reading.text } as const;
  const skipped = reading.skipped.filter(({ path }) => !isIgnored(policy, path));
  const paths = new Set([...scanned, ...skipped].map(({ path }) => path));
  const { keys, unfinished } = await findInCommit(context, sha, { files: scanned, paths, itself });
  const { blocked, mild, warnings, allowed } = await judgeCommit(context, keys);
  const committer = blocked.length > 0 ? await committerOf(context, sha, reading) : undefined;
  const about = { ...reading, ...(committer === undefined ? {} : { committer }) };
  const findings = { sha, reading: about, occurrences: blocked, mild };
  const outcome = await recordOccurrences(context, findings, async (transaction, leaked) => {
    const isMild = ({ fingerprint }: Occurrence) => !leaked.has(fingerprint);
    const [first] = unfinished;
    const seen =
      first === undefined
        ? outcomeOf(sha, reading, { policy, allowed: allowed.filter(isMild).length })
        : unread(sha, first);
    await transaction.warnings.replace(repository.id, sha, warnings.filter(isMild));
    if (seen.kind === "scanned") await transaction.scans.add(repository.id, sha, ruleset, seen.scan);
    return seen;
  });
  if (blocked.length > 0) world.log.info("keys found in a commit", { findings: blocked.length, head: sha });
  return outcome;
}

/** Git knows no accounts. A leak is worth the question whose it is, and the answer is worth no delay. */
async function committerOf(
  { world, repository }: ScanContext,
  sha: CommitSha,
  { committer, source }: CommitReading,
): Promise<string | undefined> {
  if (committer !== undefined || source === "rest") return committer;
  try {
    return await world.people.committerOf(repository, sha);
  } catch (error) {
    if (error instanceof OutsideError) return undefined;
    throw error;
  }
}

function outcomeOf(
  sha: CommitSha,
  reading: CommitReading,
  { policy, allowed }: { readonly policy: Policy; readonly allowed: number },
): CommitOutcome {
  if (reading.kind === "incomplete") return reading;
  const [ignored, scanned] = [new Set<string>(), new Set<string>()];
  let bytesScanned = reading.text.length;
  for (const change of reading.changes) {
    const { path } = change;
    if (isIgnored(policy, path)) {
      ignored.add(path);
      continue;
    }
    if (change.kind === "unreadable") return unread(sha, change);
    scanned.add(path);
    bytesScanned += change.kind === "patch" ? change.patch.length : change.text.length;
  }
  const skipped: readonly SkippedFile[] = [
    ...[...ignored].map((path) => ({ path, reason: skipReason.ignored })),
    ...reading.skipped.filter(({ path }) => !ignored.has(path)),
  ];
  const scan: CommitScan = {
    filesScanned: scanned.size,
    bytesScanned,
    filesSkipped: skipped.length,
    skipped: skipped
      .slice(0, NAMED_SKIPS)
      .map(({ path, reason }) => ({ path: hideKeys(path, policy), reason })),
    allowed,
    source: reading.source,
  };
  return { kind: "scanned", scan };
}

function unread(sha: CommitSha, change: UnreadableChange): CommitOutcome {
  const { path, reason, passes } = change;
  return {
    kind: "incomplete",
    reason: `${path === "" ? "the message" : path} in ${sha.slice(0, 7)}: ${reason}`,
    ...(passes === undefined ? {} : { passes }),
  };
}
