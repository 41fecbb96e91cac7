import { type Judged, levelOfPair } from "./judge.ts";
import { levels } from "./level.ts";
import type { Policy } from "./policy.ts";

/** How little a finding does at its place: 0 where it blocks. */
export function mildnessOf(policy: Policy, finding: Omit<Judged, "fingerprints">): number {
  return levels.indexOf(levelOfPair(policy, finding));
}

/** Each place once: of findings that share one, that which does most there. In the order of the places. */
export function strictestAt<One extends Judged>(
  policy: Policy,
  found: readonly One[],
  placeOf: (finding: One) => string,
): readonly One[] {
  return [...Map.groupBy(found, placeOf).values()].map((alike) =>
    alike.reduce((one, other) => (mildnessOf(policy, other) < mildnessOf(policy, one) ? other : one)),
  );
}
