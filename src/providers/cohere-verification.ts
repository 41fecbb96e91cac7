import { ask, bearer } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** What Cohere's own check of keys says. */
export const cohereVerification: Verification = {
  id: "cohere-check-api-key",
  formats: ["cohere-api-key"],
  requests: [
    ask("https://api.cohere.com/v1/check-api-key", bearer, {
      harmless: "It exists to tell whether a key is valid, and calls no model.",
    }),
  ],
  answers: [
    active(200, ['"valid":true', '"valid": true']),
    inactive(200, ['"valid":false', '"valid": false']),
    inactive(401),
    inactive(498, "InvalidToken"),
  ],
  traits: { account: "owner_id", organization: "organization_id" },
  source:
    "cohere-openapi.yaml (cohere-ai/cohere-developer-experience) and the rule of betterleaks, read 2026-11",
};
