import { assertNever } from "../../incident/assert-never.ts";
import type { Sweep } from "../../ports/sweep.ts";
import type { World } from "../../ports/world.ts";
import { sweepDeliveries } from "./deliveries.ts";
import { sweepInstallation } from "./installation.ts";
import { sweepInstallations } from "./installations.ts";
import { sweepRepository } from "./repository.ts";
import { sweepRound } from "./round.ts";

/** Does one sweep. It may run twice, or die anywhere: what it finds is enqueued together with the note of it. */
export async function performSweep(world: World, sweep: Sweep): Promise<void> {
  switch (sweep.kind) {
    case "sweep-round":
      return sweepRound(world, sweep);
    case "sweep-deliveries":
      return sweepDeliveries(world);
    case "sweep-installations":
      return sweepInstallations(world);
    case "sweep-installation":
      return sweepInstallation(world, sweep);
    case "sweep-repository":
      return sweepRepository(world, sweep);
    default:
      assertNever(sweep);
  }
}
