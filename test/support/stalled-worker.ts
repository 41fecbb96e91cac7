import { perform } from "../../src/jobs/perform.ts";
import type { Job } from "../../src/ports/job.ts";
import type { World } from "../../src/ports/world.ts";
import { until } from "./until.ts";

/** Stands still until somebody wakes the worker. */
export type Stall = () => Promise<void>;

type Act<Order extends readonly unknown[], T> = (...order: Order) => Promise<T>;

/** Stalls, and then acts. */
export function before<Order extends readonly unknown[], T>(stall: Stall, act: Act<Order, T>): Act<Order, T> {
  return async (...order) => {
    await stall();
    return act(...order);
  };
}

/** Acts, and stalls with the answer in its hands. */
export function after<Order extends readonly unknown[], T>(stall: Stall, act: Act<Order, T>): Act<Order, T> {
  return async (...order) => {
    const answer = await act(...order);
    await stall();
    return answer;
  };
}

/** A worker that stands still in the middle of a job, as when its process gets no time for a while. */
export interface StalledWorker {
  readonly wake: () => void;
  /** How its job ended. */
  readonly end: Promise<void>;
}

/** Lets a worker begin a job in a world that stalls somewhere; resolves when it stands still. */
export async function stalledWorker(job: Job, around: (stall: Stall) => World): Promise<StalledWorker> {
  let isThere = false;
  let wake = (): void => undefined;
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stall: Stall = async () => {
    isThere = true;
    await awake;
  };
  const end = perform(around(stall), job, "one");
  await until(() => (isThere ? true : undefined));
  return { wake, end };
}
