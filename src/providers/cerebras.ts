import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { cerebrasPlaybook } from "./cerebras-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** Cerebras: fast inference of open models. */
export const cerebras = defineProvider({
  id: "cerebras",
  name: "Cerebras",
  variables: ["CEREBRAS_API_KEY"],
  formats: [
    selfIdentifying({
      id: "cerebras-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`csk-${lowerAlphanumeric(48)}`,
      source: "the rule of betterleaks (cerebras-api-key), read 2026-11",
      seen: {
        variable: "CEREBRAS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cerebras.ai/v1/models",
      },
    }),
  ],
  playbook: cerebrasPlaybook,
  verifications: [
    {
      id: "cerebras-models",
      formats: ["cerebras-api-key"],
      requests: [get("https://api.cerebras.ai/v1/models", bearer)],
      answers: [active(200), inactive(401)],
      source: "inference-docs.cerebras.ai/console/api-keys; the rule of betterleaks, read 2026-11",
    },
  ],
});
