import type { Finding } from "../../incident/finding.ts";
import { CUSTOM, GENERIC } from "../../incident/pseudo-provider.ts";

type Found = Pick<Finding, "providerId" | "secret">;

/** What is to be known of two findings. */
export interface Comparison<One> {
  readonly isSamePlace: (one: One, other: One) => boolean;
  /** How little a finding does: what blocks comes before what warns, and that before what is off. */
  readonly mildness: (one: One) => number;
}

/**
 * Findings of Rekey's rules and of a team's own, without those that are about the same value at the same place as one
 * that does more. Of those that do the same, what has a provider's shape goes before a team's rule, and that before a guess.
 */
export function withoutDoubles<One extends Found>(
  builtIn: readonly One[],
  custom: readonly One[],
  { isSamePlace, mildness }: Comparison<One>,
): readonly One[] {
  const all = [...builtIn, ...custom];
  if (builtIn.length === 0 || custom.length === 0) return all;
  const isDouble = (one: One, other: One): boolean =>
    isSamePlace(one, other) && one.secret.overlaps(other.secret);
  const kept = KINDS.map((): One[] => []);
  for (const one of all.toSorted((a, b) => mildness(a) - mildness(b) || kindOf(a) - kindOf(b))) {
    const own = kept[kindOf(one)];
    if (!kept.some((others) => others !== own && others.some((other) => isDouble(one, other))))
      own?.push(one);
  }
  const left = new Set(kept.flat());
  return all.filter((one) => left.has(one));
}

/** Of findings that do the same, the first kind goes first. */
const KINDS = ["provider", "team", "guess"] as const;

function kindOf({ providerId }: Found): number {
  return KINDS.indexOf(providerId === CUSTOM ? "team" : providerId === GENERIC ? "guess" : "provider");
}
