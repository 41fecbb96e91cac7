import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "Keys", url: "https://openrouter.ai/settings/keys" },
    docs: {
      label: "OpenRouter authentication",
      url: "https://openrouter.ai/docs/api/reference/authentication",
    },
  },
});
