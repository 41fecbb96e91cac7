import type { Severity } from "../incident/severity.ts";
import type { RestartedProcess, RotationPlan, SmokeTest, Target } from "../incident/target.ts";
import type { AllowEntry } from "./allow.ts";
import { matchesGlob } from "./glob.ts";
import type { Level } from "./level.ts";

export { planFor } from "./plan.ts";

/** A target as the policy file lists it: for all keys, or for those of the named providers. */
export type PolicyTarget = Target & { readonly providers?: readonly string[] };

/** The level of files: it makes all rules milder there, or it is the level of the named rules. */
export interface PathLevel {
  readonly paths: readonly string[];
  readonly level: Level;
  readonly rules?: readonly string[];
}

/** What a team says about its own service, in `.github/rekey.yml`. */
export interface Policy {
  readonly targets: readonly PolicyTarget[];
  readonly processes: readonly RestartedProcess[];
  readonly smokeTests: readonly SmokeTest[];
  readonly logs: { readonly good: readonly string[]; readonly bad: readonly string[] };
  readonly fallback?: string;
  readonly reminder: RotationPlan["reminder"];
  readonly paths: {
    /** Globs of files that are not scanned. The check says which. */
    readonly ignore: readonly string[];
    /** What findings do in some files; see {@link PathLevel}. */
    readonly levels: readonly PathLevel[];
  };
  /** What findings do, by provider id, format id or the id of a custom rule. */
  readonly rules: ReadonlyMap<string, Level>;
  /** Keys that are not reported for a while. */
  readonly allow: readonly AllowEntry[];
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
  paths: { ignore: [], levels: [] },
  rules: new Map(),
  allow: [],
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
