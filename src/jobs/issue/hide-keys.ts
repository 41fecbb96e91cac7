import { ownRules, type Policy } from "../../policy/policy.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutCustomKeys } from "../../scan/custom/custom-rules.ts";
import { withoutKeys } from "../../scan/stored-text.ts";

/** A text with masks in place of all that looks like a key, to Rekey's rules or to the team's own. */
export function hideKeys(text: string, policy: Policy): string {
  return withoutCustomKeys(withoutKeys(text, catalogue), ownRules(policy));
}
