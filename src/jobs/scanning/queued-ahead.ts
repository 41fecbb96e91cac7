import type { CommitSha } from "../../incident/commit-sha.ts";
import type { GatedRef } from "../../incident/repository.ts";
import type { ScanMergeGroup } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";

/** What stands in a merge queue between a branch and a group. */
export interface Queued {
  /** The groups ahead, the nearest first. */
  readonly groups: readonly GatedRef[];
  /** Where the first of them begins; without any, where this one does. */
  readonly start: CommitSha;
  /** Up to where the branch was read, where nobody has told us of the place at which the first begins. */
  readonly known?: CommitSha;
}

/**
 * Follows a queue back to its branch: each group stands on the one ahead of it. With the strategy HEADGREEN, "only the
 * commit at the head of the merge group […] must pass its required checks to merge" (GitHub's API description,
 * repository-rule-merge-queue, 2026-11).
 */
export async function queuedAhead(
  { refs }: Transaction,
  { repository: { id }, branch, base }: ScanMergeGroup,
): Promise<Queued> {
  const target: GatedRef = { kind: "branch", name: BASE.exec(branch)?.groups?.name ?? "" };
  const groups: GatedRef[] = [];
  const passed = new Set<CommitSha>();
  let start = base;
  while (!passed.has(start)) {
    passed.add(start);
    if ((await refs.evaluation(id, target, start)) !== undefined) return { groups, start };
    const { evaluations } = await refs.atHead(id, start);
    const ahead = evaluations.filter(({ ref }) => ref.kind === "merge-group");
    groups.push(...ahead.map(({ ref }) => ref));
    start = ahead.find(({ before }) => before !== undefined)?.before ?? start;
  }
  const known = await refs.lastComplete(id, target);
  return { groups, start, ...(known === undefined ? {} : { known }) };
}

/** The branch that a queue is for stands in the names of its branches; source: github-facts.md, part 1. */
const BASE = /^gh-readonly-queue\/(?<name>.+)\/pr-\d+-[0-9a-f]+$/;
