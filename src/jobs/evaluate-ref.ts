import type { CommitSha } from "../incident/commit-sha.ts";
import { type Coverage, NAMED_SKIPS, noCoverage } from "../incident/coverage.ts";
import type { NamedKey } from "../incident/finding.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import { catalogue } from "../providers/catalogue.ts";
import { rulesetVersion } from "../scan/ruleset.ts";
import { withoutKeys } from "../scan/scan-commit.ts";
import type { CommitRange, World } from "./ports.ts";
import { readPolicy } from "./read-policy.ts";
import { recordNames } from "./record-names.ts";
import { type ScanContext, scanOneCommit } from "./scan-one-commit.ts";
import type { CommitScan } from "./store-port.ts";

/** A ref at one head, and how its commits are listed. */
export interface Subject {
  readonly ref: GatedRef;
  readonly head: CommitSha;
  readonly before?: CommitSha;
  /** Refs whose commits come along, as the pull requests of a merge group: a key in any of them counts here too. */
  readonly along?: readonly GatedRef[];
  readonly list: () => Promise<CommitRange>;
  /** Keys in the name of the ref. */
  readonly named?: readonly NamedKey[];
}

/**
 * So many commits are read for one evaluation; the next evaluation goes on where this one stopped. It keeps one
 * long history from using up the hourly quota of an installation (github-facts: 5,000 requests).
 */
const READ_AT_MOST = 1000;

/** Commits read at the same time. */
const AHEAD = 4;

/**
 * Scans every commit of a range, once each, and decides nothing: it writes down what was seen, and the check is
 * rendered from that. The check blocks from the first moment on.
 */
export async function evaluateRef(world: World, repository: Repository, subject: Subject): Promise<void> {
  const { ref, head, list, along = [], named = [], ...start } = subject;
  const publishCheck = { kind: "publish-check", repository: repository.id, head } as const;
  await world.store.transaction(async (transaction) => {
    await transaction.refs.begin(repository.id, head, { ref, ...start });
    await transaction.enqueue(publishCheck);
  });
  const [{ policy, problems }, listed] = await Promise.all([readPolicy(world, repository), list()]);
  const ruleset = rulesetVersion(catalogue, policy.paths.ignore);
  const isHeadKnown = (await world.store.scans.get(repository.id, head, ruleset)) !== undefined;
  const range = isHeadKnown ? listed : withHead(listed, head);
  const names = named.length > 0 ? [head] : [];
  await world.store.refs.tie(repository.id, ref, [...range.commits, ...names]);
  for (const other of along) await world.store.refs.tieAlong(repository.id, ref, other);
  const context = { world, repository, ref, policy, ruleset };
  await recordNames(context, head, named);
  const { coverage, reasons } = await scanRange(context, range);
  const [reason] = reasons;
  await world.store.transaction(async (transaction) => {
    await transaction.refs.finish(repository.id, head, {
      ...start,
      ref,
      evaluation: reason === undefined ? { kind: "complete" } : { kind: "incomplete", reason },
      coverage,
      policyProblems: problems,
    });
    await transaction.enqueue(publishCheck);
  });
}

/** A head that nobody has read belongs to its range, whatever a comparison says: the check speaks for it. */
function withHead(range: CommitRange, head: CommitSha): CommitRange {
  return range.commits.includes(head) ? range : { ...range, commits: [...range.commits, head] };
}

async function scanRange(
  context: ScanContext,
  range: CommitRange,
): Promise<{ coverage: Coverage; reasons: readonly string[] }> {
  let coverage = noCoverage(range.commits.length);
  const reasons = range.kind === "incomplete" ? [range.reason] : [];
  let read = 0;
  for (let next = 0; next < range.commits.length; next += AHEAD) {
    const chunk = range.commits.slice(next, next + AHEAD);
    const known = await Promise.all(chunk.map((sha) => knownScan(context, sha)));
    const unread = chunk.filter((_sha, index) => known[index] === undefined);
    if (read + unread.length > READ_AT_MOST) {
      reasons.push(`only ${READ_AT_MOST.toLocaleString("en-US")} commits are read at a time`);
      break;
    }
    read += unread.length;
    const results = await scanInOrder(context, unread);
    for (const scan of [...known, ...results.scans]) if (scan) coverage = withScan(coverage, scan);
    reasons.push(...results.reasons);
  }
  // Reasons name files, and a name can hold a key.
  return { coverage, reasons: reasons.map((reason) => withoutKeys(reason, catalogue)) };
}

function knownScan(
  { world, repository, ruleset }: ScanContext,
  sha: CommitSha,
): Promise<CommitScan | undefined> {
  return world.store.scans.get(repository.id, sha, ruleset);
}

/** Reads the commits at the same time and records them one after the other, oldest first. */
async function scanInOrder(
  context: ScanContext,
  commits: readonly CommitSha[],
): Promise<{ scans: readonly CommitScan[]; reasons: readonly string[] }> {
  const readings = await Promise.all(
    commits.map((sha) => context.world.commits.read(context.repository, sha)),
  );
  const scans: CommitScan[] = [];
  const reasons: string[] = [];
  for (const [index, reading] of readings.entries()) {
    const sha = commits[index];
    if (sha === undefined) continue;
    const outcome = await scanOneCommit(context, sha, reading);
    if (outcome.kind === "scanned") scans.push(outcome.scan);
    else reasons.push(outcome.reason);
  }
  return { scans, reasons };
}

function withScan(coverage: Coverage, scan: CommitScan): Coverage {
  return {
    ...coverage,
    commitsScanned: coverage.commitsScanned + 1,
    filesScanned: coverage.filesScanned + scan.filesScanned,
    filesSkipped: coverage.filesSkipped + scan.filesSkipped,
    skipped: [...coverage.skipped, ...scan.skipped].slice(0, NAMED_SKIPS),
  };
}
