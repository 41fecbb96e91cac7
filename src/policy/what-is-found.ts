import { allowedNow } from "./allow.ts";
import { ownRules, type Policy } from "./policy.ts";

/**
 * Everything of a policy that changes what scans find at that moment, as JSON: commits that were scanned by other
 * settings are scanned again.
 */
export function whatIsFound(policy: Policy, now: Date): string {
  const { entries } = allowedNow(policy.allow, now);
  return JSON.stringify([
    policy.paths.ignore,
    policy.paths.levels,
    [...policy.rules].sort(),
    ownRules(policy).map(({ source }) => source),
    // Their files are not looked at by such rules.
    policy.importRules,
    entries.map(({ fingerprint }) => fingerprint).sort(),
  ]);
}
