import type { Repository } from "../../incident/repository.ts";
import { whatIsFound } from "../../policy/what-is-found.ts";
import type { StoredEvaluation } from "../../ports/ref-store.ts";
import type { World } from "../../ports/world.ts";
import { rulesetVersion } from "../../scan/rules/ruleset.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import type { Call } from "./budget.ts";

/**
 * Whether an evaluation let keys pass by entries of a policy that is another one now: an entry ends without anybody's
 * pushing anything. Most pull requests have no such keys, and ask for no policy.
 */
export function allowedBefore(
  world: World,
  repository: Repository,
  call: Call,
): (evaluation: StoredEvaluation) => Promise<boolean> {
  let present: Promise<string> | undefined;
  return async ({ coverage: { allowed, ruleset } }) => {
    if (allowed === 0) return false;
    present ??= presentRuleset(world, repository, call);
    return ruleset !== (await present);
  };
}

async function presentRuleset(world: World, repository: Repository, call: Call): Promise<string> {
  const { policy } = await call(() => readPolicy(world, repository));
  return rulesetVersion(world.codeVersion, whatIsFound(policy, world.now()));
}
