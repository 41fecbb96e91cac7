import { ask, bearer, get, json } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** The list of models asks for a key and costs nothing; the endpoints that scanners try are gone or run a model. */
export const perplexityVerification: Verification = {
  id: "perplexity-models",
  formats: ["perplexity-api-key"],
  requests: [get("https://api.perplexity.ai/router/v1/models", bearer)],
  answers: [
    active(200),
    // Prepaid credit that is used up is answered 401, too.
    unknown(401, ["credit", "quota", "balance", "billing"]),
    inactive(401, ["invalid api key", "invalid_api_key"]),
  ],
  source:
    "docs.perplexity.ai/api-reference/gateway-models-get; apidog.com on empty balances (2026-09), read 2026-11",
};

/** A key may revoke itself. */
export const perplexityRevocation: Revocation = {
  id: "perplexity-revoke-auth-token",
  formats: ["perplexity-api-key"],
  request: ask("https://api.perplexity.ai/revoke_auth_token", bearer, {
    harmless: "It names the leaked key and nothing else.",
    body: json({ auth_token: "{key}" }),
  }),
  accepted: [200],
  effect: "The key stops working for good; other keys of its project go on working.",
  source: "docs.perplexity.ai/api-reference/revoke-auth-token-post, read 2026-11",
};
