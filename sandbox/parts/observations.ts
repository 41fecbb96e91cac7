import type { Counters, Counts } from "../counters.ts";
import type { Deliveries, DeliveryFilter, Undo } from "../deliveries.ts";
import type { Delivery } from "../entities.ts";
import type { HeldDeliveries } from "../held-deliveries.ts";
import type { LoggedRequest } from "../request-log.ts";
import type { Violation } from "../violations.ts";
import type { World } from "../world.ts";

/** What a sandbox lets one see, and do with its webhooks. */
export interface Observations {
  /** All webhook deliveries so far, oldest first. */
  deliveries(): readonly Delivery[];
  /** Delivers once more, with the same GUID. */
  redeliver(deliveryId: number): Delivery;
  /** Resolves when every queued delivery is answered, or has failed. */
  waitForDeliveries(): Promise<void>;
  /** From now on deliveries get lost, without a trace in the log, until the given function is called. */
  loseDeliveries(filter?: DeliveryFilter): Undo;
  /** From now on deliveries are caught, until `stop`: they are sent when, and as often as, they are released. */
  holdDeliveries(filter?: DeliveryFilter): HeldDeliveries;
  /** All REST requests so far, oldest first. */
  requests(): readonly LoggedRequest[];
  /** Figures about requests and deliveries, for measurements. */
  counts(): Counts;
  resetCounts(): void;
  /** Everything that did not match GitHub's own description; tests expect none. */
  violations(): readonly Violation[];
}

/** Where the observations come from. */
export interface Sources {
  readonly deliveries: Deliveries;
  readonly counters: Counters;
  readonly log: readonly LoggedRequest[];
}

/** The observations of a sandbox. */
export function observationsOf(world: World, { deliveries, counters, log }: Sources): Observations {
  return {
    deliveries: () => [...world.store.deliveries],
    redeliver: (id) => deliveries.redeliver(id),
    waitForDeliveries: () => deliveries.settled(),
    loseDeliveries: (filter) => deliveries.lose(filter),
    holdDeliveries: (filter) => deliveries.hold(filter),
    requests: () => [...log],
    counts: () => counters.snapshot(),
    resetCounts: () => counters.reset(),
    violations: () => world.violations.all(),
  };
}
