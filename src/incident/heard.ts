import type { IncidentEvent } from "./transition.ts";

/**
 * True where the log has what people did, as this delivery told of it. Its job may die between its work and its end, and
 * run again: by then, something else may have taken back what it did, and that must stand.
 */
export function isHeard(log: readonly IncidentEvent[], delivery: string): boolean {
  return log.some((event) => event.delivery === delivery);
}
