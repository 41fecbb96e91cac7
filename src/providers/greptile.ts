import { keyed } from "../formats/define-format.ts";
import { base64, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Greptile: reviews of code. */
export const greptile = defineProvider({
  id: "greptile",
  name: "Greptile",
  variables: ["GREPTILE_API_KEY"],
  formats: [
    keyed({
      id: "greptile-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${base64(48)}`,
      words: ["greptile"],
      source: "the rules of betterleaks (greptile-api-key), read 2026-11",
      seen: {
        variable: "GREPTILE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.greptile.com/v2/query",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.greptile.com/api" },
    docs: { label: "Greptile API", url: "https://www.greptile.com/docs/api-reference/introduction" },
  },
});
