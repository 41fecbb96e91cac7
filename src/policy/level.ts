import { GENERIC } from "../incident/pseudo-provider.ts";

/** What a finding does: it blocks the gate, it is shown as a warning, or it is not looked for. The strictest first. */
export const levels = ["block", "warn", "off"] as const;

export type Level = (typeof levels)[number];

/**
 * What a finding of a format does when nobody says otherwise: what has a provider's shape blocks, a guess warns. A
 * format may have a level of its own.
 */
export function defaultLevel(providerId: string, format: { readonly level?: Level } = {}): Level {
  return format.level ?? (providerId === GENERIC ? "warn" : "block");
}

/** The stricter of two levels. */
export function stricter(one: Level, other: Level): Level {
  return milder(one, other) === one ? other : one;
}

/** The milder of two levels. */
export function milder(one: Level, other: Level): Level {
  return levels.indexOf(one) > levels.indexOf(other) ? one : other;
}
