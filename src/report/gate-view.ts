import type { TokenFormat } from "../formats/token-format.ts";
import type { Coverage } from "../incident/coverage.ts";
import type { KeyPlace } from "../incident/finding.ts";
import type { GateDecision } from "../incident/gate.ts";
import type { Incident } from "../incident/incident.ts";
import type { Provider } from "../providers/provider.ts";

/** An incident as the check names it. */
export interface GatedIncident {
  readonly incident: Incident;
  readonly provider: Provider;
  readonly format: Pick<TokenFormat, "name">;
  /** The tracking issue; on its way; or absent because it could not be opened, with the reason. */
  readonly issue:
    | { readonly kind: "open"; readonly url: string; readonly number: number }
    | { readonly kind: "opening" }
    /** In a private repository, which a public check must not name. */
    | { readonly kind: "private" }
    | IssueTrouble;
  /** Required checklist items done and in all. */
  readonly progress: { readonly done: number; readonly required: number };
  /** Where the key stands in the commits of this check. */
  readonly occurrences: readonly KeyPlace[];
}

/** A finding that blocks nobody. */
export interface GatedWarning {
  readonly provider: Pick<Provider, "id" | "name">;
  readonly format: Pick<TokenFormat, "name" | "note">;
  readonly mask: string;
  /** What an entry of the policy file calls it. */
  readonly fingerprint: string;
  readonly location: KeyPlace;
}

/** Why an incident has no tracking issue. */
export interface IssueTrouble {
  readonly kind: "missing";
  /** One sentence with what to do about it. */
  readonly reason: string;
}

/** All that one check run is rendered from. */
export interface GateView {
  readonly decision: GateDecision;
  readonly coverage: Coverage;
  /** The incidents tied to this commit that are not resolved, worst first. */
  readonly open: readonly GatedIncident[];
  /** Those that were, and are resolved: the reason why the gate is open again. */
  readonly resolved: readonly GatedIncident[];
  readonly warnings: readonly GatedWarning[];
  /** What is wrong with the policy file, one sentence each; empty when all is well. */
  readonly policyProblems: readonly string[];
  /** What people should know of their policy, one sentence each. */
  readonly policyNotes: readonly string[];
}

/** An annotation, within GitHub's limits: title ≤ 255 characters, message ≤ 64 KB. */
export interface Annotation {
  readonly level: "failure" | "warning";
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly title: string;
  readonly message: string;
}

/** A check run as text. Title and summary within GitHub's limits; any number of annotations. */
export type CheckText = {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
} & (
  | { readonly status: "in_progress" }
  | { readonly status: "completed"; readonly conclusion: "success" | "action_required" | "failure" }
);
