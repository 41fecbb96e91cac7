import { holdsRules, ownRules, type Policy } from "../../policy/policy.ts";
import { mildnessOf } from "../../policy/strictest.ts";
import { type TurnedOff, turnedOff } from "../../policy/turned-off.ts";
import { unknownNames } from "../../policy/unknown-names.ts";
import type { Provider } from "../../providers/provider.ts";
import type { Match } from "../../scan/match.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { letOthers } from "../breather.ts";
import { safeName } from "../findings/safe-name.ts";
import { catalogueNames } from "./kept-names.ts";
import { keptRules } from "./kept-rules.ts";
import { RuleBook } from "./rule-book.ts";

/** What finds keys, and what is known of them. */
export interface Engine {
  readonly catalogue: readonly Provider[];
  readonly scanner: Scanner;
  readonly rules: RuleBook;
  /** What people should know of the policy, one sentence each. */
  readonly notes: readonly string[];
  readonly off: readonly TurnedOff[];
}

/** What finds the keys of all providers. */
export type Loaded = Pick<Engine, "catalogue" | "scanner">;

/** Loads the catalogue and prepares the scanner, in turns with git: what was asked for before is asked, and heard between. */
export async function loadScanner(): Promise<Loaded> {
  await letOthers();
  const { catalogue } = await import("../../providers/catalogue.ts");
  await letOthers();
  const { createScanner } = await import("../../scan/scanner.ts");
  return { catalogue, scanner: createScanner(catalogue, keptRules()) };
}

/** What a policy makes of it. */
export async function openEngine({ catalogue, scanner }: Loaded, policy: Policy): Promise<Engine> {
  const own = ownRules(policy);
  const rules = new RuleBook(catalogue, policy);
  const names = () => catalogueNames(catalogue);
  const notes = unknownNames(policy, names);
  const off = turnedOff(policy, names).map(
    ({ paths, ...one }): TurnedOff =>
      paths === undefined ? one : { ...one, paths: paths.map((path) => safeName(scanner, path)) },
  );
  const engine = { catalogue, scanner, rules, notes, off };
  if (own.length === 0) return engine;
  // The engine of such rules takes some milliseconds to load, and most policies have none.
  const { withCustomRules } = await import("../../scan/custom/custom-scanner.ts");
  const say = {
    holdsRules: (path: string) => holdsRules(policy, path),
    mildness: (path: string, match: Match) =>
      mildnessOf(policy, { ...match, path, level: rules.of(match).level, isAllowedInline: false }),
  };
  return { ...engine, scanner: withCustomRules(scanner, own, say) };
}
