import type { World } from "../world.ts";
import { settleQueue } from "./merge-queue.ts";
import { type Push, recordMoves } from "./ref-moves.ts";

/** Draws the consequences of a push: events, pull requests that follow, and queues that must begin anew. */
export async function recordPush(world: World, push: Push): Promise<void> {
  await recordMoves(world, push);
  for (const repository of world.store.repositories.values()) {
    if (repository.mergeGroups.length === 0) continue;
    // Whoever pushes holds the refs of this repository, but not those of the one it was forked from.
    if (repository === push.repository) await settleQueue(world, repository);
    else await repository.git.exclusive(() => settleQueue(world, repository));
  }
}
