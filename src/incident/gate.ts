import { assertNever } from "./assert-never.ts";
import type { IncidentId } from "./incident.ts";

/** How far the evaluation of one ref at one head has come. */
export type Evaluation =
  | { readonly kind: "pending" }
  | { readonly kind: "complete" }
  | {
      readonly kind: "incomplete";
      readonly reason: string;
      /** Set as long as the same scan comes again by itself; what comes after this head waits for it. */
      readonly isTriedAgain?: true;
    };

/** What the check says. Only `pass` opens the gate; `pending` blocks as well, as a check in progress. */
export type GateDecision =
  | { readonly kind: "pending" }
  | { readonly kind: "pass" }
  | { readonly kind: "block"; readonly incidents: readonly IncidentId[] }
  | { readonly kind: "undetermined"; readonly reasons: readonly string[] };

/** As after two quick pushes: the pull request is at the second one before anybody has looked at the first. */
const PASSED_BY = "what led to this commit had moved on before it was read";

/**
 * Decides over one head commit from the evaluations of all refs that point at it and the unresolved incidents
 * tied to those refs. No evaluation at all is undetermined: nobody has looked.
 */
export function decideGate(
  evaluations: readonly Evaluation[],
  openIncidents: readonly IncidentId[],
): GateDecision {
  if (evaluations.some(({ kind }) => kind === "pending")) return { kind: "pending" };
  if (openIncidents.length > 0) return { kind: "block", incidents: openIncidents };
  const reasons = evaluations.flatMap(reasonOf);
  if (reasons.length > 0) return { kind: "undetermined", reasons };
  if (evaluations.length === 0) return { kind: "undetermined", reasons: [PASSED_BY] };
  return { kind: "pass" };
}

function reasonOf(evaluation: Evaluation): readonly string[] {
  switch (evaluation.kind) {
    case "incomplete":
      return [evaluation.reason];
    case "pending":
    case "complete":
      return [];
    default:
      return assertNever(evaluation);
  }
}
