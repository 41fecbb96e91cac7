import { type Checklist, requiredItems } from "./checklist.ts";
import type { Incident } from "./incident.ts";
import { REVOKE_STEP } from "./proof.ts";

/** The steps after which programs read the new key, by their ids. */
const REPLACING = /^(?:replace|restart|redeploy)-/;

/**
 * When the last of the steps was done that revoke the old key and replace it; undefined while one of them is open. What
 * was seen of a service before then was seen of the old key.
 */
export function replacedAt(incident: Incident, checklist: Checklist): Date | undefined {
  const steps = requiredItems(checklist).filter((item) => item === REVOKE_STEP || REPLACING.test(item));
  const ticks = steps.map((item) => incident.ticks.get(item));
  const times = ticks.flatMap((tick) => (tick === undefined ? [] : tick.at.getTime()));
  return times.length === 0 || times.length < ticks.length ? undefined : new Date(Math.max(...times));
}
