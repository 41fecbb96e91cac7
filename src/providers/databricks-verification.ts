import { bearer, get } from "./key-request.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/**
 * What a workspace says of a token. Every workspace calls the tokens of others invalid, so the policy has to name the
 * right one. Client secrets need the id of their service principal, which does not stand beside them for sure.
 */
export const databricksVerification: Verification = {
  id: "databricks-me",
  formats: ["databricks-personal-token"],
  requests: [get("{host}/api/2.0/preview/scim/v2/Me", bearer)],
  answers: [
    active(200),
    inactive(403, "invalid access token"),
    // IP access lists, missing rights.
    unknown(403),
    inactive(401),
  ],
  traits: { account: "id", role: "groups.*.display" },
  source: "the rule of TruffleHog (databrickstoken); databricks/databricks-sdk-go issue 873, read 2026-11",
};
