import type { CommitSha } from "../incident/commit-sha.ts";
import { evaluateRef } from "./evaluate-ref.ts";
import type { ScanBranch } from "./job.ts";
import type { World } from "./ports.ts";
import type { Transaction } from "./store-port.ts";

/** Evaluates what a push brought to a branch, and what earlier pushes brought that nobody could read. */
export async function scanBranch(world: World, job: ScanBranch): Promise<void> {
  const { repository, branch, head } = job;
  const start = await lastRead(world.store, job);
  const isDefault = branch === repository.defaultBranch;
  const known = isDefault ? undefined : await lastOfDefault(world.store, job);
  await evaluateRef(world, repository, {
    head,
    ...(job.before === undefined ? {} : { before: job.before }),
    ...(job.named === undefined ? {} : { named: job.named }),
    ref: { kind: "branch", name: branch },
    list: () =>
      world.commits.pushed(repository, {
        branch,
        head,
        ...(start === undefined ? {} : { before: start }),
        ...(known === undefined ? {} : { known }),
      }),
  });
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

/** What a new branch shares with the default branch was read there, as far as that was read completely. */
function lastOfDefault(store: Transaction, { repository }: ScanBranch): Promise<CommitSha | undefined> {
  return store.refs.lastComplete(repository.id, { kind: "branch", name: repository.defaultBranch });
}
