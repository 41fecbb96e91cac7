import { holdsRules, ownRules, type Policy } from "../policy/policy.ts";
import { unknownNames } from "../policy/unknown-names.ts";
import type { Provider } from "../providers/provider.ts";
import type { Scanner } from "../scan/scanner.ts";
import { RuleBook } from "./rule-book.ts";

/** What finds keys, and what is known of them. */
export interface Engine {
  readonly catalogue: readonly Provider[];
  readonly scanner: Scanner;
  readonly rules: RuleBook;
  /** What people should know of the policy, one sentence each. */
  readonly notes: readonly string[];
}

/** Loads the catalogue and prepares the scanner; only when there is something to scan. */
export async function openEngine(policy: Policy): Promise<Engine> {
  const [{ catalogue }, { createScanner }] = await Promise.all([
    import("../providers/catalogue.ts"),
    import("../scan/scanner.ts"),
  ]);
  const scanner = createScanner(catalogue);
  const own = ownRules(policy);
  const rules = new RuleBook(catalogue, policy);
  const notes = unknownNames(policy, catalogue);
  if (own.length === 0) return { catalogue, scanner, rules, notes };
  // The engine of such rules takes some milliseconds to load, and most policies have none.
  const { withCustomRules } = await import("../scan/custom-scanner.ts");
  const withOwn = withCustomRules(scanner, own, (path) => holdsRules(policy, path));
  return { catalogue, scanner: withOwn, rules, notes };
}
