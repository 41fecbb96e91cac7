import { assertNever } from "../../incident/assert-never.ts";
import { repositoryId } from "../../incident/repository.ts";
import type { Transaction } from "../../ports/store.ts";
import type { Sweep, SweepRound } from "../../ports/sweep.ts";
import type { DueKind } from "../../ports/sweep-store.ts";
import type { World } from "../../ports/world.ts";
import { sweepKeys } from "./keys.ts";
import { sweepOrphans } from "./orphans.ts";
import { ago, DAY_MS, HOUR_MS, later, MINUTE_MS } from "./times.ts";

/** How often each is swept, as long as the budget lasts. */
const EVERY: Readonly<Record<DueKind, number>> = {
  "sweep-deliveries": 5 * MINUTE_MS,
  "sweep-installations": HOUR_MS,
  "sweep-installation": HOUR_MS,
  "sweep-repository": HOUR_MS,
};

/** What was asked for and did not succeed is asked for again after this time. */
const AGAIN_MS = 5 * MINUTE_MS;

/** Rounds come every minute. When some are missing nobody was there, and events may have come to nobody. */
const PAUSE_MS = 3 * MINUTE_MS;

/**
 * Deliveries, finds and spent calls are kept so long. GitHub can repeat a delivery for three days, a server of one's
 * own for seven (github-facts.md, part 8).
 */
const KEPT_MS = 30 * DAY_MS;

/** Looks at the store for work that nobody does, and asks for the sweeps that are due. */
export async function sweepRound(world: World, { isComplete = false }: SweepRound): Promise<void> {
  const now = world.now();
  const resumedAt = await world.store.sweeps.beginRound(now, isComplete ? now : ago(now, PAUSE_MS));
  await sweepOrphans(world, resumedAt);
  await sweepKeys(world);
  await world.store.failedDeliveries.trim(ago(now, KEPT_MS));
  await world.store.sweeps.trim(ago(now, KEPT_MS));
  const repositories = await world.store.transaction(async (transaction) => {
    await transaction.sweeps.add([
      { kind: "sweep-deliveries", id: "" },
      { kind: "sweep-installations", id: "" },
    ]);
    await askFor(transaction, "sweep-deliveries", { now, resumedAt });
    await askFor(transaction, "sweep-installations", { now, resumedAt });
    await askFor(transaction, "sweep-installation", { now, resumedAt });
    return askFor(transaction, "sweep-repository", { now, resumedAt });
  });
  if (repositories > 0) await report(world, now);
}

interface Clock {
  readonly now: Date;
  /** Since when the rounds come without a pause: whatever was swept before then is due. */
  readonly resumedAt: Date;
}

/** Asks for what is due of a kind; gives how many. */
async function askFor(transaction: Transaction, kind: DueKind, { now, resumedAt }: Clock): Promise<number> {
  const ids = await transaction.sweeps.due(kind, {
    now,
    sweptBefore: later(resumedAt, ago(now, EVERY[kind])),
    triedBefore: later(resumedAt, ago(now, AGAIN_MS)),
  });
  const subjects = ids.map((id) => ({ kind, id }));
  await transaction.sweeps.tried(subjects, now);
  await transaction.sweep(...ids.map((id) => sweepOf(kind, id)));
  return ids.length;
}

function sweepOf(kind: DueKind, id: string): Sweep {
  switch (kind) {
    case "sweep-deliveries":
    case "sweep-installations":
      return { kind };
    case "sweep-installation":
      return { kind, installationId: Number(id) };
    case "sweep-repository":
      return { kind, repository: repositoryId(id) };
    default:
      return assertNever(kind);
  }
}

async function report({ store, log }: World, now: Date): Promise<void> {
  const { repositories, sweptInLastHour, foundInLastDay } = await store.sweeps.progress(now);
  const found = Object.values(foundInLastDay).reduce((sum, count) => sum + count, 0);
  log.info("sweeping repositories", { count: sweptInLastHour, total: repositories, found });
}
