import type { CommitSha } from "../../incident/commit-sha.ts";
import { type Coverage, NAMED_SKIPS, noCoverage } from "../../incident/coverage.ts";
import type { CommitRange } from "../../ports/commits.ts";
import type { CommitScan } from "../../ports/scan-store.ts";
import { hideKeys } from "../issue/hide-keys.ts";
import { type CommitOutcome, type ScanContext, scanOneCommit } from "./scan-one-commit.ts";

/**
 * So many commits are read for one evaluation; the next evaluation goes on where this one stopped. Through REST,
 * each takes a request and more of the hourly quota of an installation (github-facts: 5,000 requests).
 */
const READ_AT_MOST = { git: 50_000, rest: 1000 } as const;

/** Commits read at the same time. */
const AHEAD = 4;

/** What came of a range. */
export interface ScannedRange {
  readonly coverage: Coverage;
  /** Why not all of it was seen; absent when it was. */
  readonly reason?: string;
  /** True when another try may see the rest. */
  readonly passes: boolean;
}

/** Scans the commits of a range that were not `scanned` before, oldest first. */
export async function scanRange(
  context: ScanContext,
  range: CommitRange,
  scanned: ReadonlyMap<CommitSha, CommitScan>,
): Promise<ScannedRange> {
  let coverage: Coverage = { ...noCoverage(range.commits.length), ruleset: context.ruleset };
  const troubles: Trouble[] = range.kind === "incomplete" ? [range] : [];
  const left: Record<keyof typeof READ_AT_MOST, number> = { ...READ_AT_MOST };
  for (let next = 0; next < range.commits.length; next += AHEAD) {
    const chunk = range.commits.slice(next, next + AHEAD);
    const unread = chunk.filter((sha) => !scanned.has(sha));
    const used = left.git <= 0 ? "git" : left.rest <= 0 ? "rest" : undefined;
    if (unread.length > 0 && used !== undefined) {
      const reason = `only ${READ_AT_MOST[used].toLocaleString("en-US")} commits are read at a time`;
      troubles.push({ kind: "incomplete", reason });
      break;
    }
    for (const scan of chunk.flatMap((sha) => scanned.get(sha) ?? [])) coverage = withScan(coverage, scan);
    for (const { source, outcome } of await scanInOrder(context, unread)) {
      left[source] -= 1;
      if (outcome.kind === "scanned") coverage = withScan(coverage, outcome.scan);
      else troubles.push(outcome);
    }
  }
  const [first] = troubles;
  return {
    coverage,
    // Reasons name files, and a name can hold a key.
    ...(first === undefined ? {} : { reason: hideKeys(first.reason, context.policy) }),
    passes: troubles.some(({ passes }) => passes === true),
  };
}

type Trouble = Extract<CommitOutcome, { readonly kind: "incomplete" }>;

interface Scanned {
  readonly source: keyof typeof READ_AT_MOST;
  readonly outcome: CommitOutcome;
}

/** Reads the commits at the same time and records them one after the other. */
async function scanInOrder(context: ScanContext, commits: readonly CommitSha[]): Promise<readonly Scanned[]> {
  const { world, repository } = context;
  const read = async (sha: CommitSha) => ({ sha, reading: await world.commits.read(repository, sha) });
  const scanned: Scanned[] = [];
  for (const { sha, reading } of await Promise.all(commits.map(read))) {
    scanned.push({ source: reading.source, outcome: await scanOneCommit(context, sha, reading) });
  }
  return scanned;
}

function withScan(coverage: Coverage, scan: CommitScan): Coverage {
  return {
    ...coverage,
    commitsScanned: coverage.commitsScanned + 1,
    filesScanned: coverage.filesScanned + scan.filesScanned,
    bytesScanned: coverage.bytesScanned + scan.bytesScanned,
    filesSkipped: coverage.filesSkipped + scan.filesSkipped,
    allowed: coverage.allowed + scan.allowed,
    skipped: [...coverage.skipped, ...scan.skipped].slice(0, NAMED_SKIPS),
    sources: [...new Set([...coverage.sources, ...(scan.source === undefined ? [] : [scan.source])])].sort(),
  };
}
