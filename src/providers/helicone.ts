import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Helicone: observation of models. */
export const helicone = defineProvider({
  id: "helicone",
  name: "Helicone",
  variables: ["HELICONE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "helicone-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`sk-helicone-${optional(shape`eu-`)}${lowerAlphanumeric(7)}-${lowerAlphanumeric(7)}-${lowerAlphanumeric(7)}-${lowerAlphanumeric(7)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "HELICONE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.helicone.ai/v1/request/query",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://us.helicone.ai/settings/api-keys" },
    docs: { label: "Helicone keys", url: "https://docs.helicone.ai/" },
  },
});
