import type { Account, Issue } from "../entities.ts";
import type { World } from "../world.ts";
import { announceIssue } from "./issues.ts";

/** Keeps those without a say from commenting, or lets them again. */
export async function lockIssue(
  world: World,
  issue: Issue,
  sender: Account,
  { locked, reason }: { readonly locked: boolean; readonly reason: string | null },
): Promise<void> {
  const wasLocked = issue.locked;
  issue.locked = locked;
  issue.lockReason = locked ? reason : null;
  if (wasLocked !== locked) await announceIssue(world, issue, locked ? "locked" : "unlocked", { sender });
}
