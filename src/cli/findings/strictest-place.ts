import { levelOf } from "../../policy/judge.ts";
import { levels } from "../../policy/level.ts";
import type { Policy } from "../../policy/policy.ts";
import type { RuleBook } from "../engine/rule-book.ts";
import type { Place, ScannedFile } from "../sources/item.ts";
import type { Placed } from "./find-in-file.ts";

/** What says how strict the policy is. */
export interface Strictness {
  readonly policy: Policy;
  readonly rules: RuleBook;
}

/**
 * A history holds the same bytes once, and they may have stood at several paths: each finding is judged where the policy
 * is strictest about it, at the oldest of such places. Gives the file at those places, each with its findings.
 */
export function atStrictest(
  strictness: Strictness,
  file: ScannedFile,
  found: readonly Placed[],
): ReadonlyMap<ScannedFile, readonly Placed[]> {
  const { others = [] } = file;
  if (others.length === 0) return new Map([[file, found]]);
  const files = [file, ...others.map((place) => ({ ...file, ...place }))];
  return Map.groupBy(found, (placed) =>
    // What stands in a name stands in that name only.
    placed.isInName ? file : files.reduce((best, other) => stricter(strictness, placed, { best, other })),
  );
}

function stricter(
  { policy, rules }: Strictness,
  { match }: Placed,
  { best, other }: { readonly best: ScannedFile; readonly other: ScannedFile },
): ScannedFile {
  const { level } = rules.of(match);
  const rank = ({ path }: Place) => levels.indexOf(levelOf(policy, { ...match, path, level }));
  return rank(other) < rank(best) ? other : best;
}
