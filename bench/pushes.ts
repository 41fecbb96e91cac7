import { setTimeout as sleep } from "node:timers/promises";
import type { CheckRun } from "../sandbox/entities.ts";
import type { Quarry, StockedRepository } from "./quarry.ts";

/** How many pushes there are to be, and how fast. */
export interface Pace {
  readonly pushes: number;
  /** Pushes a second. */
  readonly rate: number;
  /** Pushes at the same moment. */
  readonly burst: number;
}

/** What became of a push; the times are in milliseconds. */
export interface PushOutcome {
  /** From the moment at which the push was due until the check was final; absent when it never was. */
  readonly toCheckMs?: number;
  /** The part of it that began when the webhook was on its way. */
  readonly fromWebhookMs?: number;
  readonly isGreen: boolean;
}

/** How far it is. */
export interface Progress {
  pushed: number;
  checked: number;
}

/** How long to wait for a check that does not come. */
const LONGEST_MS = 60_000;
const LOOK_MS = 10;

/** Pushes to one repository after the other, and does not wait for answers: the pace is kept whatever happens. */
export async function pushAtPace(
  quarry: Quarry,
  { pushes, rate, burst }: Pace,
  progress: Progress,
): Promise<readonly PushOutcome[]> {
  const start = performance.now();
  const outcomes: Promise<PushOutcome>[] = [];
  for (let index = 0; index < pushes; index++) {
    const due = start + (Math.floor(index / burst) * burst * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    const target = quarry.repositories[index % quarry.repositories.length];
    if (target !== undefined) outcomes.push(push(quarry, target, { due, progress }));
  }
  return Promise.all(outcomes);
}

async function push(
  { sandbox, pusher }: Quarry,
  { repository, heads }: StockedRepository,
  { due, progress }: { readonly due: number; readonly progress: Progress },
): Promise<PushOutcome> {
  const head = heads.shift();
  if (head === undefined) throw new Error("nothing is left to push");
  await sandbox.pushRefs(repository, pusher, { "refs/heads/main": head });
  const sent = performance.now();
  progress.pushed += 1;
  while (performance.now() - due < LONGEST_MS) {
    const run = repository.checkRuns.findLast(({ headSha }) => headSha === head);
    if (run?.status === "completed") {
      progress.checked += 1;
      const now = performance.now();
      return { toCheckMs: now - due, fromWebhookMs: now - sent, isGreen: isGreen(run) };
    }
    await sleep(LOOK_MS);
  }
  return { isGreen: false };
}

function isGreen({ conclusion }: CheckRun): boolean {
  return conclusion === "success";
}
