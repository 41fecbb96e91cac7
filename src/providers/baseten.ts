import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Baseten: serving of models. */
export const baseten = defineProvider({
  id: "baseten",
  name: "Baseten",
  variables: ["BASETEN_API_KEY"],
  formats: [
    keyed({
      id: "baseten-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(8)}.${alphanumeric(32)}`,
      words: ["baseten"],
      by: "nearby",
      source: "the rules of Kingfisher (baseten), read 2026-11",
      seen: {
        variable: "BASETEN_API_KEY",
        header: "Authorization: Api-Key ",
        url: "https://api.baseten.co/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.baseten.co/settings/api_keys" },
    docs: { label: "Baseten API keys", url: "https://docs.baseten.co/organization/api-keys" },
  },
});
