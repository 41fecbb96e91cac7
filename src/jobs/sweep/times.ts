/** A minute, in milliseconds. */
export const MINUTE_MS = 60_000;

/** An hour, in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS;

/** A day, in milliseconds. */
export const DAY_MS = 24 * HOUR_MS;

/** The moment that lies so far back. */
export function ago(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}

/** The later one of two moments. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
