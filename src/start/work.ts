import { bury } from "../jobs/bury.ts";
import { perform } from "../jobs/perform.ts";
import { performSweep } from "../jobs/sweep/perform-sweep.ts";
import { describeError } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { judge } from "../ports/failure.ts";
import { jobFields } from "../ports/job-fields.ts";
import type { World } from "../ports/world.ts";
import type { OpenStore } from "../store/store.ts";

/** Jobs that one process does at the same time. */
const CONCURRENCY = 8;

/** Starts to take jobs. */
export async function startWork(store: OpenStore, world: World, metrics: Metrics): Promise<void> {
  const { log } = world;
  await store.work({
    onEnd: ({ kind }, end, milliseconds) => metrics.job(kind, end, milliseconds / 1000),
    concurrency: CONCURRENCY,
    perform: (job, id) => perform(world, job, id),
    bury: (job, reason) => bury(world, job, reason),
    judge: (error, job, tries) => {
      const failure = judge(error, tries);
      const fields = { ...jobFields(job), count: tries, ...describeError(error) };
      if (failure.kind === "park") log.info("a job is parked", { ...fields, durationMs: failure.waitMs });
      else log.warn("a job did not succeed", fields);
      return failure;
    },
  });
}

/** Starts to sweep. A sweep that fails is no job that fails: what it did not see is seen by the next one. */
export async function startSweeps(
  store: OpenStore,
  world: World,
  { isScheduled }: { readonly isScheduled: boolean },
): Promise<void> {
  await store.startSweeping({
    isScheduled,
    async perform(sweep) {
      try {
        await performSweep(world, sweep);
      } catch (error) {
        world.log.warn("a sweep did not succeed", { job: sweep.kind, ...describeError(error) });
      }
    },
  });
}
