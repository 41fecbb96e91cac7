import type { FailedDelivery, World } from "./ports.ts";
import type { Redelivery } from "./sweep-port.ts";
import { ago, DAY_MS, MINUTE_MS } from "./sweep-times.ts";

/** GitHub repeats what is not older (github-facts.md, part 8). */
const REPEATABLE_MS = 3 * DAY_MS;

/** Pages of a hundred that are read: what is on none of them is left to the other sweeps. */
const PAGES_AT_MOST = 30;

/** So many are asked for in one go: after a burst, GitHub takes about one such request a second. */
const AT_ONCE = 50;

/** How long a delivery is left alone after it was asked for once, twice, …; then it is given up. */
const DISTANCES_MS: readonly number[] = [4, 30, 180].map((minutes) => minutes * MINUTE_MS);

/**
 * Asks GitHub for the webhooks that it could not deliver, the oldest first. They come with the GUID that they had
 * and are taken like any other. One that fails again and again is left to the sweeps of what it told of.
 */
export async function sweepDeliveries(world: World): Promise<void> {
  const { store, log, now } = world;
  const begun = now();
  const wanted: Wanted[] = [];
  for (const delivery of await lostDeliveries(world)) {
    const known = await store.redeliveries.get(delivery.id);
    switch (decide(delivery, known, begun)) {
      case "wait":
        break;
      case "repeat":
        wanted.push({ delivery, count: (known?.count ?? 0) + 1 });
        break;
      case "give up":
        await giveUp(world, delivery);
        break;
    }
  }
  for (const one of wanted.slice(0, AT_ONCE)) await repeat(world, one);
  if (wanted.length > 0) log.info("failed deliveries asked for again", { count: wanted.length });
  if (wanted.length > AT_ONCE) await store.sweep({ kind: "sweep-deliveries" });
  else await store.sweeps.swept({ kind: "sweep-deliveries", id: "" }, begun);
}

interface Wanted {
  readonly delivery: FailedDelivery;
  readonly count: number;
}

/** The newest failed attempt of each delivery that never reached us, the oldest delivery first. */
async function lostDeliveries(world: World): Promise<readonly FailedDelivery[]> {
  const newest = new Map<string, FailedDelivery>();
  // The list begins with the newest: what comes again is an older attempt, and says when the delivery was due.
  for (const attempt of await failedAttempts(world)) {
    const known = newest.get(attempt.id);
    newest.set(attempt.id, known === undefined ? attempt : { ...known, deliveredAt: attempt.deliveredAt });
  }
  const unheard = await world.store.redeliveries.unheard([...newest.keys()]);
  return [...newest.values()]
    .filter(({ id }) => unheard.has(id))
    .toSorted((one, other) => one.deliveredAt.getTime() - other.deliveredAt.getTime());
}

async function failedAttempts({ deliveries, now, log }: World): Promise<readonly FailedDelivery[]> {
  const since = ago(now(), REPEATABLE_MS);
  const attempts: FailedDelivery[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_AT_MOST; page++) {
    const { items, next } = await deliveries.failed(cursor);
    attempts.push(...items.filter(({ deliveredAt }) => deliveredAt >= since));
    if (next === undefined || items.some(({ deliveredAt }) => deliveredAt < since)) return attempts;
    cursor = next;
  }
  log.warn("more deliveries failed than are looked at", { count: attempts.length });
  return attempts;
}

/** One that was asked for and has not failed since is under way, or has come and asked for nothing. */
function decide(
  { attempt }: FailedDelivery,
  known: Redelivery | undefined,
  now: Date,
): "wait" | "repeat" | "give up" {
  if (known === undefined) return "repeat";
  if (attempt <= known.attempt) return "wait";
  const distance = DISTANCES_MS[known.count - 1];
  if (distance === undefined) return "give up";
  return known.triedAt > ago(now, distance) ? "wait" : "repeat";
}

/** Noted before it is asked for: whoever dies in between asks once less. */
async function repeat({ store, deliveries, now }: World, { delivery, count }: Wanted): Promise<void> {
  const { id, attempt } = delivery;
  await store.redeliveries.save({ id, attempt, count, triedAt: now() });
  if (count === 1) await store.sweeps.found("delivery", 1, now());
  await deliveries.repeat(attempt);
}

async function giveUp({ store, log, now }: World, { id, attempt, event }: FailedDelivery): Promise<void> {
  await store.redeliveries.save({ id, attempt, count: DISTANCES_MS.length + 1, triedAt: now() });
  log.warn("a delivery is given up; what it told of is looked for", { deliveryId: id, event });
}
