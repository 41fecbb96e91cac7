import type { RotationPlan, Target } from "../incident/target.ts";
import { isEnvFile } from "../targets/env-files.ts";
import type { Policy, PolicyTarget } from "./policy.ts";

/** What was seen at the places where the key was found. */
export interface Seen {
  readonly paths: readonly string[];
  readonly variables: readonly string[];
}

/** What a rotation of this provider's key depends on: the policy, and the files that the key leaked from. */
export function planFor(policy: Policy, providerId: string, seen: Seen): RotationPlan {
  const listed = policy.targets
    .filter(({ providers }) => providers?.includes(providerId) ?? true)
    .map(withoutProviders);
  return {
    targets: [...listed, ...leakedFiles(listed, seen)],
    processes: policy.processes,
    smokeTests: policy.smokeTests,
    goodLogLines: policy.logs.good,
    badLogLines: policy.logs.bad,
    ...(policy.fallback === undefined ? {} : { fallback: policy.fallback }),
    reminder: policy.reminder,
  };
}

function withoutProviders({ providers: _providers, ...target }: PolicyTarget): Target {
  return target;
}

/**
 * A file with an environment that was committed is also a file that programs read. The gate waits for it when
 * the policy names no other place; else it is a copy on somebody's machine, good to replace and not decisive.
 */
function leakedFiles(listed: readonly Target[], { paths, variables }: Seen): readonly Target[] {
  const known = new Set(listed.flatMap((target) => (target.kind === "local-file" ? [target.path] : [])));
  return [...new Set(paths)]
    .filter((path) => isEnvFile(path) && !known.has(path))
    .slice(0, 10)
    .map((path) => ({ kind: "local-file", path, variables, required: listed.length === 0 }));
}
