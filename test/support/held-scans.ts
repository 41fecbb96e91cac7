import type { CheckRun } from "../../sandbox/entities.ts";
import type { World } from "../../src/ports/world.ts";
import type { Hooks } from "../../src/start/start.ts";
import { until } from "./until.ts";

/** Scans that a test can hold up: what has to come before they are done comes before, on a busy machine, too. */
export interface HeldScans {
  /** Go into the world that is started. */
  readonly hooks: Hooks;
  /** Lets scans stop before they list or read commits, as long as this goes on: no world settles in the meantime. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when a scan has stopped. */
  reached(): Promise<void>;
  /** Lets something happen that asks for scans: they go on when these checks are in progress. */
  throughProgress<T>(happen: () => Promise<T>, ...checks: readonly FindCheck[]): Promise<T>;
}

/** Looks for a check that may not be there yet. */
export type FindCheck = () => CheckRun | undefined;

/** Makes them; until somebody holds them, nothing is different. */
export function heldScans(): HeldScans {
  const door = new Door();
  const aroundWorld = ({ commits, ...others }: World): World => ({
    ...others,
    commits: {
      ...commits,
      pushed: door.before(commits.pushed),
      inPullRequest: door.before(commits.inPullRequest),
      read: door.before(commits.read),
    },
  });
  return {
    hooks: { aroundWorld },
    during: (work) => door.during(work),
    reached: async () => void (await until(() => door.isReached || undefined)),
    async throughProgress(happen, ...checks) {
      const areInProgress = () => checks.every((find) => find()?.status === "in_progress") || undefined;
      const seen = door.during(() => until(areInProgress));
      const [happened] = await Promise.all([happen(), seen]);
      return happened;
    },
  };
}

class Door {
  #shut: Promise<void> | undefined;
  #standing = 0;

  get isReached(): boolean {
    return this.#standing > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#shut = promise;
    try {
      return await work();
    } finally {
      this.#shut = undefined;
      resolve();
    }
  }

  before<Order extends readonly unknown[], T>(
    work: (...order: Order) => Promise<T>,
  ): (...order: Order) => Promise<T> {
    return async (...order) => {
      this.#standing += 1;
      await this.#shut;
      this.#standing -= 1;
      return work(...order);
    };
  }
}
