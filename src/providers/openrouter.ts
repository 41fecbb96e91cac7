import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { openrouterPlaybook } from "./openrouter-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** OpenRouter: one API for the models of many. */
export const openrouter = defineProvider({
  id: "openrouter",
  name: "OpenRouter",
  variables: ["OPENROUTER_API_KEY"],
  formats: [
    selfIdentifying({
      id: "openrouter-api-key",
      name: "API or management key",
      severity: "high",
      shape: shape`sk-or-v1-${hex(64)}`,
      source: "the rules of TruffleHog (openrouter) and betterleaks (openrouter-api-key), read 2026-11",
      seen: {
        variable: "OPENROUTER_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://openrouter.ai/api/v1/key",
      },
    }),
  ],
  playbook: openrouterPlaybook,
  verifications: [
    {
      id: "openrouter-key",
      formats: ["openrouter-api-key"],
      requests: [get("https://openrouter.ai/api/v1/key", bearer)],
      answers: [active(200), inactive(401)],
      // Not its label, which repeats parts of the key.
      traits: { account: "data.creator_user_id", expires: "data.expires_at" },
      source: "openrouter.ai/docs/api/reference; the rule of TruffleHog (openrouter), read 2026-11",
    },
  ],
});
