import { findEncoded } from "./decode/find-encoded.ts";
import { findWritten } from "./find-written.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { asPairs, withIds } from "./pairs/pairs.ts";
import type { RawMatch } from "./raw-match.ts";
import type { Rules } from "./rules/rules.ts";
import type { SourceText } from "./texts/source-text.ts";
import { covers, merged } from "./texts/spans.ts";

/** Everything that the rules find in a text as it is written or decoded, in ascending order and without overlaps. */
export function findKeys(rules: Rules, source: SourceText): readonly RawMatch[] {
  const { matches, signs } = findWritten(rules, source);
  const decoded = findEncoded({ source, signs }, (text) => findWritten(rules, text));
  if (decoded.length === 0) return matches;
  // What only looks random is no key of its own where it says something else in plain words, or where it goes on.
  const places = merged(decoded);
  const others = matches.filter((match) => match.confidence !== "low" || !covers(places, match));
  // A half may be encoded, as in the Secrets of Kubernetes.
  return asPairs(withIds(withoutOverlaps([...others, ...decoded]), source), source);
}
