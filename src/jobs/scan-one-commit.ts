import type { CommitSha } from "../incident/commit-sha.ts";
import { NAMED_SKIPS, type SkippedFile } from "../incident/coverage.ts";
import { type Finding, type Occurrence, toOccurrence } from "../incident/finding.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import { isIgnored, type Policy } from "../policy/policy.ts";
import { catalogue } from "../providers/catalogue.ts";
import { scanCommit, withoutKeys } from "../scan/scan-commit.ts";
import type { CommitReading, World } from "./ports.ts";
import { recordOccurrences } from "./record-occurrences.ts";
import type { CommitScan } from "./store-port.ts";

/** What every commit of one evaluation has in common. */
export interface ScanContext {
  readonly world: World;
  readonly repository: Repository;
  readonly ref: GatedRef;
  readonly policy: Policy;
  readonly ruleset: string;
}

/**
 * Scans one commit and records what it holds, in one transaction. A commit that could not be read whole is
 * scanned as far as it goes, and not marked as scanned.
 */
export async function scanOneCommit(
  context: ScanContext,
  sha: CommitSha,
  reading: CommitReading,
): Promise<CommitScan> {
  const { world, repository, policy, ruleset } = context;
  const ignored = reading.changes.filter(({ path }) => isIgnored(policy, path));
  const skipped: readonly SkippedFile[] = [
    ...ignored.map(({ path }) => ({ path, reason: "ignored by policy" }) as const),
    ...(reading.skipped ?? []),
  ];
  const scanned = reading.changes.filter(({ path }) => !isIgnored(policy, path));
  const scan: CommitScan = {
    filesScanned: scanned.length,
    filesSkipped: skipped.length,
    skipped: skipped
      .slice(0, NAMED_SKIPS)
      .map(({ path, reason }) => ({ path: withoutKeys(path, catalogue), reason })),
  };
  const findings = scanCommit(sha, scanned, catalogue);
  const found = distinct(withSafeNames(findings).map((one) => toOccurrence(one, world.fingerprintKey)));
  await recordOccurrences(context, { sha, reading, occurrences: found }, async (transaction) => {
    if (reading.kind === "complete") await transaction.scans.add(repository.id, sha, ruleset, scan);
  });
  if (found.length > 0) world.log.info("keys found in a commit", { findings: found.length, head: sha });
  return scan;
}

/** The findings with masks where a name or a path holds one of the keys: those are stored and shown. */
function withSafeNames(findings: readonly Finding[]): readonly Finding[] {
  const hidden = new Map<string, string>();
  const hide = (text: string): string => {
    const known =
      hidden.get(text) ??
      findings.reduce((rest, { secret }) => secret.hideIn(rest), withoutKeys(text, catalogue));
    hidden.set(text, known);
    return known;
  };
  return findings.map((finding) => ({
    ...finding,
    ...(finding.variable === undefined ? {} : { variable: hide(finding.variable) }),
    location: { ...finding.location, path: hide(finding.location.path) },
  }));
}

/** The same key twice in one line is one occurrence. */
function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const byPlace = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const { path, startLine } = occurrence.location;
    const place = JSON.stringify([occurrence.fingerprint, path, startLine]);
    if (!byPlace.has(place)) byPlace.set(place, occurrence);
  }
  return [...byPlace.values()];
}
