import type { CommitSha } from "../../incident/commit-sha.ts";
import type { CommitRange } from "../../ports/commits.ts";
import type { ScanBranch } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { joinedRanges } from "./joined-ranges.ts";
import { readUpTo } from "./read-up-to.ts";
import { scanBased } from "./scan-based.ts";

/** Evaluates what a push brought to a branch, and what earlier pushes brought that nobody could read. */
export async function scanBranch(world: World, job: ScanBranch): Promise<void> {
  const { repository, branch, head } = job;
  if (job.isForced === true) await scanBased(world, job);
  await evaluateRef(world, repository, {
    head,
    ...(job.before === undefined ? {} : { before: job.before }),
    ...(job.isAgain === undefined ? {} : { isAgain: job.isAgain }),
    ...(job.named === undefined ? {} : { named: job.named }),
    ref: { kind: "branch", name: branch },
    list: () => listCommits(world, job),
  });
}

async function listCommits({ store, commits }: World, job: ScanBranch): Promise<CommitRange> {
  const { repository, branch, head } = job;
  const { start, isRead, waiting } = await lastRead(store, job);
  const last = await readUpTo(store, repository);
  const since = (before: CommitSha | undefined, known?: CommitSha, to = head): Promise<CommitRange> =>
    commits.pushed(repository, {
      branch,
      head: to,
      ...(before === undefined ? {} : { before }),
      ...(known === undefined ? {} : { known }),
    });
  const isDefault = branch === repository.defaultBranch;
  const isAllSince = !isDefault || isRead || start === undefined || last === undefined || start === last;
  const known = isDefault ? undefined : last;
  let range = await since(start, known);
  // A push that nobody told of lies between what was read last and where this one began.
  if (!isAllSince) range = joinedRanges(await since(last), range);
  // A forced push leaves behind what the push before it brought; that was exposed all the same.
  for (const one of waiting) {
    if (!range.commits.includes(one)) range = joinedRanges(await since(start, known, one), range);
  }
  return range;
}

/** Where a range begins. */
interface LastRead {
  /** Undefined where nothing of the branch is known. */
  readonly start: CommitSha | undefined;
  /** True when the branch was read completely there. */
  readonly isRead: boolean;
  /** Heads that came after it and whose own scans have not begun, or have to be tried again. */
  readonly waiting: readonly CommitSha[];
}

/**
 * Where the range begins: at the old head if the branch was read completely there, else further back. What no
 * push has read, because it could not be or because Rekey was not there, must not be forgotten by the next one.
 */
async function lastRead(
  store: Transaction,
  { repository, branch, before, head }: ScanBranch,
): Promise<LastRead> {
  const passed = new Set([head]);
  const waiting: CommitSha[] = [];
  let start = before;
  while (start !== undefined && !passed.has(start)) {
    passed.add(start);
    const known = await store.refs.evaluation(repository.id, { kind: "branch", name: branch }, start);
    if (known?.evaluation.kind === "complete") return { start, isRead: true, waiting };
    // What stood on the default branch before Rekey came is not a part of any range.
    if (known === undefined)
      return { start: branch === repository.defaultBranch ? start : undefined, isRead: false, waiting };
    if (known.evaluation.kind === "pending" || known.evaluation.isTriedAgain === true) waiting.push(start);
    start = known.before;
  }
  return { start: undefined, isRead: false, waiting };
}
