import { bearer, get } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/**
 * Keys of Codestral are refused with a 401 at the usual address though they live, and no one sees a key's kind: only
 * when both addresses say no is it dead.
 */
export const mistralVerification: Verification = {
  id: "mistral-models",
  formats: ["mistral-api-key"],
  requests: [
    get("https://api.mistral.ai/v1/models", bearer),
    get("https://codestral.mistral.ai/v1/models", bearer),
  ],
  answers: [active(200), inactive(401)],
  source: "the rule of betterleaks (mistral-api-key); cline/cline issues 1734 and 6235, read 2026-11",
};
