import { OutsideError } from "../../ports/outside-error.ts";
import type { World } from "../../ports/world.ts";
import { HOUR_MS, MINUTE_MS } from "./times.ts";

/**
 * Calls that sweeping takes of an installation's hour: a tenth of the smallest limit that GitHub gives
 * (github-facts.md, part 7: 5,000 and more). The work that events ask for has the rest.
 */
const SHARE = 500;

/** How long an installation is left alone when GitHub asks us to slow down. */
const REST_MS = 10 * MINUTE_MS;

/** Makes one call within the budget of an installation. */
export type Call = <T>(ask: () => Promise<T>) => Promise<T>;

/** The calls of one sweep: the first one that the budget does not have ends it, like a limit of GitHub's own. */
function callsOf(world: World, installationId: number): Call {
  return async (ask) => {
    if (await mayCall(world, installationId)) return ask();
    throw new OutsideError("github-rate-limited", "later", "the sweeps have used their share of the hour");
  };
}

/** Takes one call from the budget. When it is used up the installation rests until the next hour. */
export async function mayCall({ store, now }: World, installationId: number): Promise<boolean> {
  const hour = Math.floor(now().getTime() / HOUR_MS) * HOUR_MS;
  if (await store.installations.spend(installationId, new Date(hour), SHARE)) return true;
  await store.installations.rest(installationId, new Date(hour + HOUR_MS));
  return false;
}

/** Sweeps one installation, or a part of it; a limit ends that for now, and what is left is swept first next time. */
export async function whileItMay(
  world: World,
  installationId: number,
  sweep: (call: Call) => Promise<void>,
): Promise<void> {
  const { store, log, now } = world;
  if (await store.installations.isResting(installationId, now())) return;
  try {
    await sweep(callsOf(world, installationId));
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== "github-rate-limited") throw error;
    await store.installations.rest(installationId, new Date(now().getTime() + (error.waitMs ?? REST_MS)));
    log.warn("sweeping waits", { installationId, reason: error.detail });
  }
}
