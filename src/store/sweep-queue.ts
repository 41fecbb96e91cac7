import type { Transaction as KyselyTransaction } from "kysely";
import { fromKysely, type PgBoss } from "pg-boss";
import { assertNever } from "../incident/assert-never.ts";
import type { Sweep } from "../ports/sweep.ts";
import type { Schema } from "./schema.ts";

/** Sweeps have a queue and workers of their own: they hold up no other work, and no other work holds up them. */
const SWEEPS = "sweeps";

/** How sweeps are done in this process. */
export interface SweepOptions {
  /** Does one; whatever goes wrong, it does not throw. */
  readonly perform: (sweep: Sweep) => Promise<void>;
  /** Whether the rounds come by themselves: now, and every minute in all processes together. */
  readonly isScheduled: boolean;
}

/** Sweeps that one process does at the same time. */
const CONCURRENCY = 2;

const TAKING = { groupConcurrency: 1, notifyPollingIntervalSeconds: 2, pollingIntervalSeconds: 2 } as const;

/** Two workers that look at the same moment both see no active job of the group; see queue.ts. */
const ONE_ACTIVE_SWEEP_A_GROUP = `do $$ begin
  if to_regclass('pgboss.one_active_sweep_a_group') is null then
    perform pg_advisory_xact_lock(7353941);
    create unique index if not exists one_active_sweep_a_group on pgboss.job (name, group_id)
      where state = 'active' and name = '${SWEEPS}';
  end if;
end $$`;

/** With the policy `short` the same sweep waits at most once. It is not tried again: it will be due again. */
export async function createSweepQueue(boss: PgBoss): Promise<void> {
  await boss.createQueue(SWEEPS, {
    policy: "short",
    retryLimit: 0,
    heartbeatSeconds: 10,
    expireInSeconds: 3600,
    deleteAfterSeconds: 3600,
    notify: true,
  });
  await boss.getDb().executeSql(ONE_ACTIVE_SWEEP_A_GROUP);
}

/** Asks for a sweep as a part of a transaction, unless the same one waits already. */
export async function sendSweep(
  boss: PgBoss,
  transaction: KyselyTransaction<Schema>,
  sweep: Sweep,
): Promise<void> {
  await boss.send(SWEEPS, sweep, { db: fromKysely(transaction), ...placeOf(sweep) });
}

/** Starts to do sweeps. */
export async function startSweeping(boss: PgBoss, { perform, isScheduled }: SweepOptions): Promise<void> {
  for (let worker = 0; worker < CONCURRENCY; worker++) {
    const id = await boss.work<Sweep>(SWEEPS, TAKING, async (jobs) => {
      boss.notifyWorker(id);
      for (const { data } of jobs) await perform(data);
    });
  }
  if (!isScheduled) return;
  const round: Sweep = { kind: "sweep-round" };
  await boss.schedule(SWEEPS, "* * * * *", round, placeOf(round));
  // Even a short restart may have cost a webhook.
  for (const sweep of [round, { kind: "sweep-deliveries" } as const])
    await boss.send(SWEEPS, sweep, placeOf(sweep));
}

/** One of its kind waits, and one of its group runs, in all processes together. */
function placeOf(sweep: Sweep): { readonly group: { readonly id: string }; readonly singletonKey: string } {
  const name = nameOf(sweep);
  return { group: { id: name }, singletonKey: name };
}

function nameOf(sweep: Sweep): string {
  switch (sweep.kind) {
    case "sweep-round":
    case "sweep-deliveries":
    case "sweep-installations":
      return sweep.kind;
    case "sweep-installation":
      return `${sweep.kind}:${sweep.installationId}`;
    case "sweep-repository":
      return `${sweep.kind}:${sweep.repository}`;
    default:
      return assertNever(sweep);
  }
}
