import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Iterable: messages to customers. */
export const iterable = defineProvider({
  id: "iterable",
  name: "Iterable",
  variables: ["ITERABLE_API_KEY"],
  formats: [
    keyed({
      id: "iterable-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["iterable_api", "iterable_key", "iterable_token", "api.iterable"],
      source: "the documentation of Iterable, as remembered in 2026-11",
      seen: {
        variable: "ITERABLE_API_KEY",
        header: "Api-Key: ",
        url: "https://api.iterable.com/api/lists",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.iterable.com/settings/apiKeys" },
    docs: { label: "Iterable API keys", url: "https://support.iterable.com/hc/en-us/articles/360043464871" },
  },
});
