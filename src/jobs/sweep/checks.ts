import type { CommitSha } from "../../incident/commit-sha.ts";
import type { Repository } from "../../incident/repository.ts";
import { says } from "../../ports/checks.ts";
import type { CheckToLookAt } from "../../ports/sweep-store.ts";
import type { World } from "../../ports/world.ts";
import { checkText } from "../gate/publish-check.ts";
import type { Call } from "./budget.ts";
import { ago, HOUR_MS } from "./times.ts";

/** How often a check is looked at that nobody has touched, as far as we know. */
const EVERY_MS = 6 * HOUR_MS;

/**
 * Looks at the checks of heads that people see: one that was never written, was deleted, or says something else
 * than it should, is written again.
 */
export async function sweepChecks(
  world: World,
  repository: Repository,
  { heads, call }: { readonly heads: readonly CommitSha[]; readonly call: Call },
): Promise<void> {
  const now = world.now();
  for (const check of await world.store.checkSweeps.due(repository.id, heads, ago(now, EVERY_MS))) {
    if (!(await isTrue(world, repository, { check, call }))) await writeAgain(world, repository, check);
    await world.store.checkSweeps.lookedAt({ repository: repository.id, head: check.head }, now);
  }
}

async function isTrue(
  { store, checks }: World,
  repository: Repository,
  { check: { head, run }, call }: { readonly check: CheckToLookAt; readonly call: Call },
): Promise<boolean> {
  if (run === undefined) return false;
  const state = await call(() => checks.state(repository, head));
  return state?.run === run && says(state, await checkText(store, repository, head));
}

/** Without a run and its digest the newest one is looked for, and nobody believes that it says what it should. */
async function writeAgain(
  { store, now, log }: World,
  { id }: Repository,
  { head, run }: CheckToLookAt,
): Promise<void> {
  await store.transaction(async (transaction) => {
    if (run !== undefined) await transaction.checkRuns.save(id, head, {});
    await transaction.enqueue({ kind: "publish-check", repository: id, head });
    await transaction.sweeps.found("check", 1, now());
  });
  log.info("a check is written again", { repository: id, head });
}
