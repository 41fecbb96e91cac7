import { evaluateRef } from "./evaluate-ref.ts";
import type { ScanBranch } from "./job.ts";
import type { World } from "./ports.ts";

/** Evaluates what a push brought to a branch. */
export async function scanBranch(
  world: World,
  { repository, branch, before, head }: ScanBranch,
): Promise<void> {
  const range = { head, ...(before === undefined ? {} : { before }) };
  await evaluateRef(world, repository, {
    ...range,
    ref: { kind: "branch", name: branch },
    list: () => world.commits.pushed(repository, { ...range, branch }),
  });
}
