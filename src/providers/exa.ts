import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Exa: search for agents. */
export const exa = defineProvider({
  id: "exa",
  name: "Exa",
  variables: ["EXA_API_KEY"],
  formats: [
    keyed({
      id: "exa-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${uuid}`,
      words: ["exa_api", "exa_key", "api.exa.ai", "exa_py", "exa_js"],
      source: "the documentation of Exa, as remembered in 2026-11",
      seen: { variable: "EXA_API_KEY", header: "x-api-key: ", url: "https://api.exa.ai/search" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.exa.ai/api-keys" },
    docs: { label: "Exa API", url: "https://docs.exa.ai/" },
  },
});
