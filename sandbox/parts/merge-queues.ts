import type { MergeMethod } from "../domain/merge-commits.ts";
import { dequeue, enqueue } from "../domain/merge-queue.ts";
import type { MergeGroup, Repository } from "../entities.ts";
import { isPull } from "../pulls.ts";
import type { Pull } from "../views/pull-request.ts";
import type { World } from "../world.ts";
import { type RepositoryName, repositoryNamed } from "./repositories.ts";

/** Merging through a queue. */
export interface MergeQueues {
  /**
   * Puts pull requests as one group at the end of the queue of their base, by "merge" unless told otherwise. Each
   * must have passed its own required checks. The queue goes on by itself when the checks of the group are there.
   */
  enqueue(
    repository: RepositoryName,
    numbers: readonly number[],
    options?: { readonly method?: MergeMethod },
  ): Promise<MergeGroup>;
  /** Takes a pull request, with its group, out of the queue. */
  dequeue(repository: RepositoryName, number: number): Promise<void>;
  /** The checks of the group with this pull request took too long: as if they had failed. */
  timeOutGroup(repository: RepositoryName, number: number): Promise<void>;
  /** The groups that wait, the next to be merged first. */
  mergeGroups(repository: RepositoryName): readonly MergeGroup[];
}

/** The merge queues of a sandbox. */
export function mergeQueuesOf(world: World): MergeQueues {
  return {
    enqueue: async (name, numbers, { method = "merge" } = {}) => {
      const repository = repositoryNamed(world, name);
      const pulls = numbers.map((number) => pullNumbered(repository, number));
      const baseRef = pulls[0]?.pull.baseRef ?? repository.defaultBranch;
      return await enqueue(world, repository, { pulls, baseRef, method });
    },
    dequeue: (name, number) => dequeue(world, repositoryNamed(world, name), number, "MANUAL"),
    timeOutGroup: (name, number) => dequeue(world, repositoryNamed(world, name), number, "CI_TIMEOUT"),
    mergeGroups: (name) => [...repositoryNamed(world, name).mergeGroups],
  };
}

function pullNumbered(repository: Repository, number: number): Pull {
  const issue = repository.issues.get(number);
  if (issue === undefined || !isPull(issue)) throw new Error(`there is no pull request #${number}`);
  return issue;
}
