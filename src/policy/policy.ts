import type { Severity } from "../incident/severity.ts";
import type { RestartedProcess, RotationPlan, SmokeTest, Target } from "../incident/target.ts";
import { matchesGlob } from "./glob.ts";

export { planFor } from "./plan.ts";

/** A target as the policy file lists it: for all keys, or for those of the named providers. */
export type PolicyTarget = Target & { readonly providers?: readonly string[] };

/** What a team says about its own service, in `.github/rekey.yml`. */
export interface Policy {
  readonly targets: readonly PolicyTarget[];
  readonly processes: readonly RestartedProcess[];
  readonly smokeTests: readonly SmokeTest[];
  readonly logs: { readonly good: readonly string[]; readonly bad: readonly string[] };
  readonly fallback?: string;
  readonly reminder: RotationPlan["reminder"];
  /** Globs of files that are not scanned. The check says which. */
  readonly paths: { readonly ignore: readonly string[] };
  /** By provider id or format id. */
  readonly severity: ReadonlyMap<string, Severity>;
}

/** What holds where no file says otherwise. */
export const defaultPolicy: Policy = {
  targets: [],
  processes: [],
  smokeTests: [],
  logs: { good: [], bad: [] },
  reminder: { months: 3 },
  paths: { ignore: [] },
  severity: new Map(),
};

/** True when the policy takes this file out of the scan. */
export function isIgnored(policy: Policy, path: string): boolean {
  return policy.paths.ignore.some((glob) => matchesGlob(path, glob));
}

/** The severity of a key: the policy's word for its format, else for its provider, else the one of the catalogue. */
export function severityOf(
  policy: Policy,
  providerId: string,
  format: { readonly id: string; readonly severity: Severity },
): Severity {
  return policy.severity.get(format.id) ?? policy.severity.get(providerId) ?? format.severity;
}
