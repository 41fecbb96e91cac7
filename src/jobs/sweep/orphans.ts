import type { World } from "../../ports/world.ts";
import { scanAgain } from "../gate/recheck.ts";
import { mayCall } from "./budget.ts";
import { ago, HOUR_MS, later, MINUTE_MS } from "./times.ts";

/** How long the issue of an open incident is left alone, by how far it got. */
const UNFINISHED_MS = 2 * MINUTE_MS;
/** Issues are turned on again, and permissions are granted, without any event that names the incident. */
const IMPOSSIBLE_MS = HOUR_MS;
const PUBLISHED_MS = 6 * HOUR_MS;

/** Gives work that nobody has any more back to the queue, and lets the issues of open incidents be looked at. */
export async function sweepOrphans(world: World, resumedAt: Date): Promise<void> {
  await sweepEvaluations(world);
  await sweepUnwrittenChecks(world, resumedAt);
  await sweepIssues(world, resumedAt);
}

async function sweepEvaluations({ store, now, log }: World): Promise<void> {
  const waiting = await store.orphans.evaluations();
  if (waiting.length === 0) return;
  await store.transaction(async (transaction) => {
    await transaction.enqueue(
      ...waiting.flatMap(({ repository, head, evaluation }) => scanAgain(repository, head, evaluation) ?? []),
    );
    await transaction.sweeps.found("evaluation", waiting.length, now());
  });
  log.warn("evaluations waited for nobody", { count: waiting.length });
}

/** GitHub may refuse a check for good, as without the permission: then it is not asked again every minute. */
async function sweepUnwrittenChecks({ store, now, log }: World, resumedAt: Date): Promise<void> {
  const at = now();
  const waiting = await store.orphans.checks(later(resumedAt, ago(at, HOUR_MS)));
  if (waiting.length === 0) return;
  await store.transaction(async (transaction) => {
    await transaction.enqueue(...waiting.map((head) => ({ kind: "publish-check", ...head }) as const));
    for (const head of waiting) await transaction.checkSweeps.lookedAt(head, at);
    await transaction.sweeps.found("check", waiting.length, at);
  });
  log.warn("checks waited for nobody", { count: waiting.length });
}

/**
 * Lets the issues of open incidents be looked at: one that is not there is opened, one that was deleted,
 * transferred or closed by hand is made true again.
 */
async function sweepIssues(world: World, resumedAt: Date): Promise<void> {
  const now = world.now();
  const waiting = await world.store.orphans.incidents({
    now,
    unfinished: ago(now, UNFINISHED_MS),
    impossible: later(resumedAt, ago(now, IMPOSSIBLE_MS)),
    published: later(resumedAt, ago(now, PUBLISHED_MS)),
  });
  for (const { id, installationId } of waiting) {
    if (!(await mayCall(world, installationId))) continue;
    await world.store.transaction(async (transaction) => {
      await transaction.enqueue({ kind: "publish-incident", incident: id });
      await transaction.orphans.lookedAt(id, now);
    });
  }
}
