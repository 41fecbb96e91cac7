import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "Cerebras Cloud", url: "https://cloud.cerebras.ai/" },
    docs: { label: "Cerebras Inference documentation", url: "https://inference-docs.cerebras.ai/" },
  },
});
