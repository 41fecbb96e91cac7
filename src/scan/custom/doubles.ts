import type { Finding } from "../../incident/finding.ts";
import { GENERIC } from "../../incident/pseudo-provider.ts";

type Found = Pick<Finding, "providerId" | "secret">;

/**
 * Findings of Rekey's rules and of a team's own, without those that are about the same value at the same place: what
 * has a provider's shape goes before a team's rule, and that before a guess.
 */
export function withoutDoubles<One extends Found>(
  builtIn: readonly One[],
  custom: readonly One[],
  isSamePlace: (one: One, other: One) => boolean,
): readonly One[] {
  if (builtIn.length === 0 || custom.length === 0) return [...builtIn, ...custom];
  const isDouble = (one: One, other: One): boolean =>
    isSamePlace(one, other) && one.secret.overlaps(other.secret);
  const sure = builtIn.filter(({ providerId }) => providerId !== GENERIC);
  const own = custom.filter((one) => !sure.some((other) => isDouble(one, other)));
  const guesses = builtIn.filter(({ providerId }) => providerId === GENERIC);
  return [...sure, ...own, ...guesses.filter((one) => !own.some((other) => isDouble(one, other)))];
}
