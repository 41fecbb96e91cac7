import type { DeliveryAttempt } from "../../ports/deliveries.ts";
import type { WaitingDelivery } from "../../ports/sweep-store.ts";
import type { World } from "../../ports/world.ts";
import { ago, DAY_MS, later, MINUTE_MS } from "./times.ts";

/** GitHub repeats what is not older (github-facts.md, part 8). */
const REPEATABLE_MS = 3 * DAY_MS;

/** What was sent while the last sweep read may have been answered after it. */
const SLACK_MS = 15 * MINUTE_MS;

/** Pages of a hundred that are read: what is on none of them is left to the other sweeps. */
const PAGES_AT_MOST = 100;

/** So many are asked for in one go: after a burst, GitHub takes about one such request a second. */
const AT_ONCE = 50;

/** How long a delivery is left alone after it was asked for once, twice, …; then it is given up. */
const DISTANCES_MS: readonly number[] = [4, 30, 180].map((minutes) => minutes * MINUTE_MS);

const SUBJECT = { kind: "sweep-deliveries", id: "" } as const;

/**
 * Asks GitHub for the webhooks that it could not deliver, the oldest first. They come with the GUID that they had
 * and are taken like any other. One that fails again and again is left to the sweeps of what it told of.
 */
export async function sweepDeliveries(world: World): Promise<void> {
  const { store, log, now } = world;
  const begun = now();
  await noteOutcomes(world);
  await store.sweeps.swept(SUBJECT, begun);
  const repeated = [];
  for (const delivery of await store.failedDeliveries.waiting()) {
    if (repeated.length === AT_ONCE) return store.sweep({ kind: "sweep-deliveries" });
    const action = decide(delivery, begun);
    if (action === "give up") await giveUp(world, delivery);
    if (action !== "repeat") continue;
    await repeat(world, delivery);
    repeated.push(delivery.id);
  }
  if (repeated.length > 0) log.info("failed deliveries asked for again", { count: repeated.length });
}

/** Writes down what failed since the last sweep, and forgets what came through in the end. */
async function noteOutcomes(world: World): Promise<void> {
  const attempts = await newAttempts(world);
  const times = attempts.map(({ at }) => at.getTime());
  const delivered = new Set(attempts.filter(({ hasFailed }) => !hasFailed).map(({ id }) => id));
  await world.store.transaction(async ({ failedDeliveries }) => {
    await failedDeliveries.add(attempts.filter(({ id }) => !delivered.has(id)));
    await failedDeliveries.settle([...delivered]);
    if (times.length > 0) await failedDeliveries.noteRead(new Date(Math.max(...times)));
  });
}

async function newAttempts({ store, deliveries, now, log }: World): Promise<readonly DeliveryAttempt[]> {
  const read = (await store.failedDeliveries.readUpTo()) ?? new Date(0);
  const since = later(ago(now(), REPEATABLE_MS), ago(read, SLACK_MS));
  const attempts: DeliveryAttempt[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_AT_MOST; page++) {
    const { items, next } = await deliveries.page(cursor);
    attempts.push(...items.filter(({ at }) => at >= since));
    if (next === undefined || items.some(({ at }) => at < since)) return attempts;
    cursor = next;
  }
  log.warn("more was delivered than is looked at", { count: attempts.length });
  return attempts;
}

function decide({ count, triedAt }: WaitingDelivery, now: Date): "wait" | "repeat" | "give up" {
  if (triedAt === undefined) return "repeat";
  const distance = DISTANCES_MS[count - 1];
  if (distance === undefined) return "give up";
  return triedAt > ago(now, distance) ? "wait" : "repeat";
}

/** Whoever dies in between, or is refused, asks once more later: what comes twice is taken once. */
async function repeat({ store, deliveries, now }: World, delivery: WaitingDelivery): Promise<void> {
  await store.failedDeliveries.tried(delivery, now());
  if (delivery.count === 0) await store.sweeps.found("delivery", 1, now());
  await deliveries.repeat(delivery.attempt);
  await store.failedDeliveries.leave(delivery);
}

async function giveUp({ store, log }: World, delivery: WaitingDelivery): Promise<void> {
  await store.failedDeliveries.leave(delivery);
  log.warn("a delivery is given up; what it told of is looked for", {
    deliveryId: delivery.id,
    event: delivery.event,
  });
}
