import { randomness } from "../../values/randomness.ts";

/**
 * What people put before keys so that one sees whose they are, as in `AUTH_tk0a1b`, `acme_live_0a1b` and `PT0a1b`, says
 * nothing of the rest.
 */
const PREFIX = /^(?:(?:[A-Za-z]{1,12}[-_]){1,4}|[A-Z]{2,4}(?=[a-z\d]+$))(?<rest>[A-Za-z\d-]{24,})$/;

/** True for a value that is random enough behind such a prefix. */
export function isRandomBehind(value: string, least: number): boolean {
  const rest = PREFIX.exec(value)?.groups?.rest;
  return rest !== undefined && randomness(rest) >= least;
}
