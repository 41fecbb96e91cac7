import { assertNever } from "../incident/assert-never.ts";
import type { Checklist } from "../incident/checklist.ts";
import type { RotationPlan } from "../incident/target.ts";
import type { Provider } from "../providers/provider.ts";
import type { ChecklistFacts } from "./checklist-facts.ts";
import { afterwards } from "./steps-afterwards.ts";
import { checkSteps } from "./steps-check.ts";
import { createSteps } from "./steps-create.ts";
import { replaceSteps } from "./steps-replace.ts";
import { revokeSteps } from "./steps-revoke.ts";

/**
 * The rotation of one leaked key, step by step. Item ids stay the same for the same provider, plan and order:
 * ticks are stored under them.
 */
export function buildChecklist(provider: Provider, plan: RotationPlan, facts: ChecklistFacts): Checklist {
  const recipe = { provider, plan, facts };
  const revoke = revokeSteps(recipe);
  const create = createSteps(recipe);
  const replace = replaceSteps(recipe);
  const check = checkSteps(recipe);
  switch (facts.order) {
    case "contain-now":
      return [revoke, create, replace, check, afterwards(recipe)];
    case "zero-downtime":
      return [create, replace, check, revoke, afterwards(recipe)];
    default:
      return assertNever(facts.order);
  }
}
