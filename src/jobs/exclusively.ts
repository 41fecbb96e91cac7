import { assertNever } from "../incident/assert-never.ts";
import type { JobOf } from "../ports/job.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Lock } from "../ports/store.ts";
import type { World } from "../ports/world.ts";

/** Jobs that look at GitHub and create what is not there. */
type Publishing = JobOf<"publish-check" | "publish-incident" | "post-answer">;

/**
 * Does a job that no two workers may do at the same time. One whose process hung, or whose connection to the store
 * broke, has lost its lock and does not know: the world that it works in asks for the lock before each write to GitHub,
 * and writes nothing without it.
 */
export async function exclusively<J extends Publishing>(
  world: World,
  job: J,
  work: (world: World, job: J) => Promise<void>,
): Promise<void> {
  let mayHaveWritten = false;
  const under = (lock: Lock): World =>
    fenced(world, async () => {
      await lock.confirm();
      mayHaveWritten = true;
    });
  try {
    await world.store.exclusively(lockOf(job), (lock) => work(under(lock), job));
  } catch (error) {
    // Lost after the question: what was written may be older than what somebody else wrote, and to do the job once more
    // sets that right. To throw is not enough: the queue may have given this job to others, and they may be done.
    if (mayHaveWritten && isLost(error)) await world.store.enqueue(again(job));
    throw error;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof OutsideError && error.code === "lock-lost";
}

/** What an issue says is read before it is written. Of a check the store remembers it, and that may be wrong now. */
function again(job: Publishing): Publishing {
  return job.kind === "publish-check" ? { ...job, isDoubtful: true } : job;
}

function lockOf(job: Publishing): string {
  switch (job.kind) {
    case "publish-check":
      return `check:${job.repository}:${job.head}`;
    case "publish-incident":
      return `incident:${job.incident}`;
    case "post-answer":
      return `answer:${job.key}`;
    default:
      return assertNever(job);
  }
}

/**
 * The same world, in which each write to GitHub has to be permitted. What is stored after a write is not held up: it is
 * true. That an issue is about to be created is stored before, and would go over the number of one that was.
 */
function fenced(world: World, permitted: () => Promise<void>): World {
  const { checks, issues, store } = world;
  const fence =
    <Order extends readonly unknown[], T>(write: (...order: Order) => Promise<T>) =>
    async (...order: Order): Promise<T> => {
      await permitted();
      return write(...order);
    };
  const incidents = { ...store.incidents, setIssue: fence(store.incidents.setIssue) };
  return {
    ...world,
    store: { ...store, incidents },
    checks: { ...checks, create: fence(checks.create), update: fence(checks.update) },
    issues: {
      ...issues,
      create: fence(issues.create),
      update: fence(issues.update),
      assign: fence(issues.assign),
      comment: fence(issues.comment),
    },
  };
}
