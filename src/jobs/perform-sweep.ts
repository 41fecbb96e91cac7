import { assertNever } from "../incident/assert-never.ts";
import type { World } from "./ports.ts";
import type { Sweep } from "./sweep.ts";
import { sweepDeliveries } from "./sweep-deliveries.ts";
import { sweepRound } from "./sweep-round.ts";

/** Does one sweep. It may run twice, or die anywhere: what it finds is enqueued together with the note of it. */
export async function performSweep(world: World, sweep: Sweep): Promise<void> {
  switch (sweep.kind) {
    case "sweep-round":
      return sweepRound(world, sweep);
    case "sweep-deliveries":
      return sweepDeliveries(world);
    case "sweep-installations":
    case "sweep-installation":
    case "sweep-repository":
      return;
    default:
      assertNever(sweep);
  }
}
