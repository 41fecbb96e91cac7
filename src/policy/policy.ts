import type { Severity } from "../incident/severity.ts";
import type { RestartedProcess, RotationPlan, SmokeTest, Target } from "../incident/target.ts";
import type { AllowEntry } from "./allow.ts";
import { matchesGlob } from "./glob.ts";
import type { Level } from "./level.ts";
import type { PolicyRule } from "./policy-rule.ts";

/** A target as the policy file lists it: for all keys, or for those of the named providers. */
export type PolicyTarget = Target & { readonly providers?: readonly string[] };

/** Where the policy stands in a repository. */
export const POLICY_PATH = ".github/rekey.yml";

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
  /** The team's own rules. */
  readonly customRules: readonly PolicyRule[];
  /** Files whose rules hold as well, and those rules: empty until the files are read. */
  readonly importRules: readonly string[];
  readonly importedRules: readonly PolicyRule[];
  /** Keys that are not reported for a while. */
  readonly allow: readonly AllowEntry[];
  /** By provider id or format id. */
  readonly severity: ReadonlyMap<string, Severity>;
  /** Who may let Rekey revoke a key at its provider. */
  readonly revoke: { readonly role: "write" | "maintain" | "admin" | "nobody" };
  /** Whether providers may be asked about keys. */
  readonly verify: {
    readonly isOn: boolean;
    /** The origins of providers that the team runs itself, by provider id: `https://git.example.com`. */
    readonly hosts: ReadonlyMap<string, string>;
  };
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
  customRules: [],
  importRules: [],
  importedRules: [],
  allow: [],
  severity: new Map(),
  revoke: { role: "maintain" },
  verify: { isOn: true, hosts: new Map() },
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

/** The team's own rules, the written ones first: of two with one id, that one holds. */
export function ownRules({ customRules, importedRules }: Policy): readonly PolicyRule[] {
  const written = new Set(customRules.map(({ id }) => id));
  return [...customRules, ...importedRules.filter(({ id }) => !written.has(id))];
}

/** True for the files in which the team's own rules stand: their samples are no keys. */
export function holdsRules(policy: Policy, path: string): boolean {
  return path === POLICY_PATH || policy.importRules.includes(path);
}
