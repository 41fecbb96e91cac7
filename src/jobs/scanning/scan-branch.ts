import type { CommitSha } from "../../incident/commit-sha.ts";
import type { CommitRange } from "../../ports/commits.ts";
import type { ScanBranch } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { evaluateRef } from "../gate/evaluate-ref.ts";
import { readUpTo } from "./read-up-to.ts";

/** Evaluates what a push brought to a branch, and what earlier pushes brought that nobody could read. */
export async function scanBranch(world: World, job: ScanBranch): Promise<void> {
  const { repository, branch, head } = job;
  await evaluateRef(world, repository, {
    head,
    ...(job.before === undefined ? {} : { before: job.before }),
    ...(job.named === undefined ? {} : { named: job.named }),
    ref: { kind: "branch", name: branch },
    list: () => listCommits(world, job),
  });
}

async function listCommits({ store, commits }: World, job: ScanBranch): Promise<CommitRange> {
  const { repository, branch, head } = job;
  const start = await lastRead(store, job);
  const last = await readUpTo(store, repository);
  const since = (before: CommitSha | undefined, known?: CommitSha): Promise<CommitRange> =>
    commits.pushed(repository, {
      branch,
      head,
      ...(before === undefined ? {} : { before }),
      ...(known === undefined ? {} : { known }),
    });
  if (branch !== repository.defaultBranch) return since(start, last);
  if (start === undefined || last === undefined || start === last) return since(start);
  if (await isEvaluated(store, job, start)) return since(start);
  return both(await since(last), await since(start));
}

async function isEvaluated(store: Transaction, job: ScanBranch, head: CommitSha): Promise<boolean> {
  const ref = { kind: "branch", name: job.branch } as const;
  return (await store.refs.evaluation(job.repository.id, ref, head)) !== undefined;
}

/** A push that nobody told of lies between what was read last and where this one began. */
function both(one: CommitRange, other: CommitRange): CommitRange {
  const commits = [...new Set([...one.commits, ...other.commits])];
  return one.kind === "incomplete" ? { ...one, commits } : { ...other, commits };
}

/**
 * Where the range begins: at the old head if the branch was read completely there, else further back. What no
 * push has read, because it could not be or because Rekey was not there, must not be forgotten by the next one.
 */
async function lastRead(
  store: Transaction,
  { repository, branch, before, head }: ScanBranch,
): Promise<CommitSha | undefined> {
  const passed = new Set([head]);
  let start = before;
  while (start !== undefined && !passed.has(start)) {
    passed.add(start);
    const known = await store.refs.evaluation(repository.id, { kind: "branch", name: branch }, start);
    if (known?.evaluation.kind === "complete") return start;
    // What stood on the default branch before Rekey came is not a part of any range.
    if (known === undefined) return branch === repository.defaultBranch ? start : undefined;
    start = known.before;
  }
  return undefined;
}
