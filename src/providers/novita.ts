import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Novita AI: serving of models. */
export const novita = defineProvider({
  id: "novita",
  name: "Novita AI",
  variables: ["NOVITA_API_KEY"],
  formats: [
    keyed({
      id: "novita-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk_${base64url(43)}`,
      words: ["novita"],
      by: "nearby",
      source: "the documentation of Novita, as remembered in 2026-11",
      seen: {
        variable: "NOVITA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.novita.ai/v3/openai/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://novita.ai/settings/key-management" },
    docs: { label: "Novita API", url: "https://novita.ai/docs" },
  },
});
