import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, hex, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { togetherPlaybook } from "./together-playbook.ts";
import { active, inactive } from "./verification.ts";

/** Together AI: open models as a service. */
export const together = defineProvider({
  id: "together",
  name: "Together AI",
  variables: ["TOGETHER_API_KEY", "TOGETHERAI_API_KEY"],
  formats: [
    selfIdentifying({
      id: "together-api-key",
      name: "API key",
      severity: "high",
      shape: shape`tgp_v1_${base64url(43)}`,
      source: "the rule of betterleaks (togetherai-api-key), read 2026-11",
      seen: {
        variable: "TOGETHER_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.together.xyz/v1/models",
      },
      alsoSeen: [(key) => `client = Together(api_key="${key}")`],
    }),
    keyed({
      id: "together-legacy-key",
      name: "API key (legacy)",
      severity: "high",
      // Sixty-four digits are a SHA-256 anywhere else, and "together" is an everyday word.
      shape: shape`${hex(64)}`,
      words: [
        "together_api",
        "together_ai",
        "together_key",
        "together_token",
        "api.together",
        "together.ai",
        "together.xyz",
        "together(",
        "import together",
      ],
      source: "the rule of betterleaks (togetherai-api-key), read 2026-11",
      seen: {
        variable: "TOGETHER_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.together.xyz/v1/models",
      },
      alsoSeen: [(key) => `from together import Together\n\nclient = Together(api_key="${key}")`],
    }),
  ],
  playbook: togetherPlaybook,
  verifications: [
    {
      id: "together-models",
      formats: ["together-api-key", "together-legacy-key"],
      requests: [get("https://api.together.xyz/v1/models", bearer)],
      answers: [active(200), inactive(401)],
      source: "the rules of betterleaks and Titus (togetherai), read 2026-11",
    },
  ],
});
