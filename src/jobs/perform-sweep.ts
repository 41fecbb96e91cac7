import { assertNever } from "../incident/assert-never.ts";
import type { World } from "./ports.ts";
import type { Sweep } from "./sweep.ts";
import { sweepDeliveries } from "./sweep-deliveries.ts";
import { sweepInstallation } from "./sweep-installation.ts";
import { sweepInstallations } from "./sweep-installations.ts";
import { sweepRepository } from "./sweep-repository.ts";
import { sweepRound } from "./sweep-round.ts";

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
